import { shareOf } from '../../../simulators/runs/statistics'
import type { Figure } from '../figure'

/** A share with Wilson's interval; without a trial it has no value. */
export function shareFigure(
  name: string,
  { hits, trials, of }: { hits: number; trials: number; of: string },
  wanted: Figure['wanted'] = null,
  details: readonly string[] = [],
): Figure {
  const { value, interval } = shareOf(hits, trials)
  return { name, value, unit: 'share', n: trials, of, interval, wanted, details }
}
