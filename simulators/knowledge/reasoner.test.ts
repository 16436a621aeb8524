import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, Finding, Knowledge } from '../domain/knowledge'
import type { Answer } from './answers'
import { createReasoner } from './reasoner'

const history = { domain: 'hpi' as const, slot: 'associated' as const, lay: [], questions: ['Is it so?'], usual: ['No.'] }
const yesNo = (unknown = 0): Finding => ({ ...history, type: 'boolean', background: 'sometimes', unknown })
const values = { pressing: ['tight'], burning: ['acid'], sharp: ['stabbing'] }
const background = { pressing: 'sometimes', burning: 'sometimes', sharp: 'sometimes' } as const

/** The three conditions of content.md 3, with priors .30, .45 and .25 in an emergency department. */
function workedExample(options: { mustNotMiss?: boolean; unknown?: number } = {}): Knowledge {
  const condition = (weight: number, findings: Condition['findings'], mustNotMiss = false): Condition => ({
    name: 'a condition',
    lay: 'a condition',
    aliases: [],
    icd10: [],
    parents: [],
    severity: 3,
    mustNotMiss,
    prior: { frequency: 'rare', setting: { emergency: weight }, age: {}, sex: {} },
    findings,
    ddxplus: [],
    sources: [],
  })
  return {
    findings: {
      effort: yesNo(options.unknown),
      sweating: yesNo(),
      tender: yesNo(),
      character: { ...history, type: 'choice', values, background, unknown: 0 },
    },
    conditions: {
      acs: condition(
        30,
        { effort: 'usual', sweating: 'common', tender: 'uncommon', character: { pressing: 'usual', burning: 'uncommon', sharp: 'rare' } },
        options.mustNotMiss,
      ),
      reflux: condition(45, {
        effort: 'uncommon',
        sweating: 'rare',
        tender: 'rare',
        character: { pressing: 'sometimes', burning: 'usual', sharp: 'rare' },
      }),
      wall: condition(25, {
        effort: 'sometimes',
        sweating: 'rare',
        tender: 'usual',
        character: { pressing: 'uncommon', burning: 'rare', sharp: 'usual' },
      }),
    },
  }
}

const person = { setting: 'emergency', age: 58, sex: 'male' } as const
const yes = (finding: string): Answer => ({ finding, value: null, present: true })
const no = (finding: string): Answer => ({ finding, value: null, present: false })
const is = (finding: string, value: string, present = true): Answer => ({ finding, value, present })
const reasoner = createReasoner(workedExample(), person)
const probabilities = (answers: Answer[], of = reasoner) => ['acs', 'reflux', 'wall'].map((id) => of.believe(answers).probability(id))
const rounded = (numbers: (number | null)[]) => numbers.map((number) => Number(number?.toFixed(3)))
const eigs = (answers: Answer[], of = reasoner) =>
  rounded(['effort', 'sweating', 'tender', 'character'].map((id) => of.believe(answers).eig([id])))

describe('the worked example of content.md 3', () => {
  it('gains at the start', () => {
    expect(eigs([])).toEqual([0.286, 0.297, 0.391, 0.557])
    expect(reasoner.prior.entropy()).toBeCloseTo(1.539, 3)
  })

  it('after effort = yes', () => {
    const answers = [yes('effort')]
    expect(rounded(probabilities(answers))).toEqual([0.622, 0.165, 0.213])
    expect(reasoner.believe(answers).entropy()).toBeCloseTo(1.33, 3)
    expect(eigs(answers)).toEqual([0, 0.294, 0.303, 0.476])
  })

  it('then pressing', () => {
    const answers = [yes('effort'), is('character', 'pressing')]
    expect(rounded(probabilities(answers))).toEqual([0.864, 0.081, 0.055])
    expect(reasoner.believe(answers).entropy()).toBeCloseTo(0.706, 3)
    expect(eigs(answers)).toEqual([0, 0.14, 0.098, 0])
  })

  it('then sweating: uncertainty may rise although the question was the best', () => {
    const before = [yes('effort'), is('character', 'pressing')]
    expect(reasoner.believe(before).best('history')).toMatchObject({ finding: 'sweating' })
    expect(rounded(probabilities([...before, yes('sweating')]))).toEqual([0.988, 0.007, 0.005])
    expect(rounded(probabilities([...before, no('sweating')]))).toEqual([0.701, 0.178, 0.121])
    expect(reasoner.believe([...before, no('sweating')]).entropy()).toBeCloseTo(1.172, 3)
  })

  it('a condition that must not be missed counts twice', () => {
    const weighted = createReasoner(workedExample({ mustNotMiss: true }), person)
    expect(eigs([], weighted)).toEqual([0.465, 0.47, 0.412, 0.7])
  })

  it('what patients cannot say brings nothing', () => {
    expect(eigs([], createReasoner(workedExample({ unknown: 0.1 }), person))[0]).toBe(0.257)
  })

  it('two targets at once: the exact joint', () => {
    expect(rounded([reasoner.prior.eig(['character', 'tender'])])).toEqual([0.73])
    expect(rounded([reasoner.prior.best(['character', 'tender'])!.eig])).toEqual([0.557])
  })

  it('states P^.6', () => {
    const stated = reasoner.believe([yes('effort'), is('character', 'pressing'), yes('sweating')]).stated()
    expect(stated.map((entry) => entry.condition)).toEqual(['acs', 'reflux', 'wall'])
    expect(rounded(stated.map((entry) => entry.probability))).toEqual([0.915, 0.047, 0.038])
  })
})

describe('beliefs', () => {
  const answer = fc.oneof(
    fc.record({ finding: fc.constantFrom('effort', 'sweating', 'tender'), value: fc.constant(null), present: fc.boolean() }),
    fc.record({ finding: fc.constant('character'), value: fc.constantFrom('pressing', 'burning', 'sharp'), present: fc.boolean() }),
  )
  const targets = fc.uniqueArray(fc.constantFrom('effort', 'sweating', 'tender', 'character'), { minLength: 1 })
  const priors = fc.tuple(fc.double({ min: 0.001, max: 100, noNaN: true }), fc.double({ min: 0.001, max: 100, noNaN: true }))

  it('add up to 1 and never lose by asking', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 8 }), targets, priors, fc.boolean(), (answers, asked, [first, second], mustNotMiss) => {
        const knowledge = workedExample({ mustNotMiss })
        const belief = createReasoner(knowledge, person, (weight, id) =>
          id === 'acs' ? weight * first : id === 'wall' ? weight * second : weight,
        ).believe(answers)
        const total = belief.ranked().reduce((sum, entry) => sum + entry.probability, 0)
        expect(total).toBeCloseTo(1, 9)
        expect(belief.stated(2).reduce((sum, entry) => sum + entry.probability, 0)).toBeCloseTo(1, 9)
        expect(belief.eig(asked)).toBeGreaterThanOrEqual(0)
        expect(belief.eig(asked)! + 1e-9).toBeGreaterThanOrEqual(belief.eig(asked.slice(0, 1))!)
      }),
    )
  })

  it('count an answer once, and let a value replace what was ruled out', () => {
    expect(probabilities([yes('effort'), yes('effort')])).toEqual(probabilities([yes('effort')]))
    expect(probabilities([is('character', 'burning', false), is('character', 'pressing')])).toEqual(
      probabilities([is('character', 'pressing')]),
    )
  })

  it('keep a choice open while values are only ruled out', () => {
    const belief = reasoner.believe([is('character', 'burning', false)])
    expect(belief.answered.has('character')).toBe(false)
    expect(belief.eig(['character'])).toBeGreaterThan(0)
    expect(reasoner.believe([is('character', 'burning', false), is('character', 'sharp', false)]).eig(['character'])).toBeCloseTo(0, 9)
  })

  it('judge a question against the best one', () => {
    const quality = reasoner.prior.quality(['effort'], 'history')!
    expect(quality.best).toMatchObject({ finding: 'character' })
    expect(quality.q).toBeCloseTo(0.286 / 0.557, 2)
    expect(reasoner.prior.quality(['effort'], 'chart')).toBeNull()
  })

  it('list what is worth asking from a least gain on, the best first, and what is open at all', () => {
    const belief = reasoner.believe([yes('effort')])
    expect(belief.gains('history').map(({ finding }) => finding)).toEqual(['character', 'tender', 'sweating'])
    expect(belief.gains('history', 0.3).map(({ finding }) => finding)).toEqual(['character', 'tender'])
    expect(belief.best('history')).toEqual(belief.gains('history')[0])
    expect(['character', 'effort', 'tearing'].map((id) => belief.isOpen(id))).toEqual([true, false, false])
  })

  it('refuse a finding that is not known', () => {
    expect(() => reasoner.believe([yes('tearing')])).toThrowError('no finding is called tearing')
  })

  it('refuse knowledge whose links do not hold', () => {
    const knowledge = workedExample()
    knowledge.conditions.acs!.findings.glow = 'usual'
    expect(() => createReasoner(knowledge, person)).toThrowError('conditions.acs.findings.glow: is no known finding')
  })
})
