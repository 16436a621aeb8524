import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDraws } from '../../engines/draws'
import { areaUnderCurve } from './area-under-curve'
import { normalQuantile } from './distributions'

const ratings = (counts: readonly number[]) => counts.flatMap((count, rating) => Array.from({ length: count }, () => rating + 1))

describe('the area under the curve', () => {
  /** J. A. Hanley and B. J. McNeil (1982), table I: CT images of 58 normal and 51 abnormal heads, rated 1 to 5. */
  it('is that of the published example', () => {
    const { value, n } = areaUnderCurve(ratings([3, 2, 2, 11, 33]), ratings([33, 6, 6, 11, 2]))
    expect(value).toBeCloseTo(0.893, 3)
    expect(n).toBe(109)
  })

  /** Hanley and McNeil's formula 1, which needs no mean size where the groups are as large as each other. */
  it('reaches as far as 1.96 standard errors of the ends themselves', () => {
    const errorAt = (area: number, size: number) => {
      const [one, two] = [area / (2 - area) - area ** 2, (2 * area ** 2) / (1 + area) - area ** 2]
      return Math.sqrt((area * (1 - area) + (size - 1) * (one + two)) / size ** 2)
    }
    const { value, interval } = areaUnderCurve([1, 3, 4, 6, 7, 9], [0, 2, 3, 3, 5, 8])
    for (const end of interval!) expect(Math.abs(end - value!)).toBeCloseTo(1.959964 * errorAt(end, 6), 6)
  })

  it('has an interval that holds the truth about as often as it says', () => {
    const draw = createDraws('coverage')
    const truth = 0.9
    // Two unit normals this far apart have that area between them.
    const apart = Math.SQRT2 * normalQuantile(truth)
    const group = (shift: number) => Array.from({ length: 25 }, () => shift + normalQuantile(draw()))
    const held = Array.from({ length: 400 }, () => {
      const [low, high] = areaUnderCurve(group(apart), group(0)).interval!
      return low <= truth && truth <= high
    })
    const share = held.filter(Boolean).length / held.length
    expect(share).toBeGreaterThan(0.92)
    expect(share).toBeLessThan(0.99)
  })

  it('is 1 where the groups do not overlap, and still not certain', () => {
    const { value, interval } = areaUnderCurve([0.8, 0.9, 0.7, 0.75], [0.1, 0.2, 0.3])
    expect(value).toBe(1)
    expect(interval![0]).toBeLessThan(0.8)
    expect(interval![1]).toBe(1)
  })

  it('leaves out what was not scored, counts it, and is null without a group', () => {
    expect(areaUnderCurve([0.8, null], [0.1, null, null])).toMatchObject({ value: 1, n: 2, missing: 3, reason: null })
    expect(areaUnderCurve([null], [0.1])).toMatchObject({ value: null, interval: null, n: 1, missing: 1, reason: expect.any(String) })
    expect(areaUnderCurve([], []).value).toBeNull()
  })

  it('counts pairs, mirrors with the groups, and does not ask how far apart values lie', () => {
    const group = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(group, group, (higher, lower) => {
        const wins = higher.flatMap((a) => lower.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
        const { value, interval } = areaUnderCurve(higher, lower)
        expect(value).toBeCloseTo(wins.reduce<number>((sum, win) => sum + win, 0) / wins.length, 12)
        const [low, high] = interval!
        expect(0 <= low && low <= value! + 1e-12 && value! <= high + 1e-12 && high <= 1 && low < high).toBe(true)
        const mirrored = areaUnderCurve(lower, higher)
        expect(mirrored.value).toBeCloseTo(1 - value!, 12)
        expect(mirrored.interval![0]).toBeCloseTo(1 - high, 9)
        expect(areaUnderCurve(higher.map(Math.exp), lower.map(Math.exp)).value).toBe(value)
      }),
    )
  })
})
