import { describe, expect, test } from 'vitest'
import { loadFindings, loadSheet, namesHeartTrouble } from '../../tests/support/patient-rehearsal'
import { createFactMatcher } from '../language/match-facts'
import { LINES } from './lines'
import { BIAS_REMARKS, CHATTY_TAILS, MOODS, RESERVE_VOICES, TRAITS } from './persona-voices'
import { faultsOf } from './verify'

const sheet = loadSheet('chest-discomfort-58')
const matcher = createFactMatcher({ sheet, findings: loadFindings() })
const lines = [
  ...Object.entries(LINES).flatMap(([kind, own]) => own.map((line) => [kind, line.replace(/\{\w+\}/g, 'X')] as const)),
  ...Object.entries(RESERVE_VOICES).flatMap(([name, voice]) =>
    Object.values(voice)
      .flatMap((own) => (Array.isArray(own) ? own : []))
      .map((line) => [name, line] as const),
  ),
  ...Object.entries({ ...MOODS, ...BIAS_REMARKS, ...TRAITS, tails: CHATTY_TAILS }).flatMap(([name, own]) =>
    own.map((line) => [name, line] as const),
  ),
]

describe('general lines', () => {
  test.each(lines)('%s: %s', (_, line) => {
    expect(faultsOf(line, { matcher, namesDiagnosis: namesHeartTrouble, allowed: new Set(), question: null })).toEqual([])
    expect(line).not.toMatch(/\d/)
  })
  test('each kind has several, all different', () => {
    for (const [kind, own] of Object.entries(LINES)) {
      expect([kind, own.length]).toEqual([kind, Math.max(2, own.length)])
      expect(new Set(own).size).toBe(own.length)
    }
  })
})

describe('the check of a finished text', () => {
  const check = { matcher, namesDiagnosis: namesHeartTrouble, allowed: new Set(['character']), question: null }
  const kinds = (text: string) => faultsOf(text, check).map(({ kind }) => kind)
  test('a permitted fact passes, another does not', () => {
    expect(kinds("It's tight, like a strap being pulled in.")).toEqual([])
    expect(kinds('I came out in a cold sweat.')).toEqual(['unpermitted-fact'])
  })
  test('the name of the diagnosis is refused', () => expect(kinds('Is it a heart attack?')).toContain('diagnosis'))
  test.each([
    'As an AI, I cannot say.',
    "I'm a language model.",
    'My instructions say no.',
    'Patient: it hurts.',
    'My diagnosis would be this.',
  ])('a role break is refused: %s', (text) => expect(kinds(text)).toContain('role-break'))
  test.each(['I followed the instructions on the packet.', 'I asked for a prescription.', "I'm acting up."])(
    'plain speech is not: %s',
    (text) => expect(kinds(text)).not.toContain('role-break'),
  )
})
