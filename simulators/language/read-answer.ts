import type { Finding, HistoryFinding } from '../domain/knowledge'
import { termHits } from './fact-terms'
import { DEFLECTING, LITTLE } from './lexicon/cue-answers'
import { FAINT_WORDS } from './lexicon/stop-words'
import { ROOM, remembered } from './remembered'
import { isDenied, readUtterances, type Statement, type Utterance } from './statements'
import { termsOf as bagOf, coverage, isContentWord, type Token, tokenise } from './words'

/** How a reply answers: for a choice or a set the id of the value it names. */
export type ReadAnswer = { answer: 'yes' | 'no' | 'unknown' | (string & {}) }

type Valued = Extract<HistoryFinding, { type: 'choice' | 'set' }>

const UNKNOWN: ReadAnswer = { answer: 'unknown' }
/** Words by which a finding asks about the present only. */
const PRESENT_ONLY = /\b(?:now|still|currently|at the moment|these days|right now)\b/i
const PAST_ONLY =
  /\b(?:used to|gave up|given up|gave it up|stopped|quit|packed (?:it |them )?in|kicked|years? ago|years? back|in the past|not any ?more|no longer|till|until)\b/i
const QUANTITY = /\b(?:how much|how many|too much|a lot|more than|how often)\b/i
const SCALE = /\b(?:out of (?:ten|10)|scale)\b/i
/** Parts of ten that count as the lower, middle and upper value. */
const SCALE_BANDS = [3, 6, 10] as const
const NAMED_FROM = 0.3
/** "Now" of "just now" names less than "weeks". */
const PART_OF_PHRASE = 0.6
const NO_VALUE = /^(?:none|nowhere|never|no|nothing|nil)(?:-|$)/

const termsOf = (text: string) => new Set(termHits(tokenise(text)).map((hit) => hit.term))

const vocabularies = new WeakMap<HistoryFinding, ReadonlySet<string>>()

function vocabularyOf(finding: HistoryFinding): ReadonlySet<string> {
  const known = vocabularies.get(finding)
  if (known !== undefined) return known
  const vocabulary = new Set(
    [...finding.lay, ...finding.questions, ...finding.usual]
      .flatMap((line) => [...termsOf(line)])
      .filter((term) => !FAINT_WORDS.has(term.replace(/^#/, ''))),
  )
  vocabularies.set(finding, vocabulary)
  return vocabulary
}

const said = (utterances: readonly Utterance[]) =>
  utterances.flatMap((utterance) => utterance.statements).filter((statement) => statement.mood === 'said' || statement.mood === 'supposed')

/** Sentences said in earnest: a question back, or setting the matter aside, is none. */
function earnest(reply: string): Utterance[] {
  return readUtterances(reply).filter((utterance) => {
    const sentence = reply
      .slice(utterance.start, utterance.end + 2)
      .trim()
      .toLowerCase()
    return !DEFLECTING.some((phrase) => phrase.test(sentence)) || utterance.answer !== null
  })
}

/** The usual answer to it affirms something ("I still enjoy things"), so that a denial says that it is there. */
function isLoss(finding: HistoryFinding): boolean {
  return finding.usual.every(
    (line) =>
      !readUtterances(line).some((utterance) => utterance.answer === 'no' || utterance.statements.some((statement) => statement.negated)),
  )
}

/** Yes or no from a clause about the thing. What sounds like the usual answer to a loss is no. */
function polarity(statement: Statement, next: Statement | undefined, finding: HistoryFinding): ReadAnswer {
  const denies = isDenied(statement, next)
  if (!isLoss(finding)) return { answer: denies ? 'no' : 'yes' }
  const there = bagOf(statement.tokens.map((token) => token.norm).join(' '))
  const like = (lines: readonly string[]) => Math.max(0, ...lines.map((line) => coverage(bagOf(line), there)))
  return { answer: denies || like(finding.lay) > like(finding.usual) ? 'yes' : 'no' }
}

/** "You do think about things" speaks of nobody in particular. */
function speaksOfSelf(statement: Statement): boolean {
  return statement.tokens[0]?.norm !== 'you' && statement.terms.some((hit) => !FAINT_WORDS.has(hit.term.replace(/^#/, '')))
}

function readBoolean(reply: string, finding: HistoryFinding): ReadAnswer {
  const utterances = earnest(reply)
  const statements = said(utterances)
  const past = PRESENT_ONLY.test(finding.questions.join(' ')) && PAST_ONLY.test(reply) && !/\bstill\b/i.test(reply)
  const answer = utterances.find((utterance) => utterance.answer !== null)
  const first = utterances[0]
  if (LITTLE.test(reply.toLowerCase()) && QUANTITY.test(finding.questions.join(' '))) return { answer: 'no' }
  if (answer && (answer === first || answer.bare))
    return { answer: answer.answer === 'unsure' ? 'unknown' : answer.answer === 'yes' && past ? 'no' : answer.answer! }
  if (past) return { answer: 'no' }
  const vocabulary = vocabularyOf(finding)
  const about = statements.findIndex((statement) => statement.terms.some((hit) => vocabulary.has(hit.term)))
  if (about >= 0) return polarity(statements[about]!, statements[about + 1], finding)
  if (answer) return { answer: answer.answer === 'unsure' ? 'unknown' : answer.answer! }
  if (utterances.length < readUtterances(reply).length && statements.length < 3) return UNKNOWN
  if (statements.some((statement, at) => isDenied(statement, statements[at + 1]) && (at === 0 || statement.continues)))
    return { answer: 'no' }
  return statements.some((statement) => !statement.negated && speaksOfSelf(statement) && statement.tokens.length > 1)
    ? { answer: 'yes' }
    : UNKNOWN
}

function scaleValue(statements: readonly Statement[], values: readonly string[]): string | null {
  for (const statement of statements) {
    const number = statement.terms.find((hit) => /^=\d+$/.test(hit.term))
    const value = number ? Number(number.term.slice(1)) : Number.NaN
    if (value <= 10 && values.length === SCALE_BANDS.length) return values[SCALE_BANDS.findIndex((top) => value <= top)] ?? null
  }
  return null
}

const playing = (tokens: readonly Token[]) =>
  tokens.filter((token) => isContentWord(token) || /^(?:left|right|both|all|now|same|one)$/.test(token.norm)).map((token) => token.stem)

/** Words as phrases are compared with them: those that tell, by their stems, and all as they stand. */
type Phrase = { playing: readonly string[]; stems: string; norms: string; length: number; terms: ReadonlySet<string> }

function toPhrase(tokens: readonly Token[], terms: ReadonlySet<string>): Phrase {
  const stems = playing(tokens)
  return { playing: stems, stems: ` ${stems.join(' ')} `, norms: tokens.map((token) => token.norm).join(' '), length: tokens.length, terms }
}

const phraseOf = remembered(ROOM.lines, (phrase): Phrase => toPhrase(tokenise(phrase), termsOf(phrase)))

/** How well a clause names a value by one of its phrases: its words in a row, most of its words, or at least their meaning. */
function phraseScore(phrase: Phrase, clause: Phrase): number {
  const wanted = phrase.playing
  if (wanted.length === 0) return 0
  const whole = phrase.length === wanted.length || clause.norms.includes(phrase.norms)
  if (clause.stems.includes(phrase.stems)) return whole || wanted.length > 1 ? 1 + wanted.length / 10 : PART_OF_PHRASE
  const shared = wanted.filter((word) => clause.playing.includes(word)).length / wanted.length
  return Math.max(shared > 0.5 ? shared * 0.9 : shared * PART_OF_PHRASE, coverage(phrase.terms, clause.terms) * 0.45)
}

/** The value whose words an affirmed clause holds best; the first clause that names one decides. */
function namedValue(statements: readonly Statement[], finding: Valued): { value: string; denied: boolean } | null {
  let deniedValue: { value: string; denied: boolean } | null = null
  for (const statement of statements) {
    const clause = toPhrase(statement.tokens, new Set(statement.terms.map((hit) => hit.term)))
    const scored = Object.entries(finding.values).map(([value, words]) => ({
      value,
      score: Math.max(...[value.replaceAll('-', ' '), ...words].map((phrase) => phraseScore(phraseOf(phrase), clause))),
    }))
    const best = scored.filter(({ score }) => score >= NAMED_FROM).sort((a, b) => b.score - a.score)[0]
    if (!best) continue
    if (!statement.negated || NO_VALUE.test(best.value)) return { value: best.value, denied: false }
    deniedValue ??= { value: best.value, denied: true }
  }
  return deniedValue
}

function readValue(reply: string, finding: Valued): ReadAnswer {
  const utterances = earnest(reply)
  const statements = said(utterances)
  const scale = SCALE.test(finding.lay.join(' ')) ? scaleValue(statements, Object.keys(finding.values)) : null
  if (scale) return { answer: scale }
  const named = namedValue(statements, finding)
  if (named && !named.denied) return { answer: named.value }
  const answer = utterances.find((utterance) => utterance.answer !== null)?.answer
  const none = Object.keys(finding.values).find((value) => NO_VALUE.test(value))
  if (answer === 'no') return { answer: none ?? 'no' }
  if (answer === 'yes') return { answer: 'yes' }
  if (finding.type === 'set' && statements.length > 0 && statements.every((statement) => statement.negated)) return { answer: none ?? 'no' }
  return UNKNOWN
}

function readText(reply: string): ReadAnswer {
  const utterances = earnest(reply)
  const answer = utterances.find((utterance) => utterance.answer !== null)
  if (answer?.bare) return answer.answer === 'unsure' ? UNKNOWN : { answer: answer.answer! }
  if (answer?.answer === 'no') return { answer: 'no' }
  return said(utterances).some(speaksOfSelf) ? { answer: 'yes' } : UNKNOWN
}

/**
 * How a doctor hears the reply to its own question about a finding, from the words alone. A question back, a refusal and "I don't know" are
 * `unknown`. A choice or a set gives the id of the value named, else `yes` or `no` where only that was said. Chart findings: `unknown`.
 */
export function readAnswer(reply: string, finding: Finding): ReadAnswer {
  if ('chart' in finding) return UNKNOWN
  switch (finding.type) {
    case 'boolean':
      return readBoolean(reply, finding)
    case 'choice':
    case 'set':
      return readValue(reply, finding)
    case 'text':
      return readText(reply)
  }
}
