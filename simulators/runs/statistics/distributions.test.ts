import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fUpperQuantile,
  logGamma,
  normalCumulative,
  normalQuantile,
  regularizedBeta,
  tBothTails,
  tBothTailsQuantile,
} from './distributions'
import { noncentralT } from './noncentral-t'

const share = fc.double({ min: 0.0001, max: 0.9999, noNaN: true })
const size = fc.double({ min: 0.3, max: 2000, noNaN: true })

describe('the distributions', () => {
  it.each([
    [1, 12.706],
    [9, 2.262],
    [29, 2.045],
    [120, 1.98],
  ])("of Student's t with %d degrees of freedom leave 5 %% outside of the tabulated bound", (df, bound) => {
    expect(tBothTailsQuantile(0.05, df)).toBeCloseTo(bound, 3)
    expect(tBothTails(tBothTailsQuantile(0.05, df), df)).toBeCloseTo(0.05, 12)
  })

  it("of Student's t keep their digits far out, where families of tests need them", () => {
    for (const t of [3, 1e3, 1e6]) expect(tBothTails(t, 1) / ((2 / Math.PI) * Math.atan(1 / t))).toBeCloseTo(1, 11)
    // The normal's is 1.8e-33; Student's is wider.
    expect(tBothTails(12, 5000)).toBeGreaterThan(3e-33)
    expect(tBothTails(12, 5000)).toBeLessThan(2e-32)
  })

  it.each([
    [1, 1, 647.79],
    [4, 10, 4.47],
    [10, 10, 3.72],
    [10, 4, 8.84],
  ])('of F with %d and %d leave 2.5 %% above the tabulated bound', (df, dfBelow, bound) => {
    expect(fUpperQuantile(0.025, df, dfBelow)).toBeCloseTo(bound, 2)
  })

  it('of the normal are those of the tables (Abramowitz and Stegun, 26.1)', () => {
    expect(normalCumulative(1)).toBeCloseTo(0.8413447460685429, 15)
    expect(normalCumulative(-3)).toBeCloseTo(0.0013498980316301, 15)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12)
    expect([normalQuantile(0.5), normalCumulative(40), normalCumulative(-40)]).toEqual([expect.closeTo(0, 12), 1, 0])
  })

  it('rest on a gamma function that is the factorial and, at a half, the root of pi', () => {
    expect(Math.exp(logGamma(11))).toBeCloseTo(3_628_800, 4)
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 14)
    expect(Math.exp(logGamma(0.25))).toBeCloseTo(3.625609908221908, 13)
  })

  it('rest on an incomplete beta with its closed forms and its mirror', () => {
    fc.assert(
      fc.property(share, size, size, (x, a, b) => {
        expect(regularizedBeta(x, a, 1)).toBeCloseTo(x ** a, 10)
        expect(regularizedBeta(x, a, b) + regularizedBeta(1 - x, b, a)).toBeCloseTo(1, 10)
      }),
    )
    expect(regularizedBeta(0.5, 3, 3)).toBeCloseTo(0.5, 14)
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1])
  })

  it('go back to where they came from', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 500 }), (p, df) => {
        expect(normalCumulative(normalQuantile(p))).toBeCloseTo(p, 12)
        expect(tBothTails(tBothTailsQuantile(p / 2, df), df)).toBeCloseTo(p / 2, 12)
      }),
    )
  })
})

describe('noncentral t', () => {
  /** R's `power.t.test(n = 20, delta = 1, sd = 1)`: two groups, 38 degrees of freedom, power 0.8689528. */
  it('gives the power of the example in the manual of R', () => {
    expect(1 - noncentralT(tBothTailsQuantile(0.05, 38), 38, Math.sqrt(10))).toBeCloseTo(0.8689528, 7)
  })

  it("without a shift is Student's, and mirrors itself", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -30, max: 30, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: -8, max: 8, noNaN: true }),
        (t, df, shift) => {
          const tails = tBothTails(t, df) / 2
          expect(noncentralT(t, df, 0)).toBeCloseTo(t < 0 ? tails : 1 - tails, 10)
          expect(noncentralT(t, df, shift)).toBeCloseTo(1 - noncentralT(-t, df, -shift), 10)
        },
      ),
    )
  })

  it('falls as the shift grows, across the end of the series as well', () => {
    const at = (shift: number) => noncentralT(1020, 400, shift)
    const falling = [1, 900, 990, 999.9, 1000.1, 1010, 1040, 1100].map(at)
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    expect(at(999.9) - at(1000.1)).toBeLessThan(0.01)
  })
})
