import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Outcome, pairByCase } from './pair-by-case'

const outcome = (caseId: string, arm: string, value: number | null, failed = false): Outcome => ({ caseId, arm, value, failed })

const PLAYED = [
  outcome('chest', 'anxious', 0.4),
  outcome('chest', 'anxious', 0.6),
  outcome('chest', 'neutral', 0.9),
  outcome('head', 'anxious', 0.2),
  outcome('head', 'anxious', null),
  outcome('head', 'anxious', null, true),
  outcome('head', 'neutral', 0.1),
  outcome('head', 'neutral', 0.3),
  outcome('knee', 'anxious', 0.5),
  outcome('knee', 'neutral', null),
  outcome('back', 'guarded', 1),
]

describe('pairs of a case', () => {
  it('average seeds first and are one a case', () => {
    const { differences } = pairByCase(PLAYED, 'anxious', 'neutral')
    expect([...differences]).toEqual([
      ['chest', expect.closeTo(-0.4, 12)],
      ['head', expect.closeTo(0, 12)],
    ])
  })

  it('count what was scored, was not, and failed, and name the cases left out', () => {
    const { counts, unpaired } = pairByCase(PLAYED, 'anxious', 'neutral')
    expect(counts).toEqual({
      arm: { scored: 4, notScored: 1, failed: 1 },
      reference: { scored: 3, notScored: 1, failed: 0 },
    })
    expect(unpaired).toEqual(['knee'])
  })

  it('do not weigh a case by its seeds, nor a failed one as 0', () => {
    const more = [...PLAYED, outcome('chest', 'neutral', 0.9), outcome('chest', 'neutral', null, true), outcome('head', 'anxious', 0, true)]
    expect(pairByCase(more, 'anxious', 'neutral').differences.get('chest')).toBeCloseTo(-0.4, 12)
    expect(pairByCase(more, 'anxious', 'neutral').differences.get('head')).toBeCloseTo(0, 12)
  })

  it('are none of nothing, and nothing against itself', () => {
    expect(pairByCase([], 'anxious', 'neutral')).toEqual({
      differences: new Map(),
      unpaired: [],
      counts: { arm: { scored: 0, notScored: 0, failed: 0 }, reference: { scored: 0, notScored: 0, failed: 0 } },
    })
    expect([...pairByCase(PLAYED, 'anxious', 'anxious').differences.values()]).toEqual([0, 0, 0])
  })

  it('refuse what is no number, which would spoil every mean it enters', () => {
    expect(() => pairByCase([outcome('chest', 'anxious', Number.NaN)], 'anxious', 'neutral')).toThrow('NaN')
  })

  it('turn round with the arms, whatever the order of play', () => {
    const any = fc.record({
      caseId: fc.constantFrom('a', 'b', 'c'),
      arm: fc.constantFrom('one', 'two'),
      value: fc.option(fc.integer({ min: 0, max: 10 })),
      failed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any), (outcomes) => {
        const there = pairByCase(outcomes, 'one', 'two')
        const back = pairByCase(outcomes.toReversed(), 'two', 'one')
        expect([...back.differences.keys()]).toEqual([...there.differences.keys()])
        for (const [caseId, difference] of there.differences) expect(back.differences.get(caseId)).toBeCloseTo(-difference, 10)
        const { arm, reference } = there.counts
        expect(
          Object.values(arm)
            .concat(Object.values(reference))
            .reduce((a, b) => a + b, 0),
        ).toBe(outcomes.length)
      }),
    )
  })
})
