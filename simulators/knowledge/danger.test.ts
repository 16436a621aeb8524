import { describe, expect, it } from 'vitest'
import type { Condition, Finding, Knowledge } from '../domain/knowledge'
import { expectedAnswer, pointersTo } from './danger'

const sign = (background: 'rare' | 'sometimes'): Finding => ({
  domain: 'hpi',
  slot: 'associated',
  type: 'boolean',
  background,
  unknown: 0,
  lay: [],
  questions: ['Is it so?'],
  usual: ['No.'],
})
const condition = (findings: Condition['findings']): Condition => ({
  name: 'a condition',
  lay: 'a condition',
  aliases: [],
  icd10: [],
  parents: [],
  severity: 1,
  mustNotMiss: true,
  ddxplus: [],
  sources: [],
  prior: { frequency: 'common', setting: {}, age: {}, sex: {} },
  findings,
})
const knowledge: Knowledge = {
  findings: { cough: sign('sometimes'), blood: sign('rare'), swelling: sign('rare') },
  conditions: {
    clot: condition({ blood: 'uncommon', swelling: 'common', cough: 'sometimes' }),
    cold: condition({ cough: 'usual' }),
    sprain: condition({}),
    flu: condition({}),
  },
}

describe('findings that point at a condition', () => {
  it('are those it has more often than others do, a rare but telling one among them', () => {
    expect(pointersTo(knowledge, 'clot').map((pointer) => pointer.finding)).toEqual(['swelling', 'blood'])
    expect(pointersTo(knowledge, 'sprain')).toEqual([])
    expect(pointersTo(knowledge, 'unheard-of')).toEqual([])
  })

  it('expectedAnswer is the chance of a yes', () => {
    expect(expectedAnswer(knowledge, 'swelling', 'clot')).toBe(0.65)
    expect(expectedAnswer(knowledge, 'swelling', 'cold')).toBe(0.05)
  })
})
