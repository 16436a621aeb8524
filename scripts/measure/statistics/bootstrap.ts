import { createDraws } from '../../../simulators/engines/draws'
import type { Interval } from '../figure'

const RESAMPLES = 2000

/**
 * 95 % of a statistic over resamples of the clusters, drawn whole: what is measured within one conversation or case is not independent.
 * Percentile method (B. Efron, 1979); the same for the same clusters. Null where fewer than half of the resamples have a value.
 */
export function bootstrapInterval<T>(
  clusters: readonly (readonly T[])[],
  statistic: (items: readonly T[]) => number | null,
): Interval | null {
  const draw = createDraws('resamples')
  const values = Array.from({ length: RESAMPLES }, () =>
    statistic(clusters.flatMap(() => clusters[Math.floor(draw() * clusters.length)] ?? [])),
  )
    .filter((value) => value !== null)
    .sort((a, b) => a - b)
  if (values.length < RESAMPLES / 2) return null
  return [values[Math.floor(0.025 * values.length)]!, values[Math.ceil(0.975 * values.length) - 1]!]
}
