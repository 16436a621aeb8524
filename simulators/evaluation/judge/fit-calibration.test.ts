import { describe, expect, it } from 'vitest'
import { item } from '../../../tests/support/judged-talk'
import { fitCalibration, type LevelPair } from './fit-calibration'

/** So many pairs of a judge's level and a label, one talk for every ten. */
const pairs = (...counts: [judged: number | null, labelled: number, count: number][]): LevelPair[] =>
  counts
    .flatMap(([judged, labelled, count]) => Array.from({ length: count }, () => ({ judged, labelled })))
    .map((pair, at) => ({ ...pair, talk: `talk-${at % 4}` }))

describe('a map of levels', () => {
  it('is the mean worth of the labels beside each level of the judge', () => {
    // A generous judge: of its twelve 2s people gave six a 1.
    const fitted = fitCalibration(item(), pairs([0, 0, 12], [1, 0, 6], [1, 1, 6], [2, 1, 6], [2, 2, 6], [null, 2, 3]))
    expect(fitted).toMatchObject({
      pairs: 36,
      unpaired: 3,
      levels: { 0: { pairs: 12, value: 0 }, 1: { pairs: 12, value: 0.25 }, 2: { pairs: 12, value: 0.75 } },
    })
  })

  it('never falls, and gives a level that the judge never gave a value between its neighbours', () => {
    const fitted = fitCalibration(item({ levels: { 0: 'a', 1: 'b', 2: 'c', 3: 'd' }, values: { 0: 0, 1: 0.5, 2: 0.75, 3: 1 } }), [
      ...pairs([0, 1, 10], [1, 0, 10], [3, 3, 20]),
    ])
    expect(fitted).toMatchObject({ levels: { 0: { value: 0.25 }, 1: { value: 0.25 }, 2: { pairs: 0, value: 0.625 }, 3: { value: 1 } } })
  })

  it('goes by what levels are worth, and has the worth of a machine beside it', () => {
    const shares = item({ levels: { 0: 'a', 1: 'b', 2: 'c' }, values: { 0: 0, 1: 0.6, 2: 0.8 }, machineValues: { 2: 0.2 } })
    const fitted = fitCalibration(shares, pairs([0, 0, 10], [1, 1, 10], [2, 2, 10]))
    expect(fitted).toMatchObject({
      levels: { 0: { value: 0, machineValue: 0 }, 1: { value: 0.6, machineValue: 0.6 }, 2: { value: 0.8, machineValue: 0.2 } },
    })
    expect(JSON.stringify(fitCalibration(item(), pairs([0, 0, 15], [2, 2, 15])))).not.toContain('machineValue')
  })

  it('is held against talks that it was not made from', () => {
    const fitted = fitCalibration(item(), pairs([0, 1, 20], [2, 2, 20]))
    expect(fitted).toMatchObject({ error: { judged: 0.25, calibrated: 0 } })
    // What holds in one talk does not in the other: a map would make it worse.
    const of = (talk: string, given: LevelPair[]) => given.map((pair) => ({ ...pair, talk }))
    const apart = [...of('a', pairs([0, 0, 10], [2, 2, 10])), ...of('b', pairs([0, 1, 10], [2, 2, 10]))]
    expect(fitCalibration(item(), apart)).toMatchObject({ error: { judged: 0.125, calibrated: 0.25 } })
    const oneTalk = pairs([0, 1, 20], [2, 2, 20]).map((pair) => ({ ...pair, talk: 'one' }))
    expect(fitCalibration(item(), oneTalk)).toMatchObject({ error: null })
  })

  it.each([
    ['too few pairs', pairs([0, 0, 15], [2, 2, 14], [null, 1, 20]), { pairs: 29, reason: expect.stringContaining('needs 30 labels') }],
    ['one level of the judge', pairs([2, 0, 15], [2, 2, 15]), { pairs: 30, reason: 'the judge gave the same level throughout' }],
    ['levels that fall', pairs([0, 2, 15], [2, 0, 15]), { reason: "people's levels do not rise with the judge's" }],
    ['one label', pairs([0, 1, 15], [2, 1, 15]), { reason: "people's levels do not rise with the judge's" }],
  ])('is refused for %s', (_, given, refusal) => {
    const fitted = fitCalibration(item(), given)
    expect(fitted).toMatchObject(refusal)
    expect(fitted).not.toHaveProperty('levels')
  })
})
