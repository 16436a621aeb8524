import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intraclassCorrelation } from './intraclass-correlation'

/** P. E. Shrout and J. L. Fleiss (1979), table 2: six targets, four judges. */
const RATINGS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

describe('the intraclass correlation', () => {
  /** Value from the paper; interval as R's `psych::ICC` gives it for the same table. */
  it('is that of the published example', () => {
    const { value, interval, n, missing, reason } = intraclassCorrelation(RATINGS)
    expect(value).toBeCloseTo(0.29, 2)
    expect(interval).toEqual([expect.closeTo(0.019, 3), expect.closeTo(0.761, 3)])
    expect({ n, missing, reason }).toEqual({ n: 6, missing: 0, reason: null })
  })

  it('leaves out what one rater left open, and counts it', () => {
    const { n, missing, value } = intraclassCorrelation([...RATINGS, [1, null, 3, 4]])
    expect({ n, missing, value }).toEqual({ n: 6, missing: 1, value: intraclassCorrelation(RATINGS).value })
  })

  it('holds it against a rater to be always higher', () => {
    const parallel = intraclassCorrelation([1, 2, 3, 4, 5].map((level) => [level, level + 2]))
    expect(parallel.value).toBeLessThan(0.7)
    expect(parallel).toMatchObject({ interval: null, reason: expect.stringContaining('constant') })
  })

  it.each([
    ['nothing', [], 'two raters'],
    ['one rater', [[1], [2]], 'two raters'],
    ['one target', [[1, 2]], 'rated by all'],
    [
      'targets with a gap each',
      [
        [1, null],
        [null, 2],
      ],
      'rated by all',
    ],
    [
      'ratings that are all the same',
      [
        [3, 3],
        [3, 3],
      ],
      'the same',
    ],
  ] as [string, (number | null)[][], string][])('says why there is none of %s', (_, rows, words) => {
    expect(intraclassCorrelation(rows)).toMatchObject({ value: null, interval: null, reason: expect.stringContaining(words) })
  })

  it('refuses rows of different length', () => {
    expect(() => intraclassCorrelation([[1, 2], [1]])).toThrow('length')
  })

  it('is at most 1, never no number, and the same on another scale and for raters in another order', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 10 })
    fc.assert(
      fc.property(rows, (ratings) => {
        const { value, interval, reason } = intraclassCorrelation(ratings)
        expect(interval === null).toBe(reason !== null)
        if (value === null) return
        expect(value).toBeLessThanOrEqual(1 + 1e-12)
        expect(Number.isFinite(value)).toBe(true)
        expect(intraclassCorrelation(ratings.map((row) => row.toReversed().map((each) => 5 + 3 * each))).value).toBeCloseTo(value, 8)
        if (interval === null) return
        expect(interval[0]).toBeLessThanOrEqual(value)
        expect(interval[1]).toBeGreaterThanOrEqual(value)
        expect(interval[1]).toBeLessThanOrEqual(1)
      }),
    )
  })
})
