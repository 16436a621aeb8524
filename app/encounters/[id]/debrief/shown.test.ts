import { describe, expect, it } from 'vitest'
import type { DebriefModel, DebriefTurn, Score } from '#simulators'
import { shownOf } from './shown'

const score = (value: number | null, quotes: string[] = []): Score => ({
  value,
  evidence: quotes.map((quote, turn) => ({ turn, quote })),
  source: 'rule',
  versions: {},
})

const SILENT: DebriefTurn = {
  turn: 0,
  role: 'doctor',
  speaker: 'doctor',
  text: 'Good morning.',
  status: 'complete',
  asked: [],
  repeated: [],
  disclosed: [],
  volunteered: [],
  withheld: [],
  scores: null,
  flags: [],
  best: null,
  cue: null,
  trust: null,
  acts: [],
  fallback: false,
}

function modelOf(changes: Partial<DebriefModel>): DebriefModel {
  const model: Partial<DebriefModel> = {
    patient: { name: 'Ann', age: 40, ageUnit: 'years', sex: 'female' },
    encounter: {
      seats: { doctor: { kind: 'scripted', name: 'expert' }, patient: { kind: 'scripted', name: 'neutral' } },
      reason: 'concluded',
      evaluable: true,
      startedAt: '',
      endedAt: '',
    },
    items: [],
    turns: [],
    ...changes,
  }
  return model as DebriefModel
}

const shownTurn = (changes: Partial<DebriefTurn>) => shownOf(modelOf({ turns: [{ ...SILENT, ...changes }] })).turns[0]!

describe('what is sent of a debrief', () => {
  it('leaves out of a turn what there is nothing of', () => {
    expect(shownTurn({})).toEqual({ turn: 0, role: 'doctor', text: 'Good morning.' })
  })

  it('keeps what is nought or not measured', () => {
    const scores = { history: score(0, ['a long quote']), empathy: score(null), diagnosisProcess: score(0.5) }
    const shown = shownTurn({ scores, trust: 0 } as Partial<DebriefTurn>)
    expect(shown).toMatchObject({ scores: { history: 0, empathy: null, diagnosis: 0.5 }, trust: 0 })
    expect(JSON.stringify(shown)).not.toContain('a long quote')
  })

  it('names facts by their words, and why one was held back', () => {
    const fact = { id: 'f', domain: 'hpi', text: 'A cough', critical: true, redFlag: false } as const
    const shown = shownTurn({ asked: [fact], withheld: [{ ...fact, reason: 'trust' }] })
    expect(shown).toMatchObject({ asked: ['A cough'], withheld: [{ text: 'A cough', reason: 'trust' }] })
    expect(shown).not.toHaveProperty('repeated')
  })

  it('keeps of each item the passage that is shown, and its score', () => {
    const item = { id: 'i', name: 'Opens', domain: 'opening', score: score(1, ['first', 'second']) } as const
    expect(shownOf(modelOf({ items: [item] })).items).toEqual([{ ...item, score: score(1, ['first']) }])
  })
})
