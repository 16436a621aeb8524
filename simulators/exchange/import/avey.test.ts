import { describe, expect, it } from 'vitest'
import { root } from '../../../env'
import { checkReferences } from '../../case-references'
import { loadCatalog } from '../../catalog'
import { avey } from './avey'

const { knowledge } = loadCatalog(root, { lenient: true })

const ROW = {
  correct_diagnosis: 'Unstable Angina',
  demographics: '58 year old Male',
  chief_complaints: 'Chest discomfort, Shortness of, breath',
  presentation: 'He reports chest pain for two days. it comes at rest and he feels sick.The patient is a smoker.',
  absent_findings: 'No fever, No nausea or coughNot taking any tablets, Normal pulses',
  physical_history: 'Hypertension for 6 years.',
  family_history: 'None',
  social_history: '-',
}

const read = (...rows: Partial<typeof ROW>[]) =>
  avey.read(rows.map((row) => JSON.stringify({ ...ROW, ...row })).join('\n'), { file: 'small.jsonl', knowledge }).documents

const factsOf = (subject: ReturnType<typeof read>[number]) =>
  Object.entries(subject.patient.facts).flatMap(([domain, facts]) => Object.entries(facts).map(([id, fact]) => ({ id, domain, ...fact })))

describe('Avey vignettes', () => {
  const [subject] = read({})
  const facts = factsOf(subject!)

  it('become a case whose every reference stands, of the person and the complaint that they name', () => {
    expect(checkReferences({ file: '', value: subject, lineOf: () => null }, subject!, knowledge)).toEqual([])
    expect(subject!.patient.who).toMatchObject({ age: 58, ageUnit: 'years', sex: 'male', pronouns: 'he' })
    expect(subject!.patient.opening.say[0]).toBe('Chest discomfort and shortness of breath.')
    expect(subject!.origin).toMatchObject({ format: 'avey', file: 'small.jsonl', row: 1 })
  })

  it('tell each sentence in the words of the person', () => {
    const said = facts.filter(({ present, id }) => present && id !== 'complaint').map(({ say }) => say[0])
    expect(said.sort()).toEqual([
      'Hypertension for 6 years.',
      'I am a smoker.',
      'I have chest pain for two days.',
      'It comes at rest and I feel sick.',
    ])
  })

  it('deny what they say is absent, also where a comma was lost, and link it to the vocabulary', () => {
    const denied = Object.fromEntries(facts.filter(({ present }) => !present).map(({ say, finding }) => [say[0], finding]))
    expect(Object.keys(denied).sort()).toEqual([
      'I am not taking any tablets.',
      'No fever.',
      'No illness in the family.',
      'No nausea or cough.',
    ])
    expect(denied['No fever.']).toContain('fever')
    expect(denied['No nausea or cough.']).toEqual(expect.arrayContaining(['nausea', 'cough']))
  })

  it('link what is so to findings that it answers, under the field that holds it', () => {
    const hypertension = facts.find(({ say }) => say[0] === 'Hypertension for 6 years.')
    expect(hypertension).toMatchObject({ domain: 'pmh', finding: expect.arrayContaining(['hypertension']) })
    expect(facts.find(({ say }) => say[0] === 'I have chest pain for two days.')?.finding).toContain('chest-pain')
  })

  it('take the diagnosis by any name of the condition, and keep one that nobody here knows', () => {
    expect(subject!.key.diagnosis).toMatchObject({ condition: 'nste-acs', name: 'Unstable Angina' })
    const [unknown] = read({ correct_diagnosis: 'Hiccups of the Moon' })
    expect(unknown!.key.diagnosis).toMatchObject({ condition: 'hiccups-of-the-moon', name: 'Hiccups of the Moon', accepted: [] })
    expect(unknown!.origin!.unmapped).toContain('diagnosis: no condition of the vocabulary')
  })

  it('say what has no place, and invent no mark, cue or management', () => {
    expect(subject!.origin!.unmapped).toEqual(expect.arrayContaining(['marks', 'cues', 'management']))
    expect(subject!.origin!.unmapped).toContain('absent_findings, which it does not deny: Normal pulses')
    expect(subject!.key.marks).toMatchObject({ critical: [], redFlags: [], important: [] })
    expect(subject!.patient.cues).toEqual({})
  })

  it("let a small child's parent speak, in words about the child", () => {
    const [child] = read({ demographics: '3 year old Female', presentation: 'She has a fever.', absent_findings: 'Not drinking' })
    expect(child!.patient.speakers).toEqual({ parent: expect.objectContaining({ is: 'informant', lead: true }) })
    expect(factsOf(child!).find(({ id }) => id === 'said-1')?.say[0]).toBe('She has a fever.')
    expect(factsOf(child!).find(({ present }) => !present)?.say[0]).toBe('She is not drinking.')
  })

  it.each([
    ['another object', '{"a": 1}', /^small\.jsonl:1 correct_diagnosis: /],
    ['a row that is not JSON', `${JSON.stringify(ROW)}\nnot json`, /^small\.jsonl:2 \(document\): is no JSON/],
    ['an age that cannot be read', JSON.stringify({ ...ROW, demographics: 'old' }), /^small\.jsonl:1 demographics: must read like/],
  ])('are refused with their line where there is %s', (_, text, words) => {
    expect(() => avey.read(text, { file: 'small.jsonl', knowledge })).toThrow(words)
  })
})
