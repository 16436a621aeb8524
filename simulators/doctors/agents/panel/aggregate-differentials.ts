import type { DifferentialEntry } from '../../../domain/event'

const LONGEST = 10
/** To what a probability is rounded. */
const STEPS = 1000

/**
 * One differential from those of several panels: the mean of the probabilities that each gives a diagnosis, nought where it does not
 * name it. A panel whose probabilities add up to more than one counts as if they added up to one, so that no panel weighs more than
 * another. Most probable first; of equals the one that more panels name, then the one named first.
 */
export function aggregateDifferentials(
  differentials: readonly (readonly DifferentialEntry[])[],
  keyOf: (name: string) => string,
): DifferentialEntry[] {
  const votes = new Map<string, { name: string; sum: number; panels: number }>()
  for (const differential of differentials) {
    const stated = differential.reduce((sum, { p = 0 }) => sum + p, 0)
    const total = Math.max(1, stated)
    const counted = new Set<string>()
    for (const { name, p = 0 } of differential) {
      const key = keyOf(name)
      const vote = votes.get(key) ?? { name, sum: 0, panels: 0 }
      vote.sum += p / total
      if (!counted.has(key)) vote.panels += 1
      counted.add(key)
      votes.set(key, vote)
    }
  }
  return [...votes.values()]
    .sort((a, b) => b.sum - a.sum || b.panels - a.panels)
    .slice(0, LONGEST)
    .map(({ name, sum }) => ({ name, p: Math.round((sum / differentials.length) * STEPS) / STEPS }))
}
