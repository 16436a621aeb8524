import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Finding, findingsFileSchema } from '../domain/knowledge'
import { readAnswer } from './read-answer'

const FOLDER = join(import.meta.dirname, '../../cases/knowledge/findings')
const findings: Record<string, Finding> = Object.assign(
  {},
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => findingsFileSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8'))).findings),
)
const answer = (reply: string, id: string) => readAnswer(reply, findings[id]!).answer

describe('how a doctor hears a reply', () => {
  it.each<[id: string, reply: string, expected: string]>([
    ['ongoing-pain', "No, I've not got it now. It's been gone three hours or so.", 'no'],
    ['syncope', "Not that I've noticed.", 'no'],
    ['syncope', 'no', 'no'],
    ['syncope', 'nope never', 'no'],
    ['syncope', 'Yes, twice last week.', 'yes'],
    ['sweating', 'yes, dripping', 'yes'],
    ['sweating', "I'd sweated right through my pyjamas.", 'yes'],
    ['nausea', "I felt sick, but I wasn't.", 'yes'],
    ['ever-smoker', 'I did twenty a day till six years ago.', 'yes'],
    ['current-smoker', 'I gave up six years ago.', 'no'],
    ['current-smoker', 'Five a day since spring.', 'yes'],
    ['relieved-by-antacid', 'I took some indigestion tablets. They did nothing.', 'no'],
    ['pleuritic-pain', "I can take a deep breath. It doesn't change it.", 'no'],
    ['unilateral-leg-swelling', 'My legs are fine.', 'no'],
    ['breathlessness', 'a bit, yeah', 'yes'],
    ['drug-allergy', 'Not that I know of.', 'no'],
    ['syncope', 'Why do you ask?', 'unknown'],
    ['syncope', "I couldn't tell you.", 'unknown'],
    ['syncope', "I'd rather not say.", 'unknown'],
    ['syncope', 'Sorry, what do you mean?', 'unknown'],
    ['takes-pde5-inhibitor', "There's the odd thing. Can we talk about that just us two?", 'unknown'],
    ['current-smoker', 'Do we have to go into that?', 'unknown'],
    ['pain-character', "It's tight, like a strap being pulled in.", 'pressing'],
    ['pain-character', 'not tight, more of a burning', 'burning'],
    ['pain-character', 'sharp, like a knife', 'sharp'],
    ['pain-radiation', 'It went into my jaw and my left arm.', 'arm-or-jaw'],
    ['symptom-duration', 'About three weeks.', 'weeks'],
    ['symptom-duration', 'six days now', 'days'],
    ['pain-severity', 'eight out of ten', 'severe'],
    ['pain-severity', 'a four I suppose', 'moderate'],
    ['occupation', 'I drive coaches.', 'yes'],
    ['occupation', "I'd rather not say.", 'unknown'],
  ])('%s: %s', (id, reply, expected) => {
    expect(answer(reply, id)).toBe(expected)
  })
  it('hears the usual answer to every yes-or-no finding as no, with few exceptions', () => {
    const usual = Object.values(findings).flatMap((finding) =>
      finding.type === 'boolean' && 'usual' in finding ? finding.usual.map((line) => readAnswer(line, finding).answer) : [],
    )
    expect(usual.filter((heard) => heard === 'no').length / usual.length).toBeGreaterThan(0.97)
  })
  it('never throws, and names only values there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...Object.values(findings)), (reply, finding) => {
        const values = 'values' in finding ? Object.keys(finding.values) : []
        expect(['yes', 'no', 'unknown', ...values]).toContain(readAnswer(reply, finding).answer)
      }),
    )
  })
})
