import { describe, expect, it } from 'vitest'
import { isMet, linesOf } from '../../scripts/measure/figure'
import { bootstrapInterval } from '../../scripts/measure/statistics/bootstrap'
import { countHits, microF1, precisionOf, recallOf } from '../../scripts/measure/statistics/hit-counts'
import { shareFigure } from '../../scripts/measure/statistics/share-figure'

describe('hits', () => {
  it('count each target once, over all questions together', () => {
    const counts = [countHits(['a', 'b'], ['a', 'c', 'c']), countHits(['d'], ['d']), countHits([], [])]
    expect(counts[0]).toEqual({ hits: 1, extra: 1, missing: 1 })
    expect([precisionOf(counts), recallOf(counts), microF1(counts)]).toEqual([2 / 3, 2 / 3, 2 / 3])
  })

  it('have no F1 where there is nothing to find and nothing found', () => {
    expect(microF1([countHits([], [])])).toBeNull()
  })
})

describe('bootstrap', () => {
  const mean = (values: readonly number[]) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length)

  it('draws clusters whole: where each is of one kind the interval is wider than over as many single values', () => {
    const values = Array.from({ length: 40 }, (_, at) => (at < 20 ? 0 : 1))
    const single = bootstrapInterval(
      values.map((value) => [value]),
      mean,
    )!
    const clustered = bootstrapInterval([values.slice(0, 10), values.slice(10, 20), values.slice(20, 30), values.slice(30)], mean)!
    expect(clustered[1] - clustered[0]).toBeGreaterThan(1.5 * (single[1] - single[0]))
  })

  it('gives the same interval for the same values, about the value', () => {
    const clusters = [[1], [2], [3], [4], [5], [6]]
    const [low, high] = bootstrapInterval(clusters, mean)!
    expect(bootstrapInterval(clusters, mean)).toEqual([low, high])
    expect(low).toBeLessThan(3.5)
    expect(high).toBeGreaterThan(3.5)
  })

  it('has none where the statistic has no value', () => {
    expect(bootstrapInterval([], mean)).toBeNull()
  })
})

describe('figures', () => {
  const figure = shareFigure('shares', { hits: 3, trials: 10, of: 'trials' }, { most: 0.3 })

  it("hold a share with Wilson's interval against what is wanted", () => {
    expect(figure.interval![0]).toBeCloseTo(0.1078, 4)
    expect(figure.interval![1]).toBeCloseTo(0.6032, 4)
    expect(linesOf(figure)).toEqual(['shares: 30.0 % (n 10 trials, 95 % interval 10.8 % to 60.3 %), wanted at most 30.0 %: met'])
  })

  it.each([
    [{ most: 0.3 }, true],
    [{ below: 0.3 }, false],
    [{ least: 0.3 }, true],
    [{ least: 0.31 }, false],
    [null, true],
  ])('wanted %j: met %s', (wanted, met) => {
    expect(isMet({ ...figure, wanted })).toBe(met)
  })

  it('miss what is wanted of them where they have no value', () => {
    const none = shareFigure('nothing', { hits: 0, trials: 0, of: 'trials' }, { most: 1 })
    expect(isMet(none)).toBe(false)
    expect(linesOf(none)[0]).toBe('nothing: not measured (n 0 trials), wanted at most 100.0 %: MISSED')
  })
})
