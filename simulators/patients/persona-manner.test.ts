import { describe, expect, test, vi } from 'vitest'
import { DOCTOR_QUESTIONS } from '../../tests/support/doctor-questions'
import { barePersona, loadFindings, loadSheet, namesHeartTrouble, rehearse } from '../../tests/support/patient-rehearsal'
import { emotionSchema } from '../domain/vocabulary'
import { EMOTION_WORDS } from '../language/lexicon/cue-emotions'
import { createFactMatcher } from '../language/match-facts'
import type { PersonaSource } from './extend-persona'
import { inManner } from './manner'
import { MOODS, RESERVE_VOICES, TRAITS } from './persona-voices'
import { createScriptedPatient } from './scripted-patient'
import { countWords, sentencesOf } from './sentences'

const sheet = { ...loadSheet('chest-discomfort-58'), cues: {} }
const findings = loadFindings()
const matcher = createFactMatcher({ sheet, findings })
const SEEDS = [1, 2, 3]

vi.setConfig({ testTimeout: 60_000 })

type Talk = { replies: string[]; told: number; withheld: number }

async function play(axes: PersonaSource['axes'], questions = DOCTOR_QUESTIONS): Promise<Talk> {
  const patient = createScriptedPatient({ sheet, persona: barePersona(axes), findings, matcher, namesDiagnosis: namesHeartTrouble })
  const talks = await Promise.all(SEEDS.map((seed) => rehearse(questions, { sheet, matcher, patient, seed })))
  return {
    replies: talks.flatMap(({ replies }) => replies),
    told: talks.reduce((sum, { reports }) => sum + new Set(reports.flatMap(({ claimed }) => claimed)).size, 0) / SEEDS.length,
    withheld: talks.reduce((sum, { reports }) => sum + reports.flatMap((report) => Object.keys(report.withheld)).length, 0),
  }
}

const meanWords = ({ replies }: Talk) => replies.reduce((sum, reply) => sum + countWords(reply), 0) / replies.length
const share = ({ replies }: Talk, lines: readonly string[]) =>
  replies.filter((reply) => lines.some((line) => reply.includes(line))).length / replies.length
const FEELING = new RegExp(`\\b(?:${emotionSchema.options.flatMap((emotion) => EMOTION_WORDS[emotion]).join('|')})\\b`, 'gi')
const feelings = ({ replies }: Talk) => (replies.join(' ').match(FEELING) ?? []).length
const sentenceLength = ({ replies }: Talk) => {
  const all = replies.flatMap(sentencesOf)
  return all.reduce((sum, sentence) => sum + countWords(sentence), 0) / all.length
}

const FAMILY: PersonaSource['axes']['frame'] = { decides: 'family', address: 'informal', explains: null, remedies: null, taboo: [] }

test('nobody is addressed twice in one reply', () => {
  const formal = { opening: null, before: null, after: null, softener: 'doctor', owed: false }
  expect(inManner('Since Monday.', formal)).toBe('Since Monday, doctor.')
  expect(inManner("It's my back, doctor.", formal)).toBe("It's my back, doctor.")
  expect(inManner('Since Monday.', { ...formal, after: "I'm scared, doctor." })).toBe("Since Monday. I'm scared, doctor.")
})

describe('personas differ from neutral by the measures of content.md 2.1', async () => {
  const neutral = await play({})
  test('talkative: at least 1.6 times the words', async () => {
    expect(meanWords(await play({ personality: 'talkative' })) / meanWords(neutral)).toBeGreaterThanOrEqual(1.6)
  })
  test('reserved: at most 0.6 times the words', async () => {
    expect(meanWords(await play({ personality: 'reserved' })) / meanWords(neutral)).toBeLessThanOrEqual(0.6)
  })
  test('impatient: hurry in at least .12 of the turns, neutral in none', async () => {
    expect(share(await play({ personality: 'impatient' }), RESERVE_VOICES.impatient.hurry)).toBeGreaterThanOrEqual(0.12)
    expect(share(neutral, RESERVE_VOICES.impatient.hurry)).toBe(0)
  })
  test('distrustful: challenges in at least .15 of the turns, and withholds at least 1.5 times as much', async () => {
    const distrustful = await play({ personality: 'distrustful' })
    expect(share(distrustful, RESERVE_VOICES.distrustful.challenges)).toBeGreaterThanOrEqual(0.15)
    expect(distrustful.withheld).toBeGreaterThanOrEqual(neutral.withheld * 1.5)
  })
  test('pleasing: softeners, and the same facts within a twentieth', async () => {
    const pleasing = await play({ personality: 'pleasing' })
    expect(share(pleasing, RESERVE_VOICES.pleasing.softeners)).toBeGreaterThanOrEqual(0.2)
    expect(Math.abs(pleasing.told / neutral.told - 1)).toBeLessThanOrEqual(0.05)
  })
  test('anxious: at least twice the words of feeling; stoic: at most .3 times as many beyond the facts', async () => {
    const facts = feelings(neutral)
    expect(feelings(await play({ personality: 'anxious' }))).toBeGreaterThanOrEqual(2 * facts)
    expect(feelings(await play({ personality: 'stoic' }))).toBeLessThanOrEqual(facts)
  })
  test('tangential: asides in at least a quarter of the turns, and the same facts', async () => {
    const tangential = await play({ personality: 'tangential' })
    expect(share(tangential, RESERVE_VOICES.tangential.asides)).toBeGreaterThanOrEqual(0.25)
    expect(Math.abs(tangential.told / neutral.told - 1)).toBeLessThanOrEqual(0.05)
  })
  test('CEFR: sentences grow from a to b to c', async () => {
    const [a, c] = [await play({ language: 'a' }), await play({ language: 'c' })]
    expect(sentenceLength(a)).toBeLessThan(sentenceLength(neutral))
    expect(sentenceLength(neutral)).toBeLessThanOrEqual(sentenceLength(c))
  })
  test('low recall: at most .3 times the numbers, where the facts have a vague form', async () => {
    const numbers = ({ replies }: Talk) =>
      (
        replies
          .join(' ')
          .match(/\b(?:five milligrams|the five|fifty-three|twenty-five minutes|three weeks|twenty a day|twenty units)\b/gi) ?? []
      ).length
    expect(numbers(await play({ recall: 'low' }))).toBeLessThanOrEqual(numbers(neutral) * 0.3)
  })
  test('formal: says "doctor" in at least .15 of the turns, whatever else shows', async () => {
    const busy = await play({
      personality: 'anxious',
      emotion: 'ashamed',
      recall: 'high',
      literacy: 'low',
      frame: { ...FAMILY, address: 'formal' },
    })
    expect(share(busy, [', doctor'])).toBeGreaterThanOrEqual(0.15)
  })
  test('of many traits each is heard, however little room is left for them', async () => {
    const trust = { start: 2, slope: 0.5 } as const
    const many = await play({ personality: 'anxious', emotion: 'ashamed', recall: 'high', literacy: 'low', trust, frame: FAMILY })
    for (const trait of ['exact', 'plain', 'wary', 'family'] as const) expect(share(many, TRAITS[trait]), trait).toBeGreaterThan(0.02)
    expect(share(many, MOODS.ashamed)).toBeGreaterThan(0.02)
  })
  test('a hard topic that is only asked about gets a word on it at times, and none from who finds nothing hard', async () => {
    const sensitive = { alcohol: 1, smoking: 1, family: 1, weight: 1, sexual: 1, mood: 1, money: 1 }
    expect(share(await play({ sensitive }), TRAITS.reluctant)).toBeGreaterThan(0)
    expect(share(neutral, TRAITS.reluctant)).toBe(0)
  })
  test('a remark that is owed is said by people of few words too, so that it keeps no habit waiting', async () => {
    const about = 'somebody on my street who was poorly for weeks on end'
    const closed = DOCTOR_QUESTIONS.filter(({ asks = [] }, turn) => turn === 0 || asks.every(({ form }) => form !== 'open'))
    const biased = await play({ personality: 'impatient', bias: [{ name: 'recency', about }] }, closed)
    expect(share(biased, [about])).toBeGreaterThan(0)
    expect(share(biased, RESERVE_VOICES.impatient.hurry)).toBeGreaterThanOrEqual(0.12)
  })
  test('a mood shows in words of its own', async () => {
    expect(feelings(await play({ emotion: 'fearful' }))).toBeGreaterThan(feelings(neutral))
  })
})
