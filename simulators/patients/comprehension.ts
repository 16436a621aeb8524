import type { PatientView } from '../dialogue/views'
import type { Act } from '../domain/vocabulary'
import type { Ask } from './asks'
import { type Conversation, heardAs, wasSaid } from './conversation'
import type { EffectivePersona } from './effective-persona'
import { LINES } from './lines'
import { MISSES, PLAIN_SENTENCE_WORDS, UNKNOWN_WORD } from './persona-tables'
import { countWords, sentencesOf } from './sentences'

/** Why a question did not get through: a clinical word, too long a sentence, or a muddled mind. */
export type Obstacle = { kind: 'word'; word: string } | { kind: 'long' } | { kind: 'muddled' }

export type Comprehension = {
  /** By index of the ask. */
  obstacles: ReadonlyMap<number, Obstacle>
  /** A clinical word of a statement that is asked back about. */
  strange: string | null
}

const SIMPLE_WORDS = 12
/** A question aims at a fact from this confidence on. */
const SURE = 0.5
const TURNS_TO_SETTLE = 3
const ORIENTING: ReadonlySet<Act> = new Set([
  'GREET',
  'INTRO',
  'SIGNPOST',
  'REASSURE',
  'FACILITATE',
  'EMP_NAME',
  'EMP_UNDERSTAND',
  'EMP_RESPECT',
  'EMP_SUPPORT',
  'EMP_EXPLORE',
  'VALIDATE',
])

/** What of the doctor's turn the patient takes in. */
export function comprehend(
  asks: readonly Ask[],
  talk: Conversation,
  persona: EffectivePersona,
  random: PatientView['random'],
): Comprehension {
  const words = strangeWords(talk, persona, random)
  const obstacles = new Map<number, Obstacle>()
  for (const [at, ask] of asks.entries()) {
    const word = words.find(({ start, end }) => start < ask.end && end > ask.start)
    if (word !== undefined) obstacles.set(at, { kind: 'word', word: word.term })
    else if (isTooLong(ask, talk, persona)) obstacles.set(at, { kind: 'long' })
  }
  if (obstacles.size === 0 && isMuddled(asks, talk, persona, random)) for (const at of asks.keys()) obstacles.set(at, { kind: 'muddled' })
  return { obstacles, strange: asks.length === 0 ? (words[0]?.term ?? null) : null }
}

/** Unexplained clinical words above the patient's literacy. One that was explained, or was let pass before, is known. */
function strangeWords({ reading, past }: Conversation, persona: EffectivePersona, random: PatientView['random']) {
  return reading.jargon.filter(({ term, glossed }) => {
    const earlier = past.filter((exchange) => exchange.reading.jargon.some((heard) => heard.term === term))
    const known = earlier.some(
      ({ reading: heard, reply }) => heard.jargon.some((word) => word.term === term && word.glossed) || !(reply ?? '').includes(term),
    )
    return !glossed && !known && (earlier.length > 0 || random(`word ${term}`).chance(UNKNOWN_WORD[persona.literacy]))
  })
}

/** At level a, long sentences are asked back about, but not twice running: then the patient makes what it can of them. */
function isTooLong(ask: Ask, { past }: Conversation, persona: EffectivePersona): boolean {
  if (persona.language !== 'a' || !sentencesOf(ask.text).some((sentence) => countWords(sentence) > PLAIN_SENTENCE_WORDS)) return false
  const last = past.at(-1)?.reply
  return last === undefined || last === null || !LINES.slower.some((line) => wasSaid([heardAs(last)], line))
}

/** A confused answer misses the question until it is put again simply, or until short kind turns have settled the patient. */
function isMuddled(asks: readonly Ask[], talk: Conversation, persona: EffectivePersona, random: PatientView['random']): boolean {
  const level = confusionLevel(talk, persona)
  const targets = new Set(asks.flatMap(({ facts }) => facts))
  if (level === 0 || asks.length === 0) return false
  const before =
    talk.past.at(-1)?.reading.questions.flatMap(({ facts }) => facts.filter(({ confidence }) => confidence >= SURE).map(({ id }) => id)) ??
    []
  const repeatedSimply = countWords(talk.text) <= SIMPLE_WORDS && before.some((id) => targets.has(id))
  return !repeatedSimply && random('muddled').chance(MISSES[level])
}

/** 0 none, 1 moderate, 2 high: falls a level with every three short turns that orient or reassure. */
export function confusionLevel({ past, reading, text }: Conversation, persona: EffectivePersona): 0 | 1 | 2 {
  if (persona.confusion === 'none') return 0
  const start = { moderate: 1, high: 2 }[persona.confusion]
  const settling = [...past, { reading, text }].filter(
    (turn) => countWords(turn.text) <= SIMPLE_WORDS && turn.reading.acts.some(({ act }) => ORIENTING.has(act)),
  )
  return Math.max(0, start - Math.floor(settling.length / TURNS_TO_SETTLE)) as 0 | 1 | 2
}
