import { personalitySchema, type Voice } from '../../domain/persona'
import type { Emotion } from '../../domain/vocabulary'
import { countNumbers, feelingWords, plain, readingGrade, wordsOf } from '../../lint/personas/text-measures'
import { RESERVE_VOICES } from '../../patients/persona-voices'
import type { ReportedExchange } from './exchanges'

/** Ways in which a persona can show in what it says and keeps to itself. */
export const MANNERS = [
  'words',
  'worry',
  'sorrow',
  'anger',
  'shame',
  'hedges',
  'withheld',
  'challenges',
  'hurry',
  'numbers',
  'answered',
  'grade',
] as const
export type Manner = (typeof MANNERS)[number]

export const MANNER_WORDS: Readonly<Record<Manner, { name: string; meaning: string; digits: number }>> = {
  words: { name: 'Words a reply', meaning: 'Words of the middle reply: a few long ones carry a mean.', digits: 1 },
  worry: { name: 'Words of worry', meaning: 'Words of fear and worry a reply.', digits: 2 },
  sorrow: { name: 'Words of sorrow', meaning: 'Words of sadness and hopelessness a reply.', digits: 2 },
  anger: { name: 'Words of anger', meaning: 'Words of anger and frustration a reply.', digits: 2 },
  shame: { name: 'Words of shame', meaning: 'Words of shame and guilt a reply.', digits: 2 },
  hedges: { name: 'Hedges', meaning: 'Share of replies that soften or are vague.', digits: 2 },
  withheld: {
    name: 'Withheld',
    meaning: 'Of the facts asked for, the share held back for want of trust or because of company.',
    digits: 2,
  },
  challenges: { name: 'Challenges', meaning: 'Share of replies that question the doctor or the question.', digits: 2 },
  hurry: { name: 'Hurry', meaning: 'Share of replies that press for time.', digits: 2 },
  numbers: { name: 'Numbers a fact', meaning: 'Figures and dates a fact that is told.', digits: 2 },
  answered: { name: 'Answered', meaning: 'Of the replies to a question for facts, the share that tells one of them.', digits: 2 },
  grade: { name: 'Reading grade', meaning: 'School years of reading that the replies take (Flesch-Kincaid).', digits: 1 },
}

export type MannerFigures = Record<Manner, number | null>

const mean = (values: readonly number[]) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length)
const share = (of: readonly ReportedExchange[], holds: (exchange: ReportedExchange) => boolean) =>
  mean(of.map((exchange) => (holds(exchange) ? 1 : 0)))

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return below === undefined || above === undefined ? null : (below + above) / 2
}

/** Counts any of some phrases in a plain text, quickly enough for thousands of replies. Plain phrases are words: nothing in them is a pattern. */
function counterOf(phrases: readonly string[]): (text: string) => number {
  const known = [...new Set(phrases.map((phrase) => plain(phrase).trim()))].filter((phrase) => phrase !== '')
  const sought = new RegExp(`(?<= )(?:${known.sort((a, b) => b.length - a.length).join('|')})(?= )`, 'g')
  return (text) => plain(text).match(sought)?.length ?? 0
}

const lines = (key: Exclude<keyof Voice, 'remarks'>) => personalitySchema.options.flatMap((name) => RESERVE_VOICES[name][key])
const feelings = (...emotions: Emotion[]) => counterOf(feelingWords(emotions))

const HEDGES =
  "maybe; perhaps; probably; possibly; i suppose; i guess; i'd say; sort of; kind of; a bit; a little; only slightly; just slightly; hardly; it's nothing; as far as i know; not sure; i think; i don't like to; or so; roughly; more or less; something like; i couldn't say; i can't remember; i forget; i'd have to check"
const CHALLENGES =
  "why do you; why are you; why would; why does; what for; what's that got to do; what has that; does that matter; is there a reason; who says; how do you know; are you sure; what would that mean; do you need to; is that really necessary; what will you do with; what are you writing; you people; that's what they all say; who else"
const HURRY =
  "get on with it; hurry; how long; much longer; haven't got all day; crack on; come to the point; how many more; time is; no time; be quick; quick as you can; in a rush; need to go; need to be; waiting on me; let's have it; last one; short version"

/** Every persona's lines count, whoever says them: what is measured is the same for all. `voices`: of the personas of the run. */
export function createMannerReader(voices: readonly Voice[]): (exchanges: readonly ReportedExchange[]) => MannerFigures {
  const own = (key: Exclude<keyof Voice, 'remarks'>) => [...lines(key), ...voices.flatMap((voice) => voice[key])]
  const said = (words: string, key: Exclude<keyof Voice, 'remarks'>) => {
    const count = counterOf([...words.split('; '), ...own(key)])
    return (exchanges: readonly ReportedExchange[]) => share(exchanges, ({ reply }) => count(reply) > 0)
  }
  const felt = (count: (text: string) => number) => (exchanges: readonly ReportedExchange[]) =>
    mean(exchanges.map(({ reply }) => count(reply)))
  const readers: Record<Manner, (exchanges: readonly ReportedExchange[]) => number | null> = {
    words: (exchanges) => middle(exchanges.map(({ reply }) => wordsOf(reply).length)),
    worry: felt(feelings('fear', 'worry')),
    sorrow: felt(feelings('sadness', 'hopelessness')),
    anger: felt(feelings('anger', 'frustration')),
    shame: felt(feelings('shame', 'guilt')),
    hedges: said(HEDGES, 'softeners'),
    withheld: (exchanges) => mean(exchanges.flatMap(({ asked, withheld }) => asked.map((id) => (withheld.includes(id) ? 1 : 0)))),
    challenges: said(CHALLENGES, 'challenges'),
    hurry: said(HURRY, 'hurry'),
    numbers: (exchanges) => {
      const telling = exchanges.filter(({ told }) => told.length > 0)
      const facts = telling.reduce((sum, { told }) => sum + told.length, 0)
      return facts === 0 ? null : telling.reduce((sum, { reply }) => sum + countNumbers(reply), 0) / facts
    },
    answered: (exchanges) =>
      share(
        exchanges.filter(({ asked, withheld }) => asked.some((id) => !withheld.includes(id))),
        ({ asked, told }) => asked.some((id) => told.includes(id)),
      ),
    grade: (exchanges) => (exchanges.length === 0 ? null : readingGrade(exchanges.map(({ reply }) => reply))),
  }
  return (exchanges) => Object.fromEntries(MANNERS.map((name) => [name, readers[name](exchanges)])) as MannerFigures
}
