import { normalQuantile } from './distributions'
import { ALPHA, type Estimate } from './estimate'

/** A share with E. B. Wilson's interval (1927), which stays within [0,1] and has a width at none and at all. */
export function shareOf(hits: number, trials: number): Estimate {
  if (trials === 0) return { value: null, interval: null, n: 0, missing: 0, reason: 'there was nothing to count' }
  const [share, z] = [hits / trials, normalQuantile(1 - ALPHA / 2)]
  const centre = share + z ** 2 / (2 * trials)
  const half = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2))
  const whole = 1 + z ** 2 / trials
  const interval = [hits === 0 ? 0 : (centre - half) / whole, hits === trials ? 1 : (centre + half) / whole] as const
  return { value: share, interval, n: trials, missing: 0, reason: null }
}

/**
 * The upper 95 % bound of a share of which nothing was seen in so many trials (J. A. Hanley and A. Lippman-Hand, "If nothing goes wrong, is
 * everything all right?", 1983); null without a trial.
 */
export const ruleOfThree = (trials: number): number | null => (trials === 0 ? null : Math.min(1, 3 / trials))
