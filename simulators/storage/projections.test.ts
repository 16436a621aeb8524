import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../domain/event'
import { emptyLedger } from '../domain/ledger'
import type { Score } from '../domain/score'
import { scoreSets, turnCount, turnRows } from './projections'

const score = (value: number | null, versions: Record<string, string> = { evaluator: '1', rubric: '2' }): Score => ({
  value,
  evidence: [],
  source: 'rule',
  versions,
})
const scored = (turn: number, history: Score): StoredEvent => ({
  type: 'turn-scored',
  turn,
  scores: { history, empathy: score(null), diagnosisProcess: score(1), diagnosisState: score(0) },
  flags: [],
})

describe('turnRows', () => {
  it('takes ended turns only, and text that every database can hold', () => {
    const end: StoredEvent = {
      type: 'turn-end',
      turn: 2,
      role: 'patient',
      speaker: 'patient',
      text: 'a\u0000b',
      status: 'stopped',
      ledger: emptyLedger(),
    }
    expect(turnRows('e', [scored(1, score(1)), end])).toMatchObject([{ encounterId: 'e', turn: 2, text: 'a\ufffdb', status: 'stopped' }])
    expect(turnCount([end])).toBe(3)
    expect(turnCount([scored(1, score(1))])).toBeUndefined()
  })
})

describe('scoreSets', () => {
  it('lets the later of two scores for one target count', () => {
    const [set, ...others] = scoreSets('e', [scored(3, score(0.25)), scored(3, score(0.75))])
    expect(others).toEqual([])
    expect(set?.scores).toHaveLength(4)
    expect(set?.scores.find(({ target }) => target === 'turn:3:history')?.value).toBe(0.75)
    expect(set?.scores.find(({ target }) => target === 'turn:3:empathy')?.value).toBeNull()
  })

  it('makes a set of each combination of versions, whatever the order of their keys', () => {
    const events = [
      scored(0, score(1)),
      scored(1, score(1, { rubric: '2', evaluator: '1' })),
      scored(2, score(1, { evaluator: '2', rubric: '2' })),
    ]
    expect(scoreSets('e', events).map(({ scores }) => scores.length)).toEqual([11, 1])
    expect(scoreSets('e', events)[0]?.id).not.toBe(scoreSets('f', events)[0]?.id)
  })

  it("keeps a person's override beside the score it overrides", () => {
    const override: StoredEvent = {
      type: 'override',
      target: 'turn:0:history',
      from: score(1),
      to: { ...score(0), source: 'person' },
      by: 'tutor',
      why: 'no',
    }
    const sets = scoreSets('e', [scored(0, score(1)), override])
    expect(sets.map(({ author, scores }) => [author, scores.find(({ target }) => target === 'turn:0:history')?.value])).toEqual([
      ['evaluator', 1],
      ['person:tutor', 0],
    ])
  })
})
