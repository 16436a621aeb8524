import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg, holm } from './multiplicity'

/** Y. Benjamini and Y. Hochberg (1995), section 4.1: fifteen hypotheses on rt-PA and APSAC after a heart attack. */
const HEART = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
const rejected = (values: readonly (number | null)[]) => values.filter((value) => value !== null && value <= 0.05).length

describe('p values of a family', () => {
  it('reject as many as in the published example: four by the rate of false discoveries, three without any', () => {
    expect(rejected(benjaminiHochberg(HEART))).toBe(4)
    expect(rejected(holm(HEART))).toBe(3)
    expect(benjaminiHochberg(HEART).slice(0, 5)).toEqual([0.0015, 0.003, 0.0095, 0.035625, 0.0603].map((p) => expect.closeTo(p, 10)))
  })

  it('keep their places, and a test that was not done is in no family', () => {
    expect(holm([0.01, null, 0.04, 0.03, 0.005])).toEqual([0.03, null, 0.06, 0.06, 0.02].map((p) => p && expect.closeTo(p, 10)))
    expect(benjaminiHochberg([null, 0.03, null])).toEqual([null, 0.03, null])
    expect([benjaminiHochberg([]), holm([]), holm([null])]).toEqual([[], [], [null]])
  })

  it('are never smaller than they were, never above 1, in the same order, and Holm is never the milder', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        const [found, strict] = [benjaminiHochberg(values) as number[], holm(values) as number[]]
        for (const [at, value] of values.entries()) {
          expect(found[at]).toBeGreaterThanOrEqual(value)
          expect(strict[at]! + 1e-12).toBeGreaterThanOrEqual(found[at]!)
          expect(strict[at]).toBeLessThanOrEqual(1)
        }
        const inOrder = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
        for (const list of [found, strict]) {
          const adjusted = inOrder.map(({ at }) => list[at]!)
          expect(adjusted).toEqual(adjusted.toSorted((a, b) => a - b))
        }
      }),
    )
  })
})
