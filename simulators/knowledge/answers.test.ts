import { describe, expect, it } from 'vitest'
import type { Condition, Knowledge } from '../domain/knowledge'
import { answersOfLinks } from './answers'
import { createReasoner } from './reasoner'

const words = { domain: 'hpi' as const, slot: 'radiation' as const, lay: [], questions: ['Where?'], usual: ['Nowhere.'], unknown: 0 }
const condition = (inMen: number, findings: Condition['findings']): Condition => ({
  name: 'a condition',
  lay: 'a condition',
  aliases: [],
  icd10: [],
  parents: [],
  severity: 2,
  mustNotMiss: false,
  ddxplus: [],
  sources: [],
  prior: { frequency: 'common', setting: {}, age: { '0-34': 0.5, '35-120': 1 }, sex: { male: inMen } },
  findings,
})
const knowledge: Knowledge = {
  findings: {
    cough: { ...words, type: 'boolean', background: 'sometimes' },
    spread: { ...words, type: 'set', values: { arm: ['arm'], jaw: ['jaw'] }, background: { arm: 'rare', jaw: 'rare' } },
    job: { ...words, type: 'text' },
    period: { ...words, domain: 'ogh', slot: 'cycle', type: 'boolean', background: 'common' },
  },
  conditions: {
    heart: condition(2, { spread: { arm: 'usual', jaw: 'common' } }),
    chest: condition(1, { cough: 'usual' }),
  },
}
const of = (links: string | string[], present = true) => answersOfLinks(links, present, knowledge)
const heart = (links: string | string[], present = true) =>
  createReasoner(knowledge, { setting: 'clinic', age: 40, sex: 'female' }).believe(of(links, present)).probability('heart')

describe('answers of links', () => {
  it('are yes, no, a value and not that value', () => {
    expect(of('cough')).toEqual([{ finding: 'cough', value: null, present: true }])
    expect(of(['cough', 'spread=arm'], false)).toEqual([
      { finding: 'cough', value: null, present: false },
      { finding: 'spread', value: 'arm', present: false },
    ])
  })

  it('pass over what the vocabulary lacks', () => {
    expect(of(['wheeze', 'spread=leg', 'cough=loud'])).toEqual([])
  })

  it('take each value of a set as its own boolean, and no value at all as a no to each', () => {
    expect(heart('spread=arm')).toBeGreaterThan(heart([]))
    expect(heart(['spread=arm', 'spread=jaw'])).toBeGreaterThan(heart('spread=arm'))
    expect(heart('spread', false)).toBeCloseTo(heart(['spread=arm', 'spread=jaw'], false), 12)
    expect(heart('spread')).toBe(heart([]))
  })

  it('bring nothing for a text, which counts as told', () => {
    const belief = createReasoner(knowledge, { setting: 'clinic', age: 40, sex: 'male' }).believe(of('job'))
    expect(belief.eig(['job'])).toBeNull()
    expect(belief.answered.has('job')).toBe(true)
  })
})

describe('the prior', () => {
  it('follows sex and age bands, and leaves out what does not fit the person', () => {
    const man = createReasoner(knowledge, { setting: 'clinic', age: 34.9, sex: 'male' })
    expect(man.prior.probability('heart')).toBeCloseTo(2 / 3, 9)
    expect(man.prior.gains('history').map((gain) => gain.finding)).not.toContain('period')
    const woman = createReasoner(knowledge, { setting: 'clinic', age: 30, sex: 'female' })
    expect(woman.prior.gains('history').map((gain) => gain.finding)).toContain('period')
  })
})
