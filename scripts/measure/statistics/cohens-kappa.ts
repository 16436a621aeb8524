/**
 * Agreement of two raters on classes beyond chance (J. Cohen, 1960): 1 is full agreement, 0 what chance gives. Null where there is no
 * pair, or chance could not have made them differ.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const total = pairs.length
  const observed = pairs.filter(([a, b]) => a === b).length / total
  const [first, second] = [countsOf(pairs.map(([a]) => a)), countsOf(pairs.map(([, b]) => b))]
  const expected = [...first].reduce((sum, [name, count]) => sum + count * (second.get(name) ?? 0), 0) / total ** 2
  return total === 0 || expected === 1 ? null : (observed - expected) / (1 - expected)
}

/** How often each value occurs, in the order of first occurrence. */
export function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
