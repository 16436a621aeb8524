import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../scripts/validate/primock/checklists'
import { createMeaningFinder, findByWords } from '../../scripts/validate/primock/find-item'
import { ownArea, pooledArea, type ScoredItem } from '../../scripts/validate/primock/item-area'
import { areaUnderCurve } from '../../simulators/runs/statistics'

const line = (text: string, depth = 0, criticality: 'critical' | 'non_critical' | null = 'critical') => ({ text, depth, criticality })

describe('checklists', () => {
  it('items know what they stand under; headings of sections are none and head nothing', () => {
    const items = itemsOf([
      line('HPC', 0, null),
      line('pain'),
      line('one side', 1),
      line('left', 2, 'non_critical'),
      line('fever'),
      line('PMH', 0, null),
      line('asthma', 1),
    ])
    expect(items).toEqual([
      { text: 'pain', critical: true, within: [] },
      { text: 'one side', critical: true, within: ['pain'] },
      { text: 'left', critical: false, within: ['one side', 'pain'] },
      { text: 'fever', critical: true, within: [] },
      { text: 'asthma', critical: true, within: [] },
    ])
  })
})

describe('finding an item in a consultation', () => {
  const fever = ['Have you had a high temperature?', 'Yes.', 'And any allergies?', 'No.']
  const chatter = ['Hello there.', 'Hello.', 'Lovely weather.', 'Is it?']

  it('knows other words for the same by meaning, and only the same by words', () => {
    const find = createMeaningFinder([fever, chatter])
    const item = { text: 'fever', within: [] }
    expect(find(item, fever)).toBe(1)
    expect(find(item, chatter)).toBe(0)
    expect(findByWords(item, fever)).toBe(0)
    expect(findByWords({ text: 'allergies', within: [] }, fever)).toBe(1)
  })

  it('what it stands under counts, and less than the item itself', () => {
    const find = createMeaningFinder([fever, chatter])
    const item = { text: 'rash', within: ['cough'] }
    expect(find(item, ['I have a cough.', 'And a rash?', 'Yes.'])).toBe(1)
    expect(find(item, ['I have a rash.'])).toBeCloseTo(2 / 3, 10)
    expect(find(item, ['I have a cough.'])).toBeCloseTo(1 / 3, 10)
  })

  it('looks at few utterances at a time: words far apart are not one item', () => {
    const apart = ['My knee hurts.', 'Oh.', 'Yes.', 'Go on.', 'Well.', 'Hm.', 'And my rash itches.']
    expect(findByWords({ text: 'knee rash', within: [] }, apart)).toBeCloseTo(0.5, 10)
  })
})

describe('the area of items', () => {
  const item = (consultation: string, own: number, ...others: number[]): ScoredItem => ({ consultation, critical: true, own, others })
  const clusters = [[item('a', 0.9, 0.2, 0.5), item('a', 0.4, 0.4, 0.1)], [item('b', 0.6, 0.7, 0.95, 0.8)]]

  it('over clusters is that over all scores together', () => {
    const all = clusters.flat()
    const whole = areaUnderCurve(
      all.map(({ own }) => own),
      all.flatMap(({ others }) => others),
    ).value
    expect(pooledArea(clusters)).toBeCloseTo(whole!, 10)
    expect(pooledArea([])).toBeNull()
  })

  it('of each item beside itself is the share of others below it, ties half', () => {
    expect(ownArea(clusters)).toBeCloseTo((1 + 0.75 + 0) / 3, 10)
  })
})
