import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casesNeeded, detectableEffect, powerOf } from './power'

describe('the power of a paired comparison', () => {
  /** R's `power.t.test(power = .8, delta = d, type = "paired")`, rounded up; J. Cohen (1988) has 33 to 34 and 15 for the last two. */
  it.each([
    [0.1, 787],
    [0.15, 351],
    [0.2, 199],
    [0.3, 90],
    [0.4, 52],
    [0.5, 34],
    [0.8, 15],
  ])('finds an effect of %d deviations with %d cases', (effect, cases) => {
    expect(casesNeeded(effect, 0.05)).toBe(cases)
    expect(casesNeeded(-effect, 0.05)).toBe(cases)
    expect(detectableEffect(cases, 0.05)).toBeLessThanOrEqual(effect)
    expect(detectableEffect(cases - 1, 0.05)).toBeGreaterThan(effect)
  })

  it('needs more of them where ten tests share the chance of a false alarm', () => {
    expect(casesNeeded(0.5, 0.05 / 10)).toBe(58)
    expect(powerOf({ effect: 0.5, cases: 57, alpha: 0.005 })).toBeLessThan(0.8)
  })

  it('is the chance of a false alarm where there is no effect', () => {
    expect(powerOf({ effect: 0, cases: 12, alpha: 0.05 })).toBeCloseTo(0.05, 12)
  })

  it('has an answer from two cases on, and none before', () => {
    expect([detectableEffect(0, 0.05), detectableEffect(1, 0.05), casesNeeded(0, 0.05)]).toEqual([null, null, null])
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3000 }), fc.constantFrom(0.05, 0.005, 0.0005), (cases, alpha) => {
        expect(powerOf({ effect: detectableEffect(cases, alpha)!, cases, alpha })).toBeCloseTo(0.8, 8)
      }),
      { numRuns: 50 },
    )
  })
})
