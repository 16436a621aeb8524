import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brierScore, type Forecast } from './brier-score'

/** G. W. Brier, "Verification of forecasts expressed in terms of probability" (1950), table 1: ten forecasts of rain. */
const RAIN = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1].map(
  (rain, day): Forecast => ({ probabilities: { rain, dry: 1 - rain }, truth: day >= 1 && day <= 3 ? 'rain' : 'dry' }),
)

describe('the Brier score', () => {
  it('is that of the published example', () => {
    expect(brierScore(RAIN)).toEqual({ value: expect.closeTo(0.19, 12), n: 10, missing: 0, reason: null })
  })

  it('takes a truth that was not listed as believed impossible', () => {
    expect(brierScore([{ probabilities: { angina: 1 }, truth: 'reflux' }]).value).toBe(2)
    expect(brierScore([{ probabilities: { angina: 1 }, truth: 'angina' }]).value).toBe(0)
  })

  it('leaves out and counts what was not forecast, and is null of nothing', () => {
    expect(brierScore([...RAIN, null])).toMatchObject({ n: 10, missing: 1, value: brierScore(RAIN).value })
    expect(brierScore([null])).toEqual({ value: null, n: 0, missing: 1, reason: expect.any(String) })
  })

  it('refuses what is no probability', () => {
    expect(() => brierScore([{ probabilities: { angina: 70 }, truth: 'angina' }])).toThrow('70')
    expect(() => brierScore([{ probabilities: { angina: Number.NaN }, truth: 'angina' }])).toThrow('NaN')
  })

  it('lies in 0 to 2 for shares of one whole', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(weights, fc.nat(7), (given, truth) => {
        const whole = given.reduce((sum, weight) => sum + weight, 0)
        const probabilities = Object.fromEntries(given.map((weight, at) => [`d${at}`, weight / whole]))
        const { value } = brierScore([{ probabilities, truth: `d${truth}` }])
        expect(value! >= 0 && value! <= 2).toBe(true)
      }),
    )
  })
})
