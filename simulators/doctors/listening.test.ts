import { describe, expect, it } from 'vitest'
import type { Finding, Knowledge } from '../domain/knowledge'
import { exchangeReader } from './exchange'
import { listener } from './hear'
import { ownWords } from './own-words'
import { resultAnswers } from './results'

const history = (lay: string[], questions: string[]): Finding => ({
  domain: 'ros',
  slot: 'general',
  type: 'boolean',
  background: 'rare',
  unknown: 0,
  lay,
  questions,
  usual: ['No.'],
})
const shown = (chart: 'examination' | 'investigation', names: string[]): Finding => ({ chart, type: 'boolean', background: 'rare', names })
const knowledge: Knowledge = {
  conditions: {},
  findings: {
    fever: history(['fever', 'feverish', 'high temperature'], ['Have you had a fever?', 'Any feverish spells?']),
    'sleep-disturbed': history(['sleep', 'sleeping'], ['How are you sleeping?']),
    'ecg-st-depression': shown('investigation', ['ecg', 'heart tracing']),
    'ecg-st-elevation': shown('investigation', ['ecg', 'heart tracing']),
    'heart-murmur': shown('examination', ['heart sounds']),
  },
}

describe('what free talk tells', () => {
  const listen = listener(knowledge)
  it.each([
    ["I've had a fever since Monday.", 'fever', true],
    ['No fever, no.', 'fever', false],
    ["I'm not sleeping, that's the top and bottom of it.", 'sleep-disturbed', true],
    ["I can't sleep.", 'sleep-disturbed', true],
  ])('%s', (text, finding, present) => expect(listen(text)).toContainEqual({ finding, value: null, present }))

  it('hears nothing in a question, and nothing certain in "I have not had a fever"', () => {
    expect(listen('Could it be a fever?')).toEqual([])
    expect(listen("I've not had a fever.")).toEqual([])
  })
})

describe('a reply', () => {
  const read = exchangeReader(knowledge)
  it.each([
    "I don't quite see what you're asking.",
    "Fever? You've lost me there.",
    'Sorry, could you put that another way?',
    'Sorry, what was that?',
  ])('that answers nothing leaves the question open: %s', (reply) =>
    expect(read('Have you had a fever?', reply, 'ann')).toMatchObject({ notUnderstood: true, answers: [], open: ['fever'] }),
  )

  it.each([
    ["No, I've not had a fever.", false],
    ["I have, and I don't understand where it comes from.", true],
  ])('that answers is heard: %s', (reply, present) =>
    expect(read('Have you had a fever?', reply, 'ann')).toMatchObject({ answers: [{ finding: 'fever', present }], open: [] }),
  )
})

describe('reading back its own words', () => {
  const read = ownWords(knowledge)
  it('takes no question for a step because both begin with "if"', () => {
    expect(read('If you have a fever at night, does it wake you?').steps).toEqual([])
    expect(read('If you find that it gets worse, call us the same day.').steps).toEqual(['safety-net'])
  })

  it('finds questions among other sentences, also to a parent, and in a pair', () => {
    expect(read('Thank you. Any feverish spells?').findings).toEqual(['fever'])
    for (const child of ['she', 'he', 'your child']) expect(read(`Has ${child} had a fever?`).findings).toEqual(['fever'])
    expect(read('How are you sleeping? And have you had a fever?').findings).toEqual(['sleep-disturbed', 'fever'])
  })

  it('finds steps, whatever was filled in', () => {
    expect(read('I see. What worries you most about all this?').steps).toContain('concern')
    expect(read('Let me check that I have this right. You said that you are tired. Have I got that right?').steps).toEqual(
      expect.arrayContaining(['summary', 'summary-check']),
    )
  })

  it('leaves what a person said unread', () =>
    expect(read('So tell me, any bother with the heat?')).toEqual({ findings: [], items: [], steps: [] }))
})

describe('what results tell', () => {
  const found = (result: string, abnormal: boolean) => [{ id: 'x', result, abnormal, listed: true }]
  const ecg = (result: string, abnormal: boolean) =>
    resultAnswers([{ kind: 'order', request: 'ecg', found: found(result, abnormal), spent: 30 }], knowledge)

  it('a normal one denies all it could show', () => {
    expect(ecg('Normal tracing.', false).map((answer) => [answer.finding, answer.present])).toEqual([
      ['ecg-st-depression', false],
      ['ecg-st-elevation', false],
    ])
  })

  it('an abnormal one affirms what it names and no more', () => {
    const answers = ecg('Horizontal ST depression in V4 to V6. No ST elevation.', true)
    expect(answers).toContainEqual({ finding: 'ecg-st-depression', value: null, present: true })
    expect(answers.filter((answer) => answer.present)).toHaveLength(1)
  })

  it('a single possible finding needs no naming; what was refused tells nothing', () => {
    expect(resultAnswers([{ kind: 'examine', request: 'heart sounds', found: found('A harsh noise.', true) }], knowledge)).toEqual([
      { finding: 'heart-murmur', value: null, present: true },
    ])
    expect(resultAnswers([{ kind: 'order', request: 'ecg', found: [], spent: 0, refused: 'over-budget' }], knowledge)).toEqual([])
  })
})
