import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceCorrected, exactAgreement, krippendorffAlpha, lowerMedian, type Unit, weightedKappa } from './agreement'

/** K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units, gaps. */
const OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
]
const UNITS: Unit[] = OBSERVERS[0]!.map((_, unit) => OBSERVERS.map((observer) => observer[unit]!))

describe("Krippendorff's alpha", () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('of %s data is that of the published example', (metric, alpha) => {
    expect(krippendorffAlpha(UNITS, metric)).toBeCloseTo(alpha, 3)
  })

  it('of ordinal data does not ask how far apart the values stand', () => {
    const stretched = UNITS.map((unit) => unit.map((value) => value && value ** 3))
    expect(krippendorffAlpha(stretched, 'ordinal')).toBeCloseTo(krippendorffAlpha(UNITS, 'ordinal')!, 12)
  })

  it.each([
    ['nothing', []],
    ['one rater', [[1], [2]]],
    [
      'values that are all the same',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'units that only one of two valued',
      [
        [1, null],
        [null, 2],
      ],
    ],
  ] as [string, Unit[]][])('is null for %s, never a number', (_, units) => {
    expect(krippendorffAlpha(units, 'ordinal')).toBeNull()
  })

  it('is 1 where all agree and never more', () => {
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [2, 2],
          [1, 1, null],
        ],
        'ordinal',
      ),
    ).toBe(1)
    const unit = fc.array(fc.oneof(fc.nat(4), fc.constant(null)), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(fc.array(unit, { maxLength: 12 }), (units) => (krippendorffAlpha(units, 'ordinal') ?? 1) <= 1))
  })
})

describe('weighted kappa', () => {
  /** K. Gwet's two abstractors of 100 pregnancies (`cont3x3abstractors` of the R package irrCAC): kappa 0.7964, quadratic 0.8922. */
  const ABSTRACTORS = [
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ]
  const pairs = ABSTRACTORS.flatMap((row, a) => row.flatMap((times, b) => Array.from({ length: times }, () => [a, b] as const)))

  it('is that of the published example', () => {
    expect(weightedKappa(pairs)).toBeCloseTo(0.8921569, 6)
  })

  it('leaves out pairs with a gap, and is null where nothing could differ', () => {
    expect(weightedKappa([...pairs, [null, 2], [0, null]])).toBe(weightedKappa(pairs))
    expect(
      weightedKappa([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull()
    expect(weightedKappa([[1, null]])).toBeNull()
  })
})

describe('agreement beyond chance', () => {
  /** J. Cohen (1968), table 1: 200 diagnoses by two, kappa .492, and .348 where each disagreement has a weight of its own. */
  const DIAGNOSES = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ]
  const WEIGHTS = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ]
  const pairs = DIAGNOSES.flatMap((row, a) => row.flatMap((times, b) => Array.from({ length: times }, () => [a, b] as const)))

  it('is that of the published example for any distance', () => {
    expect(chanceCorrected(pairs, (a, b) => (a === b ? 0 : 1))).toBeCloseTo(0.492, 3)
    expect(chanceCorrected(pairs, (a, b) => WEIGHTS[a]![b]!)).toBeCloseTo(0.348, 3)
  })

  it('compares words as well as numbers', () => {
    const words = ['personality', 'neurosis', 'psychosis']
    const named = pairs.map(([a, b]) => [words[a]!, words[b]!] as const)
    expect(chanceCorrected(named, (a, b) => (a === b ? 0 : 1))).toBe(chanceCorrected(pairs, (a, b) => (a === b ? 0 : 1)))
  })
})

describe('exact agreement', () => {
  it('counts every pair of raters once', () => {
    expect(
      exactAgreement([
        [1, 1, 2],
        [3, null],
        [0, 0],
      ]),
    ).toBeCloseTo(2 / 4)
    expect(exactAgreement([[1]])).toBeNull()
  })
})

describe('the median', () => {
  it('is a value that was given, the lower of two', () => {
    expect(lowerMedian([4, 1, 3])).toBe(3)
    expect(lowerMedian([4, 1])).toBe(1)
    expect(() => lowerMedian([])).toThrow(RangeError)
  })
})
