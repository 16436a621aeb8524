/** A p value, or null where there was no test: it belongs to no family and stays null. */
type Tested = number | null

/**
 * The p values as they stand among all that were tested together, for what is exploratory: rejecting those at or below .05 keeps the
 * expected share of false discoveries there (Y. Benjamini and Y. Hochberg, 1995).
 */
export function benjaminiHochberg(values: readonly Tested[]): Tested[] {
  const tests = values.filter((value) => value !== null).length
  return adjusted(
    values,
    (a, b) => b - a,
    (value, place) => value * (tests / (tests - place)),
    Math.min,
    1,
  )
}

/** The same for what was named beforehand: rejecting those at or below .05 makes any false alarm at all that rare (S. Holm, 1979). */
export function holm(values: readonly Tested[]): Tested[] {
  const tests = values.filter((value) => value !== null).length
  return adjusted(
    values,
    (a, b) => a - b,
    (value, place) => Math.min(1, value * (tests - place)),
    Math.max,
    0,
  )
}

/** Each value weighed by its place in the order, and never past the ones before it. */
function adjusted(
  values: readonly Tested[],
  order: (a: number, b: number) => number,
  weigh: (value: number, place: number) => number,
  further: (a: number, b: number) => number,
  start: number,
): Tested[] {
  const result: Tested[] = values.map(() => null)
  const tested = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  let last = start
  for (const [place, { value, index }] of tested.sort((a, b) => order(a.value, b.value)).entries()) {
    last = further(last, weigh(value, place))
    result[index] = last
  }
  return result
}
