import { createDraws } from '../../../simulators/engines/draws'

export type Interval = readonly [low: number, high: number]

const Z = 1.959964
const RESAMPLES = 4000

/** Wilson's 95 % interval of a share; both ends in [0,1]. */
export function shareInterval(hits: number, trials: number): Interval {
  const share = hits / trials
  const centre = share + Z ** 2 / (2 * trials)
  const half = Z * Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2))
  const whole = 1 + Z ** 2 / trials
  return [Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole)]
}

/** 95 % of the means of resamples; the same for the same values. */
export function meanInterval(values: readonly number[]): Interval {
  const draw = createDraws('resamples')
  const means = Array.from({ length: RESAMPLES }, () => meanOf(values.map(() => values[Math.floor(draw() * values.length)]!))).sort(
    (a, b) => a - b,
  )
  return [means[Math.floor(0.025 * RESAMPLES)]!, means[Math.ceil(0.975 * RESAMPLES) - 1]!]
}

export const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
