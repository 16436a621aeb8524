import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Cue, caseSchema } from '../domain/case'
import { describeReply, replyLevel } from './cue-response'

const cues = caseSchema.parse(parse(readFileSync(join(import.meta.dirname, '../../cases/chest-discomfort-58.yaml'), 'utf8'))).patient.cues
const father = cues['same-age'] as Cue
const shownFather = father.say[0]!
const dying = cues['going-to-die'] as Cue
const passengers = cues.passengers as Cue
const sleep = cues['no-sleep'] as Cue

const level = (text: string, cue = father) => replyLevel(text, cue, cue.say[0]!)

describe('level of a reply to a cue', () => {
  it.each([
    [0, 'And do you take any tablets?'],
    [0, 'Do you smoke?'],
    [0, 'do you smoke'],
    [0, 'Have you had high blood pressure?'],
    [0, 'Tell me more about the pain.'],
    [0, "It's all in your head. That must be frightening."],
    [0, "You're overreacting."],
    [0, 'You should have come in sooner.'],
    [1, "I'm sorry to hear that."],
    [1, "I'm so sorry to hear that. Do you smoke?"],
    [1, 'I see. Any allergies?'],
    [1, 'Okay, thank you.'],
    [1, "Don't worry, I'm sure it's nothing."],
    [1, 'dont worry im sure its nothing'],
    [1, "Don't worry about your father."],
    [1, "You'll be fine. Any allergies?"],
    [2, 'How old was your father when his heart trouble started?'],
    [2, 'Go on.'],
    [3, 'That must be frightening. Do you smoke?'],
    [3, 'that must be frightening do you smoke'],
    [3, "You're nearly the same age as your father was."],
    [3, 'Tell me more about that.'],
    [4, "You're nearly the age he was. Is that on your mind a lot?"],
    [4, 'You sound worried. What worries you most?'],
    [4, 'Are you frightened the same could happen to you?'],
    [4, "I can hear how frightening that is. We'll look after you."],
    [3, 'What happened to your father?'],
    [4, 'What do you picture when you do the sums?'],
    [4, "You're right, and I was too quick with you. Your father was no age."],
    [5, "Nobody could blame you for counting the years, and I'd count them too."],
    [5, 'You have every right to be frightened.'],
    [6, 'I remember sitting up all night over the same sums.'],
    [0, 'Put it out of your mind.'],
    [1, "Don't feel bad."],
    [5, 'With your father dying at fifty-nine it makes complete sense that you think about it.'],
    [5, 'Anyone would be frightened in your place.'],
    [5, 'I can understand why you are worried, that is only natural.'],
    [6, "I've had the same. My own father died at sixty."],
  ])('%i: %s', (expected, text) => {
    expect(level(text)).toBe(expected)
  })

  it('reads other cues by their own words', () => {
    expect(level('What is your biggest worry about driving?', passengers)).toBeGreaterThanOrEqual(3)
    expect(level('That is a big responsibility, all those people behind you.', passengers)).toBe(3)
    expect(level('You must stop driving.', passengers)).toBe(2)
    expect(level('Not sleeping for three weeks must be exhausting.', sleep)).toBe(3)
    expect(level("I can hear how scared you are. It is serious, but you are in the right place and we'll look after you.", dying)).toBe(4)
    expect(level('Calm down please.', dying)).toBe(0)
    expect(level('You have had a small heart attack.', dying)).toBe(0)
  })

  it('tells a general invitation from a question after this very matter', () => {
    const explored = (text: string) => describeReply(text, father, shownFather).exploration
    expect(explored('That must be frightening.')).toBe(0)
    expect(explored('Do you smoke?')).toBe(0)
    expect(explored('Tell me more about that.')).toBe(1)
    expect(explored('What was your father like?')).toBe(2)
    expect(explored('Do you smoke? What was your father like?')).toBe(0)
  })

  it('says what it saw, with spans', () => {
    const reply = "I'm sorry to hear that. That must be frightening. Do you smoke?"
    const described = describeReply(reply, father, shownFather)
    expect(described).toMatchObject({
      level: 3,
      explicit: true,
      space: 'provide',
      harm: false,
      stock: ["i'm sorry to hear that"],
      namesContent: false,
    })
    expect(described.spans.map((span) => [span.sign, reply.slice(span.start, span.end)])).toContainEqual(['affect', 'frightening'])
    expect(describeReply('Stop worrying, it could be worse.', father, shownFather)).toMatchObject({ level: 0, harm: true, space: 'reduce' })
  })
})

const neutral = fc.constantFrom(
  'Do you smoke?',
  'I see. Any allergies?',
  'Have you had this before?',
  'We will do a blood test.',
  'How long does it last?',
)
const empathic = fc.constantFrom(
  'That must be frightening.',
  'You sound worried about it.',
  'I can hear how hard this is.',
  "You're close to your father's age.",
)
const validating = fc.constantFrom('Anyone would feel that way.', 'That makes complete sense.', "It's understandable.", 'No wonder.')

describe('metamorphic', () => {
  it('falls when the empathic sentence goes', () => {
    fc.assert(
      fc.property(empathic, neutral, (kind, rest) => {
        expect(level(rest)).toBeLessThan(level(`${kind} ${rest}`))
      }),
    )
  })
  it('never falls when a validating clause comes first', () => {
    fc.assert(
      fc.property(validating, fc.option(empathic, { nil: '' }), neutral, (valid, kind, rest) => {
        expect(level(`${valid} ${kind} ${rest}`)).toBeGreaterThanOrEqual(level(`${kind} ${rest}`))
      }),
    )
  })
  it('is 0 after any dismissal', () => {
    fc.assert(
      fc.property(empathic, neutral, (kind, rest) => {
        expect(level(`${kind} Stop being so silly. ${rest}`)).toBe(0)
      }),
    )
  })
  it('is the same in lower case without marks, but for one level', () => {
    fc.assert(
      fc.property(empathic, neutral, (kind, rest) => {
        const text = `${kind} ${rest}`
        expect(Math.abs(level(text.toLowerCase().replace(/[^a-z0-9 ]/g, '')) - level(text))).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('never throws, stays in range and keeps spans inside the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.values(cues)), (text, cue) => {
        const described = describeReply(text, cue, cue.say[0]!)
        expect(described.level).toBeGreaterThanOrEqual(0)
        expect(described.level).toBeLessThanOrEqual(6)
        for (const span of described.spans) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true)
      }),
    )
  })
})
