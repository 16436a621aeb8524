import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDraws } from '../../engines/draws'
import { accelerationOf, clusterBootstrap } from './cluster-bootstrap'
import { normalQuantile } from './distributions'
import { meanOf } from './estimate'

/** B. Efron and R. Tibshirani, "An introduction to the bootstrap" (1993), table 14.1: 26 children's spatial test A. */
const SPATIAL = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41]
/** A. C. Davison and D. V. Hinkley, "Bootstrap methods and their application" (1997), table 1.2: hours between failures. */
const HOURS = [3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487]

const varianceOf = (values: readonly number[]) => meanOf(values.map((value) => (value - meanOf(values)) ** 2))
const withoutEach = <T>(values: readonly T[], statistic: (values: readonly T[]) => number) =>
  values.map((_, out) => statistic(values.toSpliced(out, 1)))

describe('the bootstrap over cases', () => {
  it('accelerates as in the published examples', () => {
    expect(varianceOf(SPATIAL)).toBeCloseTo(171.5, 1)
    expect(accelerationOf(withoutEach(SPATIAL, varianceOf))).toBeCloseTo(0.061, 3)
    expect(accelerationOf(withoutEach(HOURS, meanOf))).toBeCloseTo(0.0938, 4)
  })

  it('reaches further to the side on which the data do', () => {
    const [low, high] = clusterBootstrap(HOURS, meanOf).interval!
    expect(high - meanOf(HOURS)).toBeGreaterThan(1.5 * (meanOf(HOURS) - low))
  })

  it("is Student's interval for many values without a skew", () => {
    const values = Array.from({ length: 400 }, (_, at) => normalQuantile((at + 0.5) / 400))
    const [low, high] = clusterBootstrap(values, meanOf).interval!
    expect(low).toBeCloseTo(-0.098, 2)
    expect(high).toBeCloseTo(0.098, 2)
  })

  it('holds the truth about as often as it says, from twenty cases of skewed values', () => {
    const draw = createDraws('coverage')
    const held = Array.from({ length: 300 }, () => {
      const values = Array.from({ length: 20 }, () => -Math.log(1 - draw()))
      const [low, high] = clusterBootstrap(values, meanOf).interval!
      return low <= 1 && 1 <= high
    })
    expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.88)
  })

  it('draws a case with everything in it: runs that repeat each other add no certainty', () => {
    const mean = (cases: readonly (readonly number[])[]) => meanOf(cases.flat())
    const once = SPATIAL.map((value) => [value])
    const fourTimes = SPATIAL.map((value) => [value, value, value, value])
    expect(clusterBootstrap(fourTimes, mean)).toEqual(clusterBootstrap(once, mean))
  })

  it('gives the same for the same cases, and moves and stretches with them', () => {
    expect(clusterBootstrap(SPATIAL, meanOf)).toEqual(clusterBootstrap(SPATIAL, meanOf))
    const [low, high] = clusterBootstrap(SPATIAL, meanOf).interval!
    const moved = clusterBootstrap(
      SPATIAL.map((value) => 10 + 2 * value),
      meanOf,
    ).interval!
    expect(moved).toEqual([expect.closeTo(10 + 2 * low, 9), expect.closeTo(10 + 2 * high, 9)])
  })

  it.each([
    ['no case', [], meanOf, 'fewer than two'],
    ['one case', [3], meanOf, 'fewer than two'],
    ['cases that are all the same', [3, 3, 3], meanOf, 'the same value'],
    ['a statistic without a value', [1, 2], () => null, 'no value'],
    [
      'a statistic that one case alone carries',
      [1, 0, 0, 0],
      (v: readonly number[]) => (v.includes(1) ? v.length + v.filter((x) => x === 1).length : null),
      'a single case',
    ],
  ] as const)('says why there is none of %s', (_, cases, statistic, words) => {
    const { interval, reason } = clusterBootstrap(cases as readonly number[], statistic as (values: readonly number[]) => number | null)
    expect(interval).toBeNull()
    expect(reason).toContain(words)
  })

  it('lies within what resamples can give, and in order', () => {
    const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(values, (cases) => {
        const { interval, reason } = clusterBootstrap(cases, meanOf)
        expect(interval === null).toBe(reason !== null)
        if (interval === null) return
        expect(interval[0]).toBeLessThanOrEqual(interval[1])
        expect(interval[0]).toBeGreaterThanOrEqual(Math.min(...cases) - 1e-12)
        expect(interval[1]).toBeLessThanOrEqual(Math.max(...cases) + 1e-12)
      }),
      { numRuns: 40 },
    )
  })
})
