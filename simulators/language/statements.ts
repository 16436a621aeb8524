import type { Span } from '../domain/ledger'
import { type TermHit, termHits } from './fact-terms'
import {
  BARE_NO,
  BARE_YES,
  DEFLECTING,
  FALSE_NEGATIVES,
  FILLING,
  LEADING_NO,
  LEADING_YES,
  NEGATORS,
  SUPPOSING_PHRASES,
  UNSURE_PHRASES,
  WELL_PHRASES,
  WITHOUT_EFFECT,
} from './lexicon/cue-answers'
import { ROOM, remembered } from './remembered'
import { type Token, tokenise } from './words'

/** One clause of what a patient says. */
export type Statement = Span & {
  tokens: readonly Token[]
  terms: readonly TermHit[]
  /** It carries a denial: "not", "no", "never", or says that all is well. */
  negated: boolean
  /** `asked`: a question or a refusal. `unsure`: leaves it open. `supposed`: a guess, a fear, a condition. `general`: of people at large ("you do think"). */
  mood: 'said' | 'asked' | 'unsure' | 'supposed' | 'general'
  /** It goes on about what was said before: "they did nothing", "it makes no difference". */
  continues: boolean
}

/** One sentence, with its clauses and whether it answers yes or no. */
export type Utterance = Span & {
  statements: readonly Statement[]
  /** It answers the question as a whole or at its start. */
  answer: 'yes' | 'no' | 'unsure' | null
  /** It says nothing besides that answer. */
  bare: boolean
}

const SENTENCE_END = /[.!?…]+["')\]]*(?=\s|$)|\n+|;|\s[-–—]+\s/g
const ABBREVIATION = /(?:^|[\s(])(?:dr|mr|mrs|ms|st|e\.g|i\.e|approx)\.$/i
/** Words before which a new clause begins without a comma. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  'but',
  'though',
  'although',
  'except',
  'however',
  'whereas',
  'because',
  'since',
  'until',
  'till',
  'unless',
  'so',
  'just',
])
const SUBJECTS: ReadonlySet<string> = new Set([
  'i',
  'it',
  'he',
  'she',
  'they',
  'we',
  'my',
  'the',
  'that',
  'there',
  'then',
  'his',
  'her',
  'this',
  'no',
  'not',
  'never',
])
const FINITE: ReadonlySet<string> = new Set(
  'i it he she they we you am is are was were have has had do does did get gets got go goes went can could will would feel feels felt take takes took'.split(
    ' ',
  ),
)
const CONTINUING = /^(?:(?:but|and|so|though|although) )?(?:it|they|that|this|which|neither|none)\b/
/** "Not tight, more of a burning": such a word turns away from the denial. */
const CONTRASTING = /^(?:just|yes|yeah|more|only|rather|mostly|mainly|maybe|sometimes|always|all|some)$/
const LONGEST_FRAGMENT = 4
function sentenceSpans(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, end - 8), end))) continue
    spans.push({ start, end })
    start = end
  }
  spans.push({ start, end: text.length })
  return spans
}

const wordsOf = (tokens: readonly Token[]) => tokens.map((token) => token.norm).join(' ')

function startsClause(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]!
  if (token.start === before.start) return false
  if (/[,:()]/.test(text.slice(before.end, token.start))) return true
  if (CLAUSE_WORDS.has(token.norm)) return token.norm !== 'just' || /^(?:not|no|never)$/.test(before.norm) === false
  if (before.norm === 'and') return SUBJECTS.has(token.norm)
  return false
}

function clausesOf(tokens: readonly Token[], text: string): Token[][] {
  const clauses: Token[][] = []
  tokens.forEach((token, at) => {
    if (at === 0 || startsClause(tokens, at, text)) clauses.push([])
    clauses.at(-1)!.push(token)
  })
  return clauses
}

/** "no it is worse": the word answers and denies nothing after it. */
const answersOnly = (tokens: readonly Token[]) =>
  tokens.length > 1 && LEADING_NO.test(tokens[0]!.norm) && /^(?:i|it|he|she|they|we|my|that|there|you)$/.test(tokens[1]!.norm)

function denies(tokens: readonly Token[]): boolean {
  const words = wordsOf(answersOnly(tokens) ? tokens.slice(1) : tokens)
  if (WELL_PHRASES.some((phrase) => phrase.test(words))) return true
  const left = FALSE_NEGATIVES.reduce((rest, phrase) => rest.replace(phrase, ' '), words)
  return left.split(' ').some((word) => NEGATORS.has(word))
}

function moodOf(tokens: readonly Token[], asks: boolean): Statement['mood'] {
  const words = wordsOf(tokens)
  if (asks) return 'asked'
  if (UNSURE_PHRASES.some((phrase) => phrase.test(words))) return 'unsure'
  if (/^(?:when |if |as |and |but |so )?(?:you (?!know(?! what| how)|see)|everybody |everyone |people |folk )/.test(words)) return 'general'
  return SUPPOSING_PHRASES.some((phrase) => phrase.test(words)) ? 'supposed' : 'said'
}

/** A fragment after a denial goes on with it: "no cough, fever or sweats". A closing "no" reaches back: "blood thinners, no". */
function spreadDenial(clauses: readonly Token[][], negated: readonly boolean[]): boolean[] {
  const spread = [...negated]
  const fragment = (at: number) =>
    clauses[at]!.length <= LONGEST_FRAGMENT && !clauses[at]!.some((token) => FINITE.has(token.norm) || CONTRASTING.test(token.norm))
  const alone = (at: number) => clauses[at]!.length === 1 && LEADING_NO.test(clauses[at]![0]!.norm)
  for (let at = 1; at < clauses.length; at += 1) {
    if (!spread[at] && spread[at - 1] && !alone(at - 1) && fragment(at)) spread[at] = true
    if (alone(at) && fragment(at - 1)) spread[at - 1] = true
  }
  return spread
}

/** "You think of all sorts, lying there at night": what hangs on a clause shares its mood. */
function spreadMood(clauses: readonly Token[][], moods: readonly Statement['mood'][]): Statement['mood'][] {
  const spread = [...moods]
  for (let at = 1; at < clauses.length; at += 1) {
    if (spread[at] === 'said' && spread[at - 1] === 'general' && !clauses[at]!.some((token) => FINITE.has(token.norm)))
      spread[at] = 'general'
  }
  return spread
}

function withoutFilling(words: readonly string[]): string {
  let from = 0
  let to = words.length
  while (from < to && FILLING.has(words[from]!) && !BARE_YES.some((phrase) => phrase.test(words.slice(from, to).join(' ')))) from += 1
  while (to > from && FILLING.has(words[to - 1]!) && !/^(?:so|think|know)$/.test(words[to - 1]!)) to -= 1
  return words.slice(from, to).join(' ')
}

function answerOf(clauses: readonly Token[][], text: string): Pick<Utterance, 'answer' | 'bare'> {
  const all = clauses.flat().map((token) => token.norm)
  const candidates = [withoutFilling(all), all.join(' ')]
  if (DEFLECTING.some((phrase) => phrase.test(text.trim().toLowerCase()))) return { answer: null, bare: false }
  if (candidates.some((words) => BARE_NO.some((phrase) => phrase.test(words)))) return { answer: 'no', bare: true }
  if (candidates.some((words) => BARE_YES.some((phrase) => phrase.test(words)))) return { answer: 'yes', bare: true }
  const parts = clauses.map((clause) => withoutFilling(clause.map((token) => token.norm))).filter((part) => part !== '')
  const every = (phrases: readonly RegExp[]) => parts.length > 0 && parts.every((part) => phrases.some((phrase) => phrase.test(part)))
  if (every(BARE_NO)) return { answer: 'no', bare: true }
  if (every(BARE_YES)) return { answer: 'yes', bare: true }
  if (UNSURE_PHRASES.some((phrase) => phrase.test(all.join(' ')))) return { answer: 'unsure', bare: all.length <= 8 }
  const first = parts[0] ?? ''
  const opening = first.split(' ')[0] ?? ''
  if (
    LEADING_NO.test(first) ||
    (LEADING_NO.test(opening) && answersOnly(clauses.find((clause) => clause.some((token) => token.norm === opening)) ?? []))
  )
    return { answer: 'no', bare: false }
  if (BARE_NO.some((phrase) => phrase.test(first)) || LEADING_NO.test(parts.at(-1) ?? '')) return { answer: 'no', bare: false }
  return { answer: LEADING_YES.test(first) || /^(?:yes|yeah|yep|yup)$/.test(opening) ? 'yes' : null, bare: false }
}

/** Whether a clause is denied, by itself or by what goes on about it: "I took the tablets. They did nothing." */
export function isDenied(statement: Statement, next: Statement | undefined): boolean {
  if (statement.negated || !next) return statement.negated
  return next.continues && next.negated && next.mood === 'said' && WITHOUT_EFFECT.test(wordsOf(next.tokens))
}

/** Reads a patient's text into sentences and clauses, each with its polarity and mood. Never throws; spans lie inside the text. */
export const readUtterances = remembered(ROOM.lines, (text): readonly Utterance[] => {
  const tokens = tokenise(text)
  return sentenceSpans(text).flatMap((span): Utterance[] => {
    const within = tokens.filter((token) => token.start >= span.start && token.start < span.end)
    if (within.length === 0) return []
    const clauses = clausesOf(within, text)
    const sentence = text.slice(span.start, span.end)
    const setsAside = DEFLECTING.some((phrase) => phrase.test(sentence.trim().toLowerCase()))
    const asks = /\?["')\]\s]*$/.test(sentence)
    const negated = spreadDenial(clauses, clauses.map(denies))
    const moods = spreadMood(
      clauses,
      clauses.map((clause) => moodOf(clause, asks || setsAside)),
    )
    const statements = clauses.map(
      (clause, at): Statement => ({
        tokens: clause,
        terms: termHits(clause),
        negated: negated[at]!,
        mood: moods[at]!,
        continues: CONTINUING.test(wordsOf(clause)),
        start: clause[0]!.start,
        end: clause.at(-1)!.end,
      }),
    )
    return [{ start: within[0]!.start, end: within.at(-1)!.end, statements, ...answerOf(clauses, sentence) }]
  })
})
