import { SimulatorError } from '../../domain/errors'

/** What intervals leave outside, both sides together, and the chance of a false alarm that one test may have. */
export const ALPHA = 0.05

/** Both ends belong to it. All intervals of this folder are for 95 %. */
export type Interval = readonly [low: number, high: number]

/** A number found in a sample: null where it cannot be had, with the reason in words. Never NaN. */
export type Coefficient = {
  value: number | null
  /** What it rests on. */
  n: number
  /** Of what was given, what had no value and was left out. */
  missing: number
  reason: string | null
}

/** `reason` also says why there is a value and no interval. */
export type Estimate = Coefficient & { interval: Interval | null }

/** Without the nulls. Throws `invalid-input` where something is no finite number: what is not measured is null. */
export function measuredOf(values: readonly (number | null)[]): number[] {
  const measured = values.filter((value) => value !== null)
  const wrong = measured.find((value) => !Number.isFinite(value))
  if (wrong !== undefined)
    throw new SimulatorError('invalid-input', `statistics: ${wrong} is no measured value; what is not measured is null`)
  return measured
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Of one value or more. */
export const meanOf = (values: readonly number[]): number => sumOf(values) / values.length

/** Rounding leaves equal values this far apart, of their own size. */
const ROUNDING = 1e-12

/** Standard deviation (n - 1) of two values or more; 0 where they differ by no more than rounding. */
export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values)
  const deviation = Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1))
  return deviation <= ROUNDING * Math.max(...values.map(Math.abs)) ? 0 : deviation
}
