import { describe, expect, test } from 'vitest'
import { barePersona, type Heard, loadFindings, loadSheet, rehearse } from '../../tests/support/patient-rehearsal'
import { createFactMatcher } from '../language/match-facts'
import type { PersonaSource } from './extend-persona'
import { LINES } from './lines'
import { createScriptedPatient } from './scripted-patient'

const findings = loadFindings()

function talk(caseId: string, doctor: readonly Heard[], axes: PersonaSource['axes'] = {}, present?: string[]) {
  const sheet = loadSheet(caseId)
  const matcher = createFactMatcher({ sheet, findings })
  const patient = createScriptedPatient({ sheet, persona: barePersona(axes), findings, matcher, namesDiagnosis: () => false })
  return rehearse(doctor, { sheet, matcher, patient, ...(present === undefined ? {} : { present }) })
}

const CHILD = 'fever-child-14-months'
const reply = async (text: string, more: Partial<Heard> = {}) => (await talk(CHILD, [{ text, asks: [{}], ...more }])).replies[0]!

describe('who speaks for somebody else', () => {
  test.each([
    ['Who have I got here today?', "This is Aleena Malik. I'm her mother, Sana Malik"],
    ['And who are you?', "I'm her mother, Sana Malik."],
    ['How old is she?', "She's 14 months old."],
    ['What should I call you?', 'Sana is fine.'],
  ])('says who is who: %s', async (question, expected) => {
    expect(await reply(question)).toContain(expected)
  })
  test('never gives the age of the patient as her own', async () => {
    const said = await reply('Can I check the date of birth?')
    expect(said).toContain("She's 14 months old.")
    expect(said).not.toContain("I'm 14")
  })
  test('asked after her own body, turns the talk back to the child', async () => {
    const asks = [{ domain: 'ros' as const, findings: ['sleep-disturbed'] }]
    const said = await reply('Have you had any sleep?', { asks })
    expect(LINES.neverMindMe.some((line) => said.includes(line.replace('{him}', 'her')))).toBe(true)
    const ofHer = await reply('Have you had any sleep with her at night?', { asks })
    expect(LINES.neverMindMe.some((line) => ofHer.includes(line.replace('{him}', 'her')))).toBe(false)
  })
})

describe('who came along', () => {
  const both = ['alan', 'jean']
  test('tells what she saw, and not what the patient came for in his words', async () => {
    const asked: Heard = { text: 'Mrs Pickering, what have you noticed?', asks: [{ form: 'open', domain: 'hpi' }], addressee: 'jean' }
    const { turns, replies } = await talk('memory-77', [asked], {}, both)
    expect(turns[1]!.speaker).toBe('jean')
    for (const line of loadSheet('memory-77').opening.say) expect(replies[0]).not.toContain(line)
  })
  test('is of a clear mind where the patient is confused', async () => {
    const asked: Heard = { text: 'Does he lose his way?', asks: [{ facts: ['lost'], domain: 'hpi' }], addressee: 'jean' }
    const { replies } = await talk('memory-77', Array<Heard>(8).fill(asked), { confusion: 'high' }, both)
    for (const said of replies) for (const line of LINES.muddled) expect(said).not.toContain(line)
  })
})
