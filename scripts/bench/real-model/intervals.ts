import { createDraws } from '../../../simulators/engines/draws'

export type Interval = readonly [low: number, high: number]

const RESAMPLES = 4000

/** 95 % of the means of resamples; the same for the same values. */
export function meanInterval(values: readonly number[]): Interval {
  const draw = createDraws('resamples')
  const means = Array.from({ length: RESAMPLES }, () => meanOf(values.map(() => values[Math.floor(draw() * values.length)]!))).sort(
    (a, b) => a - b,
  )
  return [means[Math.floor(0.025 * RESAMPLES)]!, means[Math.ceil(0.975 * RESAMPLES) - 1]!]
}

export const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
