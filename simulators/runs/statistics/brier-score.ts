import { SimulatorError } from '../../domain/errors'
import { type Coefficient, meanOf, measuredOf, sumOf } from './estimate'

/** What was believed, each in [0,1], and what was so; a truth that is not among them was given 0. */
export type Forecast = { probabilities: Readonly<Record<string, number>>; truth: string }

/**
 * Mean squared distance between what was believed and what was so, over all classes (G. W. Brier, 1950): 0 is best, 2 is certain and wrong.
 * A forecast that was not made is null. Throws `invalid-input` for a probability outside of [0,1].
 */
export function brierScore(forecasts: readonly (Forecast | null)[]): Coefficient {
  const made = forecasts.filter((forecast) => forecast !== null)
  const counted = { n: made.length, missing: forecasts.length - made.length }
  if (made.length === 0) return { value: null, ...counted, reason: 'no forecast was made' }
  return { value: meanOf(made.map(distanceOf)), ...counted, reason: null }
}

function distanceOf({ probabilities, truth }: Forecast): number {
  const wrong = measuredOf(Object.values(probabilities)).find((p) => p < 0 || p > 1)
  if (wrong !== undefined) throw new SimulatorError('invalid-input', `Brier score: ${wrong} is no probability`)
  const classes = Object.entries({ [truth]: 0, ...probabilities })
  return sumOf(classes.map(([name, p]) => (p - (name === truth ? 1 : 0)) ** 2))
}
