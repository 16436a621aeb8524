import { clusterBootstrap } from '../../../simulators/runs/statistics'
import type { Interval } from '../figure'

/**
 * 95 % of a statistic over resamples of the clusters, drawn whole: what is measured within one conversation or case is not independent.
 * Null where there is none.
 */
export const bootstrapInterval = <T>(
  clusters: readonly (readonly T[])[],
  statistic: (items: readonly T[]) => number | null,
): Interval | null => clusterBootstrap(clusters, (drawn) => statistic(drawn.flat())).interval
