import { clusterBootstrap } from '../../simulators/runs/statistics'
import type { Figure } from '../measure/figure'

/**
 * The value of a statistic over clusters and its interval by drawing clusters whole (BCa): what belongs to one case, dialogue or consultation
 * is not independent. Why there is no interval is told in `details`.
 */
export function resampled<T>(
  clusters: readonly T[],
  statistic: (clusters: readonly T[]) => number | null,
): Pick<Figure, 'value' | 'interval'> & { details: string[] } {
  const value = statistic(clusters)
  const { interval, reason } = clusterBootstrap(clusters, statistic)
  return { value, interval, details: reason === null ? [] : [`no interval: ${reason}`] }
}
