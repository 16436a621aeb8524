import { describe, expect, it } from 'vitest'
import type { Nearness } from './nearest-facts'
import { type ByWords, weighFacts } from './weigh-facts'

const NOTHING: ByWords = { facts: [], findings: [] }
const NOBODY: ReadonlySet<string> = new Set()
const nearTo = (id: string, near = 0.92): Nearness => ({
  facts: ['job', 'sleep', 'cough'].map((each) => ({ id: each, near: each === id ? near : 0.1 })),
  elsewhere: 0.2,
})

describe('facts weighed by nearness', () => {
  it('adds what an ask lies near to, less surely than what it names', () => {
    const { added, dropped } = weighFacts(nearTo('job'), NOTHING, NOBODY)
    expect(added.map(({ id }) => id)).toEqual(['job'])
    expect(added[0]!.confidence).toBeGreaterThanOrEqual(0.5)
    expect(added[0]!.confidence).toBeLessThanOrEqual(0.85)
    expect(dropped.size).toBe(0)
  })

  it('adds nothing that lies far off', () => {
    expect(weighFacts(nearTo('job', 0.3), NOTHING, NOBODY).added).toEqual([])
  })

  it('adds nothing that was told unasked', () => {
    expect(weighFacts(nearTo('job'), NOTHING, new Set(['job'])).added).toEqual([])
  })

  it('adds nothing where the words name what the case has nothing of', () => {
    const named = { facts: [], findings: [{ id: 'vomiting', confidence: 1 }] }
    expect(weighFacts(nearTo('job'), named, NOBODY).added).toEqual([])
  })

  it('drops a fact that only shares a word with the ask, where another lies near', () => {
    const shared = { facts: [{ id: 'cough', confidence: 0.55 }], findings: [] }
    const { added, dropped } = weighFacts(nearTo('job'), shared, NOBODY)
    expect([added.map(({ id }) => id), [...dropped]]).toEqual([['job'], ['cough']])
  })

  it('never drops what is named beyond doubt', () => {
    const named = { facts: [{ id: 'cough', confidence: 0.95 }], findings: [] }
    expect(weighFacts(nearTo('job'), named, NOBODY).dropped.size).toBe(0)
  })
})
