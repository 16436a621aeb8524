import type { Axes, Personality } from '../domain/persona'

export type Habit = 'filler' | 'aside' | 'softener' | 'challenge' | 'hurry' | 'worry' | 'pause'

/** When facts linked by `with` are told along. */
export type TellsAlong = 'always' | 'open' | 'never'

export type PersonalityNumbers = {
  /** Words of a reply to an open and to a closed question: least and most. */
  openWords: readonly [number, number]
  closedWords: readonly [number, number]
  factsPerOpen: number
  along: TellsAlong
  /** Shares of the patient's turns, in [0,1]. */
  habits: Partial<Record<Habit, number>>
  agreesFirst: number
  asksIfSerious: number
  cueShift: -1 | 0 | 1
  showsEmotion: boolean
  /** Trust that any sensitive topic needs. */
  sensitive: number | null
  trust: { start: number; slope: 0.5 | 1 | 1.5 }
}

/** What the other personalities are compared with (content.md 2.1). */
const NEUTRAL: PersonalityNumbers = {
  openWords: [12, 35],
  closedWords: [3, 14],
  factsPerOpen: 2,
  along: 'open',
  habits: { filler: 0.15 },
  agreesFirst: 0,
  asksIfSerious: 0,
  cueShift: 0,
  showsEmotion: true,
  sensitive: null,
  trust: { start: 5, slope: 1 },
}

/** Personality -> numbers, the table of content.md 2.1. */
export const PERSONALITIES: Readonly<Record<Personality, PersonalityNumbers>> = {
  neutral: NEUTRAL,
  talkative: {
    ...NEUTRAL,
    openWords: [30, 70],
    closedWords: [12, 30],
    factsPerOpen: 3,
    along: 'always',
    habits: { filler: 0.15, aside: 0.35 },
  },
  reserved: {
    ...NEUTRAL,
    openWords: [4, 14],
    closedWords: [1, 5],
    factsPerOpen: 1,
    along: 'never',
    habits: { pause: 0.3 },
    trust: { start: 4.5, slope: 0.5 },
  },
  pleasing: { ...NEUTRAL, openWords: [10, 30], habits: { softener: 0.5 }, agreesFirst: 0.3, trust: { start: 6, slope: 1 } },
  impatient: {
    ...NEUTRAL,
    openWords: [5, 18],
    closedWords: [1, 8],
    factsPerOpen: 1,
    along: 'never',
    habits: { hurry: 0.2 },
    trust: { start: 4.5, slope: 1 },
  },
  distrustful: {
    ...NEUTRAL,
    openWords: [6, 20],
    closedWords: [2, 8],
    factsPerOpen: 1,
    along: 'never',
    habits: { challenge: 0.25 },
    sensitive: 6,
    trust: { start: 3, slope: 0.5 },
  },
  anxious: {
    ...NEUTRAL,
    openWords: [15, 45],
    closedWords: [5, 20],
    habits: { filler: 0.15, worry: 0.5 },
    asksIfSerious: 0.15,
    cueShift: 1,
  },
  tangential: { ...NEUTRAL, openWords: [25, 60], closedWords: [12, 35], habits: { filler: 0.1, aside: 0.5 } },
  stoic: { ...NEUTRAL, openWords: [6, 20], closedWords: [2, 8], habits: {}, cueShift: -1, showsEmotion: false },
}

/** Whoever gives a closed question so few words leaves away what can be left away. */
export const TERSE_WORDS = 5

/** Words a sentence, by CEFR level. */
export const SENTENCE_WORDS: Readonly<Record<Axes['language'], number>> = { a: 8, b: 14, c: 24 }

/** Longest sentence of the doctor's that a speaker at level a follows. */
export const PLAIN_SENTENCE_WORDS = 15

/** Chance that a clinical word without an explanation is not understood. */
export const UNKNOWN_WORD: Readonly<Record<Axes['literacy'], number>> = { low: 1, adequate: 0.35, high: 0 }

/** Share of turns with "I'd have to check". */
export const UNSURE: Readonly<Record<Axes['recall'], number>> = { low: 0.2, normal: 0, high: 0 }

/** Share of answers that miss the question, by steps of confusion: none, moderate, high. */
export const MISSES = [0, 0.25, 0.5] as const

/** Share of turns in which a mood shows by itself. */
export const MOOD_SHARE = 0.15

/** Share of turns in which a lesser trait shows: literacy, recall, trust, who decides. */
export const TRAIT_SHARE = 0.15

/** Share of turns with a word on how hard a topic is: told of, it always has one. */
export const RELUCTANT_SHARE = { told: 1, asked: 0.2 } as const

/** Share of turns in which who is formal says "doctor". */
export const FORMAL_SHARE = 0.25

/** A start of trust at or below which somebody is wary, and at or above which they are trusting. */
export const WARY_START = 3.5
export const TRUSTING_START = 6.5
/** Whoever has come to trust so far is wary no more. */
export const WON_OVER = 7

export const TABOO_TRUST = 7

/** Biases that doubt a doctor whose stated attribute differs. */
export const DOUBTING_BIASES: ReadonlySet<Axes['bias'][number]['name']> = new Set([
  'gender',
  'race',
  'sexual-orientation',
  'cultural',
  'education',
  'religion',
  'socioeconomic',
])
export const DOUBT = { start: -1.5, slope: 0.5 } as const
