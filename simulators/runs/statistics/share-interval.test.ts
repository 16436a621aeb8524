import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleOfThree, shareOf } from './share-interval'

describe('a share', () => {
  /** R. G. Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3. */
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d has the published interval', (hits, trials, low, high) => {
    const { value, interval } = shareOf(hits, trials)
    expect(value).toBeCloseTo(hits / trials, 12)
    expect(interval).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)])
  })

  it('of nothing is not 0', () => {
    expect(shareOf(0, 0)).toMatchObject({ value: null, interval: null, reason: expect.any(String) })
    expect(ruleOfThree(0)).toBeNull()
  })

  it('lies in its interval, which lies in 0 to 1 and mirrors that of the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, some) => {
        const hits = some % (trials + 1)
        const [low, high] = shareOf(hits, trials).interval!
        expect(0 <= low && low <= hits / trials && hits / trials <= high && high <= 1 && low < high).toBe(true)
        expect(shareOf(trials - hits, trials).interval![0]).toBeCloseTo(1 - high, 12)
      }),
    )
  })
})

describe('the rule of three', () => {
  /** J. A. Hanley and A. Lippman-Hand (1983): none in 30, 100 and 300. */
  it.each([
    [30, 0.1],
    [100, 0.03],
    [300, 0.01],
    [2, 1],
  ])('bounds what was not seen in %d trials by %d', (trials, bound) => {
    expect(ruleOfThree(trials)).toBeCloseTo(bound, 12)
  })
})
