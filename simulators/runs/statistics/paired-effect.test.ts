import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairedEffect } from './paired-effect'

const byCase = (values: readonly number[]) => new Map(values.map((value, at) => [`case-${String(at).padStart(3, '0')}`, value]))

/** "Student" (1908), hours of sleep gained by ten patients under one drug over another; R's data set `sleep`. */
const SLEEP = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]

describe('a paired effect', () => {
  it('is that of the published example', () => {
    const effect = pairedEffect(byCase(SLEEP))
    expect(effect).toMatchObject({ cases: 10, method: 'paired-t', reason: null })
    expect(effect.difference).toBeCloseTo(1.58, 12)
    expect(effect.interval).toEqual([expect.closeTo(0.7001142, 7), expect.closeTo(2.4598858, 7)])
    expect(effect.p).toBeCloseTo(0.002833, 6)
  })

  /** R's `effectsize::cohens_d(..., paired = TRUE)` of the same data: 1.28, 95 % interval 0.41 to 2.12. */
  it('is standardised by the deviation of the differences, with the interval of noncentral t', () => {
    const { standardised, detectable, difference } = pairedEffect(byCase(SLEEP))
    expect(standardised!.value).toBeCloseTo(1.28, 2)
    expect(standardised!.interval).toEqual([expect.closeTo(0.41, 2), expect.closeTo(2.12, 2)])
    expect(detectable! / (difference! / standardised!.value)).toBeCloseTo(0.996, 3)
  })

  it('has its interval from the bootstrap from twenty cases on', () => {
    const values = Array.from({ length: 20 }, (_, at) => Math.sin(at * 7) + 0.2)
    expect(pairedEffect(byCase(values.slice(1))).method).toBe('paired-t')
    expect(pairedEffect(byCase(values)).method).toBe('bca-bootstrap')
  })

  it.each([
    ['no case', [], null, 'no case'],
    ['one case', [0.3], 0.3, 'one case'],
    ['cases that all differ by the same', [0.1, 0.1, 0.1 + 1e-17, 0.30000000000000004 - 0.2], 0.1, 'the same in every case'],
    ['no difference anywhere', [0, 0, 0], 0, 'the same in every case'],
  ])('of %s says why it has no interval', (_, values, difference, words) => {
    const effect = pairedEffect(byCase(values))
    expect(effect.difference).toEqual(difference === null ? null : expect.closeTo(difference, 12))
    expect(effect).toMatchObject({ cases: values.length, interval: null, method: null, p: null, standardised: null, detectable: null })
    expect(effect.reason).toContain(words)
  })

  it('does not depend on the order of the cases', () => {
    const values = [...byCase(Array.from({ length: 24 }, (_, at) => Math.cos(at * 3)))]
    expect(pairedEffect(new Map(values.toReversed()))).toEqual(pairedEffect(new Map(values)))
  })

  it('turns round with the difference, and never gives what is no number', () => {
    const values = fc.array(
      fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 10_000),
      { maxLength: 19 },
    )
    fc.assert(
      fc.property(values, (differences) => {
        const effect = pairedEffect(byCase(differences))
        const turned = pairedEffect(byCase(differences.map((value) => -value)))
        expect(JSON.stringify(effect)).not.toContain('NaN')
        const numbers = [effect.difference, effect.p, effect.detectable, effect.standardised?.value, ...(effect.interval ?? [])]
        for (const number of numbers) expect(number === null || number === undefined || Number.isFinite(number)).toBe(true)
        expect(effect.interval === null).toBe(effect.reason !== null)
        if (effect.interval === null) return
        expect(turned.interval![0]).toBeCloseTo(-effect.interval[1], 9)
        expect(turned.standardised!.interval[0]).toBeCloseTo(-effect.standardised!.interval[1], 6)
        expect(effect.p! < 0.05).toBe(effect.interval[0] > 0 || effect.interval[1] < 0)
        const [low, high] = effect.standardised!.interval
        expect(low).toBeLessThan(effect.standardised!.value)
        expect(high).toBeGreaterThan(effect.standardised!.value)
      }),
    )
  })
})
