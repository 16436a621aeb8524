import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Condition, Finding, Knowledge } from '../domain/knowledge'
import { findingsFileSchema } from '../domain/knowledge'
import type { Answer } from '../knowledge/answers'
import type { Person } from '../knowledge/prior'
import { createReasoner } from '../knowledge/reasoner'
import { DANGER_SCREENS } from './danger-screens'
import { dangerSigns } from './danger-signs'

const folder = join(import.meta.dirname, '../../cases/knowledge/findings')
const vocabulary = new Map(
  readdirSync(folder).flatMap((file) => Object.entries(findingsFileSchema.parse(parse(readFileSync(join(folder, file), 'utf8'))).findings)),
)

describe('danger screens', () => {
  it('speak of findings that a patient can be asked about, by complaints that can be told', () => {
    const asked = DANGER_SCREENS.flatMap(({ signs }) => signs)
    expect(asked.filter((id) => !vocabulary.has(id) || 'chart' in vocabulary.get(id)!)).toEqual([])
    const links = DANGER_SCREENS.flatMap(({ complaint }) => complaint)
    const isKnown = (link: string) => {
      const [id = '', value] = link.split('=')
      const finding = vocabulary.get(id)
      return finding !== undefined && (value === undefined || ('values' in finding && value in finding.values))
    }
    expect(links.filter((link) => !isKnown(link))).toEqual([])
  })

  it('name no sign twice, and are brought up by something', () => {
    for (const { complaint, words, signs } of DANGER_SCREENS) {
      expect(new Set(signs).size).toBe(signs.length)
      expect(complaint.length > 0 || words !== undefined).toBe(true)
    }
  })
})

const yesNo = (background: 'rare' | 'sometimes' = 'rare'): Finding => ({
  domain: 'hpi',
  slot: 'associated',
  type: 'boolean',
  background,
  unknown: 0,
  lay: [],
  questions: ['Is it so?'],
  usual: ['No.'],
})
const condition = (findings: Condition['findings'], mustNotMiss = true): Condition => ({
  name: 'a condition',
  lay: 'a condition',
  aliases: [],
  icd10: [],
  parents: [],
  severity: 1,
  mustNotMiss,
  ddxplus: [],
  sources: [],
  prior: { frequency: 'common', setting: {}, age: {}, sex: {} },
  findings,
})
const ids = [
  'yawning',
  'hiccups',
  'gun',
  'crackle',
  'back-pain',
  'saddle-numbness',
  'limb-weakness',
  'haemoptysis',
  'testicular-pain',
  'abdominal-pain',
  'fatigue',
]
const knowledge: Knowledge = {
  findings: Object.fromEntries(ids.map((id) => [id, yesNo()])),
  conditions: {
    raised: condition({ yawning: 'usual', crackle: 'common' }),
    'far-fetched': condition({ gun: 'usual' }),
    ordinary: condition({ yawning: 'sometimes', hiccups: 'common' }, false),
  },
}
const grown: Person = { setting: 'primary-care', age: 40, sex: 'female' }

function signsOf(
  told: readonly string[],
  brought = '',
  patient = grown,
  since: readonly string[] = [],
  noted: readonly string[] = [],
): string[] {
  const answer = (finding: string): Answer => ({ finding, value: null, present: true })
  const { prior, believe } = createReasoner(knowledge, patient)
  const [first, later] = [told.map(answer), since.map(answer)]
  const memory = {
    opening: first,
    noted: first.filter(({ finding }) => noted.includes(finding)),
    brought,
    answers: later,
    asked: new Map(later.map(({ finding }) => [finding, 1])),
  }
  return dangerSigns({ knowledge, prior, opening: believe(first), belief: believe([...first, ...later]), memory, patient })
}

describe('danger signs', () => {
  it('without a screen are those of the dangers that what was told made likelier, not of those that are merely possible', () => {
    expect(signsOf(['yawning'])).toContain('crackle')
    expect(signsOf(['yawning'])).not.toContain('gun')
    expect(signsOf([])).toEqual([])
  })

  it('of a complaint are asked whether it was told or stands on the door note', () => {
    expect(signsOf(['back-pain']).slice(0, 2)).toEqual(['saddle-numbness', 'limb-weakness'])
    expect(signsOf([], 'The receptionist has written, bad back.').slice(0, 2)).toEqual(['saddle-numbness', 'limb-weakness'])
    expect(signsOf([], 'She has come back as agreed.')).toEqual([])
  })

  it('that stand on the door note alone are asked for, and those that the patient told are not', () => {
    const told = ['back-pain', 'limb-weakness']
    expect(signsOf(told)).not.toContain('limb-weakness')
    expect(signsOf(told, '', grown, [], ['limb-weakness'])).toContain('limb-weakness')
  })

  it('of several complaints come by turns, and what came up since comes after them', () => {
    const both = signsOf(['back-pain', 'haemoptysis'])
    expect(both).toEqual(expect.arrayContaining(['saddle-numbness', 'limb-weakness']))
    const later = signsOf(['back-pain'], '', grown, ['fatigue'])
    expect(later.slice(0, 2)).toEqual(['saddle-numbness', 'limb-weakness'])
    expect(later).not.toContain('fatigue')
  })

  it('fit age and sex', () => {
    expect(signsOf(['abdominal-pain'], '', { ...grown, sex: 'male' })).toContain('testicular-pain')
    expect(signsOf(['abdominal-pain'])).not.toContain('testicular-pain')
    expect(signsOf(['back-pain'], '', { ...grown, age: 3 })).not.toContain('saddle-numbness')
  })
})
