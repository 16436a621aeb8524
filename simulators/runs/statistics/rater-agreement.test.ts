import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohensKappa, gwetAc1, krippendorffAlpha, type Pair, weightedKappa } from './rater-agreement'

const pairsOf = (table: readonly (readonly number[])[]): [number, number][] =>
  table.flatMap((row, a) => row.flatMap((times, b) => Array.from({ length: times }, (): [number, number] => [a, b])))

/** K. Gwet's two abstractors of 100 pregnancies (`cont3x3abstractors` of the R package irrCAC). */
const ABSTRACTORS = pairsOf([
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
])
/** A. Agresti, "Categorical data analysis": 91 couples on the pleasure of sex (`SexualFun` of the R package vcd). */
const COUPLES = pairsOf([
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
])

describe('the agreement of two raters', () => {
  it('is that of the published examples', () => {
    expect(cohensKappa(ABSTRACTORS).value).toBeCloseTo(0.7964, 4)
    expect(weightedKappa(ABSTRACTORS, 'quadratic').value).toBeCloseTo(0.8922, 4)
    expect(gwetAc1(ABSTRACTORS, [0, 1, 2]).value).toBeCloseTo(0.8493, 4)
    expect(cohensKappa(COUPLES).value).toBeCloseTo(0.1293, 4)
    expect(weightedKappa(COUPLES, 'linear').value).toBeCloseTo(0.2374, 4)
  })

  it('keeps its worth by AC1 where nearly all is of one class, and kappa loses it', () => {
    const skewed = pairsOf([
      [118, 5],
      [2, 0],
    ])
    expect(cohensKappa(skewed).value).toBeLessThan(0)
    expect(gwetAc1(skewed, [0, 1]).value).toBeGreaterThan(0.9)
  })

  it('leaves out pairs with a gap and counts them', () => {
    const gaps: Pair<number>[] = [...ABSTRACTORS, [null, 1], [2, null], [null, null]]
    for (const result of [cohensKappa(gaps), weightedKappa(gaps, 'linear'), gwetAc1(gaps, [0, 1, 2])]) {
      expect(result).toMatchObject({ n: 100, missing: 3, reason: null })
    }
    expect(cohensKappa(gaps).value).toBe(cohensKappa(ABSTRACTORS).value)
  })

  it('says why there is none', () => {
    expect(cohensKappa([])).toMatchObject({ value: null, n: 0, reason: expect.stringContaining('both') })
    expect(weightedKappa([[1, null]], 'quadratic')).toMatchObject({
      value: null,
      n: 0,
      missing: 1,
      reason: expect.stringContaining('both'),
    })
    expect(cohensKappa([['open', 'open']])).toMatchObject({ value: null, n: 1, reason: expect.stringContaining('the same') })
    expect(gwetAc1([['open', 'open']], ['open'])).toMatchObject({ value: null, reason: expect.stringContaining('one class') })
    expect(gwetAc1([['open', 'open']], ['open', 'closed'])).toMatchObject({ value: 1, reason: null })
  })

  it('refuses a rating that is no number or none of the classes', () => {
    expect(() => weightedKappa([[1, Number.NaN]], 'linear')).toThrow('NaN')
    expect(() => gwetAc1([['open', 'shut']], ['open', 'closed'])).toThrow('shut')
  })

  it('is 1 for raters who agree, at most 1 for any, and the same for either first', () => {
    const rating = fc.option(fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { maxLength: 20 }), (pairs) => {
        const turned = pairs.map(([a, b]): Pair<number> => [b, a])
        const alike = pairs.map(([a]): Pair<number> => [a, a])
        const all = [cohensKappa, (of: Pair<number>[]) => weightedKappa(of, 'linear'), (of: Pair<number>[]) => gwetAc1(of, [0, 1, 2, 3])]
        for (const agreement of all) {
          const { value, n, missing, reason } = agreement(pairs)
          expect(n + missing).toBe(pairs.length)
          expect(value === null).toBe(reason !== null)
          expect(value ?? 0).toBeLessThanOrEqual(1)
          expect(agreement(turned).value ?? 9).toBeCloseTo(value ?? 9, 10)
          expect(agreement(alike).value ?? 1).toBeCloseTo(1, 10)
        }
      }),
    )
  })

  it('on two levels does not depend on the weights', () => {
    const levels = fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(levels, (pairs) => {
        expect(weightedKappa(pairs, 'quadratic')).toEqual(cohensKappa(pairs))
        expect(weightedKappa(pairs, 'linear')).toEqual(cohensKappa(pairs))
      }),
    )
  })
})

describe("Krippendorff's alpha", () => {
  /** K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section B: two observers, ten units, two values. */
  it('is that of the published example, and counts the units it rests on', () => {
    const [first, second] = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ]
    const units = first!.map((value, unit) => [value, second![unit]!])
    const { value, ...counts } = krippendorffAlpha([...units, [1, null]], 'nominal')
    expect(value).toBeCloseTo(0.095, 3)
    expect(counts).toEqual({ n: 10, missing: 1, reason: null })
  })

  it('says why there is none', () => {
    expect(krippendorffAlpha([[1, null]], 'ordinal')).toEqual({ value: null, n: 0, missing: 1, reason: 'nothing was rated by two' })
    expect(krippendorffAlpha([[1, 1]], 'ordinal').reason).toContain('the same')
  })
})
