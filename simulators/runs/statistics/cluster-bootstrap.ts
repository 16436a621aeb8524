import { createDraws } from '../../engines/draws'
import { normalCumulative, normalQuantile } from './distributions'
import { ALPHA, type Interval, meanOf, sumOf } from './estimate'

const RESAMPLES = 2000

/** `reason`: why there is no interval. */
export type Bootstrapped = { interval: Interval | null; reason: string | null }

const none = (reason: string): Bootstrapped => ({ interval: null, reason })

/**
 * An interval of any statistic, over resamples of the cases, each drawn whole with everything that was played of it. Bias-corrected and
 * accelerated (B. Efron, "Better bootstrap confidence intervals", 1987), with the acceleration from leaving out one case at a time. The
 * same for the same cases in the same order. A statistic is null where a resample has no value for it.
 */
export function clusterBootstrap<T>(cases: readonly T[], statistic: (cases: readonly T[]) => number | null): Bootstrapped {
  const value = statistic(cases)
  if (value === null) return none('there is no value to resample')
  if (cases.length < 2) return none('fewer than two cases: nothing to resample')
  const resampled = valuesOfResamples(cases, statistic)
  if (resampled.length < RESAMPLES / 2) return none('fewer than half of the resamples have a value')
  if (resampled[0] === resampled.at(-1)) return none('every resample has the same value: no spread to judge it by')
  const left = cases.map((_, out) => statistic(cases.toSpliced(out, 1))).filter((each) => each !== null)
  if (left.length < cases.length) return none('the value hangs on a single case')
  const bias = normalQuantile(shareBelow(resampled, value))
  if (!Number.isFinite(bias)) return none('the value lies outside of its resamples')
  const acceleration = accelerationOf(left)
  const place = (share: number) => {
    const z = bias + normalQuantile(share)
    const slowed = 1 - acceleration * z
    return slowed > 0 ? normalCumulative(bias + z / slowed) : share < 0.5 ? 0 : 1
  }
  return { interval: between(resampled, place(ALPHA / 2), place(1 - ALPHA / 2)), reason: null }
}

/** In rising order. */
function valuesOfResamples<T>(cases: readonly T[], statistic: (cases: readonly T[]) => number | null): number[] {
  const draw = createDraws('resamples')
  return Array.from({ length: RESAMPLES }, () => statistic(cases.map(() => cases[Math.floor(draw() * cases.length)]!)))
    .filter((each) => each !== null)
    .sort((a, b) => a - b)
}

/** How the spread changes with the value, from the values that leave out one case each; 0 where they are all the same. */
export function accelerationOf(leftOut: readonly number[]): number {
  const mean = meanOf(leftOut)
  const distances = leftOut.map((value) => mean - value)
  const squares = sumOf(distances.map((distance) => distance ** 2))
  return squares === 0 ? 0 : sumOf(distances.map((distance) => distance ** 3)) / (6 * squares ** 1.5)
}

/** Of equal ones, half count as below. */
function shareBelow(values: readonly number[], bound: number): number {
  const [below, equal] = [values.filter((value) => value < bound), values.filter((value) => value === bound)]
  return (below.length + equal.length / 2) / values.length
}

/** Rounded outwards. */
function between(values: readonly number[], low: number, high: number): Interval {
  const last = values.length - 1
  return [values[Math.max(0, Math.ceil(low * values.length) - 1)]!, values[Math.min(last, Math.ceil(high * values.length))]!]
}
