/** One thing rated: what each rater gave it, null where a rater gave nothing. */
export type Unit = readonly (number | null)[]

/** How far apart two values are, given how often each value was used. */
export type Metric = 'nominal' | 'ordinal' | 'interval'

/** The middle value; of an even number the lower of the two, so that it is always one that was given. Throws a RangeError where there is none. */
export function lowerMedian(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('lowerMedian: no value')
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!
}

/** The values of units that at least two raters valued: alone, a value can be paired with nothing. */
const pairable = (units: readonly Unit[]): number[][] =>
  units.map((unit) => unit.filter((value) => value !== null)).filter((values) => values.length >= 2)

/**
 * Krippendorff's alpha for any number of raters with gaps (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011):
 * 1 is full agreement, 0 what chance gives. Null where no two raters valued the same unit, or every value is the same.
 */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric): number | null {
  const rated = pairable(units)
  const all = rated.flat()
  const counts = Map.groupBy(all, (value) => value)
  const values = [...counts.keys()].sort((a, b) => a - b)
  if (values.length < 2) return null
  const count = (value: number) => counts.get(value)!.length
  const distance = squaredDistance(metric, values, count)
  const observed = sumOf(rated.map((unit) => sumOf(unit.flatMap((a) => unit.map((b) => distance(a, b)))) / (unit.length - 1)))
  const expected = sumOf(values.flatMap((a) => values.map((b) => count(a) * count(b) * distance(a, b)))) / (all.length - 1)
  return 1 - observed / expected
}

function squaredDistance(metric: Metric, values: readonly number[], count: (value: number) => number) {
  return (a: number, b: number): number => {
    if (a === b) return 0
    if (metric === 'nominal') return 1
    if (metric === 'interval') return (a - b) ** 2
    const between = values.filter((value) => value >= Math.min(a, b) && value <= Math.max(a, b))
    return (sumOf(between.map(count)) - (count(a) + count(b)) / 2) ** 2
  }
}

/**
 * Agreement of two raters beyond chance: 1 less the distance found over the one that chance gives (J. Cohen, 1960 and 1968). A value's
 * distance from itself is 0. Pairs in which one is null are left out. Null where chance could not have made them differ.
 */
export function chanceCorrected<T>(pairs: readonly (readonly [T | null, T | null])[], distance: (a: T, b: T) => number): number | null {
  const both = pairs.filter((pair): pair is readonly [T, T] => pair[0] !== null && pair[1] !== null)
  const [first, second] = [Map.groupBy(both, ([a]) => a), Map.groupBy(both, ([, b]) => b)]
  const observed = sumOf(both.map(([a, b]) => distance(a, b))) / both.length
  const byChance = [...first].flatMap(([a, { length }]) => [...second].map(([b, others]) => length * others.length * distance(a, b)))
  const expected = sumOf(byChance) / both.length ** 2
  return both.length === 0 || expected === 0 ? null : 1 - observed / expected
}

/** Cohen's kappa with weights that grow with the square of the distance. */
export const weightedKappa = (pairs: readonly (readonly [number | null, number | null])[]): number | null =>
  chanceCorrected(pairs, (a, b) => (a - b) ** 2)

/** Of all pairs of raters of a unit, the share that gave it the same; null without a pair. */
export function exactAgreement(units: readonly Unit[]): number | null {
  const same = pairable(units).flatMap((values) => values.flatMap((a, at) => values.slice(at + 1).map((b) => a === b)))
  return same.length === 0 ? null : same.filter(Boolean).length / same.length
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
