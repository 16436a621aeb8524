import type { Cue } from '../domain/case'
import type { Span } from '../domain/ledger'
import { type Emotion, emotionSchema } from '../domain/vocabulary'
import { AMBIGUOUS_FEELINGS, EMOTION_WORDS, GENERAL_DISTRESS, KINDRED_EMOTIONS } from './lexicon/cue-emotions'
import {
  ACKNOWLEDGING_FRAMES,
  ADVISING,
  AFFECT_FRAMES,
  FACILITATING,
  HARMFUL,
  INVITING,
  OFFERING,
  POINTING_BACK,
  PREMATURE_REASSURANCE,
  PURSUING,
  SELF_DISCLOSURE,
  STOCK_FORMULAS,
  VALIDATING,
  WEAK_CUE_WORDS,
} from './lexicon/cue-phrases'
import { plain, type ReplyClause, replyClauses } from './reply-clauses'
import { stem } from './stem'

/** What a reply to a cue was seen to do. */
export type ReplySign =
  | 'affect'
  | 'content'
  | 'acknowledge'
  | 'pursue'
  | 'offer'
  | 'facilitate'
  | 'valid'
  | 'stock'
  | 'premature'
  | 'harm'
  | 'self-disclosure'
  | 'aside'

/** How one doctor's turn answers one cue (evaluation.md 8.3). */
export type ReplyDescription = {
  /** ECCS-like, 0 to 6. */
  level: number
  /** The reply names the content or the feeling of the cue. */
  explicit: boolean
  /** Whether it leaves the patient room to say more. */
  space: 'provide' | 'reduce'
  /** Dismissal, blame or mockery, anywhere in the turn. */
  harm: boolean
  /** Bare formulas it used, lower case: the evaluator compares them with those of earlier turns. */
  stock: string[]
  /** It shares a content word with this very cue, so that it is no mere formula. */
  namesContent: boolean
  /** What each finding rests on, in order of the text. */
  spans: (Span & { sign: ReplySign })[]
}

type Found = ReplyDescription['spans'][number]

/** Patterns for the words that name one class of feeling: by themselves, and after a frame such as "that must be". */
type Feelings = { plain: RegExp; framed: RegExp }

const FEELINGS = new Map<Emotion, Feelings>(emotionSchema.options.map((emotion) => [emotion, feelingsOf(emotion)]))
const FRAMES = AFFECT_FRAMES.map((frame) => new RegExp(frame, 'g'))
/** Comfort runs to the end of its clause: "don't worry about him" names nothing. */
const REASSURANCE = PREMATURE_REASSURANCE.map((pattern) => new RegExp(`${pattern.source}(?:(?! but\\b|, ).)*`, 'g'))
const NEGATED_BEFORE = /\b(?:not|never|n't|no)\s(?:\w+\s)?$/

/** What a cue is about: its own content words and its words of feeling, as stems. */
type CueContent = { own: ReadonlySet<string>; shown: ReadonlySet<string>; feelings: Feelings }

const IGNORED_LEVEL = 0
const STOCK_LEVEL = 1
const ASIDE_LEVEL = 2
const ACKNOWLEDGED_LEVEL = 3
const PURSUED_LEVEL = 4
const CONFIRMED_LEVEL = 5
const SHARED_LEVEL = 6

function wordsOf(text: string): { stem: string; start: number; end: number }[] {
  return [...text.matchAll(/[a-z0-9]+(?:'[a-z]+)?/g)].map((match) => {
    const word = match[0].replace(/'(?:s|re|ve|ll|d|m)$/, '')
    return { stem: stem(word), start: match.index, end: match.index + match[0].length }
  })
}

function contentStems(text: string): Set<string> {
  return new Set(
    [...plain(text).matchAll(/[a-z0-9]+/g)]
      .map((match) => match[0])
      .filter((word) => word.length > 2 && !WEAK_CUE_WORDS.has(word))
      .map(stem),
  )
}

function feelingsOf(emotion: Emotion): Feelings {
  const words = [emotion, ...KINDRED_EMOTIONS[emotion]].flatMap((kindred) => EMOTION_WORDS[kindred])
  const sure = words.filter((word) => !GENERAL_DISTRESS.includes(word) && !AMBIGUOUS_FEELINGS.has(word))
  return {
    plain: new RegExp(`\\b(?:${sure.join('|')})\\b`, 'g'),
    framed: new RegExp(`^(?:${[...words, ...GENERAL_DISTRESS].join('|')})\\b`),
  }
}

function contentOf(cue: Cue, shown: string): CueContent {
  return { own: contentStems(cue.words.join(' ')), shown: contentStems(shown), feelings: FEELINGS.get(cue.emotion)! }
}

function firstMatch(patterns: readonly RegExp[], text: string): { start: number; end: number } | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}

function blankReassurance(text: string): string {
  return REASSURANCE.reduce((left, pattern) => left.replace(pattern, (found) => ' '.repeat(found.length)), text)
}

/** The feeling is named: a word of the cue's own class anywhere, or any word of distress within a frame that points at the patient. */
function namedFeeling(text: string, feelings: Feelings): { start: number; end: number } | null {
  for (const word of text.matchAll(feelings.plain)) {
    if (!NEGATED_BEFORE.test(text.slice(0, word.index))) return { start: word.index, end: word.index + word[0].length }
  }
  for (const frame of FRAMES) {
    for (const match of text.matchAll(frame)) {
      const word = feelings.framed.exec(text.slice(match.index + match[0].length))
      if (word) return { start: match.index, end: match.index + match[0].length + word[0].length }
    }
  }
  return null
}

function sharedContent(text: string, content: CueContent): { start: number; end: number; strong: boolean } | null {
  const words = wordsOf(text)
  const own = words.find((word) => content.own.has(word.stem))
  if (own) return { start: own.start, end: own.end, strong: true }
  const shown = words.filter((word) => content.shown.has(word.stem))
  return shown[0] ? { start: shown[0].start, end: shown[0].end, strong: new Set(shown.map((word) => word.stem)).size > 1 } : null
}

function isStock(text: string): boolean {
  const pieces = text
    .split(/,\s*|\s+and\s+(?=thank)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^(?:(?:mr|mrs|ms|miss|dr|doctor|sir|madam)\b\.?.*)$/.test(piece))
  return pieces.length > 0 && pieces.every((piece) => STOCK_FORMULAS.some((formula) => formula.test(piece)))
}

function pursues(text: string, content: CueContent): boolean {
  const invitation = INVITING.exec(text)
  if (!invitation) return firstMatch(PURSUING, text) !== null
  const object = text.slice(invitation.index + invitation[0].length)
  return POINTING_BACK.test(object) || sharedContent(object, content) !== null || namedFeeling(object, content.feelings) !== null
}

/** What one clause does, with spans in the whole turn. A question that does nothing of this kind changes the topic. */
function readClause(clause: ReplyClause, content: CueContent): Found[] {
  const at = (sign: ReplySign, span: { start: number; end: number } | null): Found[] =>
    span ? [{ sign, start: clause.start + span.start, end: clause.start + span.end }] : []
  const whole = { start: 0, end: clause.text.length }
  if (isStock(clause.text)) return at('stock', whole)
  if (FACILITATING.some((pattern) => pattern.test(clause.text))) return at('facilitate', whole)
  const text = blankReassurance(clause.text)
  const shared = sharedContent(text, content)
  const pursuing = pursues(text, content) && (clause.asked || INVITING.test(text)) ? whole : null
  const feeling = namedFeeling(text, content.feelings)
  const acknowledges = shared?.strong && (!clause.asked || pursuing) && !ADVISING.test(text)
  return [
    ...at('premature', text === clause.text ? null : whole),
    ...at('self-disclosure', clause.asked ? null : firstMatch(SELF_DISCLOSURE, text)),
    ...at('affect', feeling),
    ...at(acknowledges ? 'content' : 'aside', shared),
    ...at('acknowledge', clause.asked ? null : firstMatch(ACKNOWLEDGING_FRAMES, text)),
    ...at('valid', firstMatch(VALIDATING, text)),
    ...at('pursue', pursuing ?? (clause.asked && feeling ? whole : null)),
    ...at('offer', firstMatch(OFFERING, text)),
  ]
}

function levelOf(signs: ReadonlySet<ReplySign>): number {
  const has = (...wanted: ReplySign[]) => wanted.some((sign) => signs.has(sign))
  if (has('self-disclosure')) return SHARED_LEVEL
  const named = has('affect', 'content', 'acknowledge')
  if (named && has('valid')) return CONFIRMED_LEVEL
  if (has('valid') && has('pursue')) return PURSUED_LEVEL
  if (named && has('pursue', 'offer')) return PURSUED_LEVEL
  if (named || has('valid', 'pursue')) return ACKNOWLEDGED_LEVEL
  if (has('aside', 'offer', 'facilitate')) return ASIDE_LEVEL
  return has('stock', 'premature') ? STOCK_LEVEL : IGNORED_LEVEL
}

/** The clauses that can answer the cue: everything before the first question that leaves it. */
function answering(clauses: readonly ReplyClause[], content: CueContent): Found[] {
  const found: Found[] = []
  for (const clause of clauses) {
    const signs = readClause(clause, content)
    if (clause.asked && signs.length === 0) break
    found.push(...signs)
  }
  return found
}

/** How a doctor's turn answers a cue that stood open; `shown` is the patient's line that showed it. Coarse: see evaluation.md 8.6. */
export function describeReply(text: string, cue: Cue, shown: string): ReplyDescription {
  const content = contentOf(cue, shown)
  const clauses = replyClauses(text)
  const harms = clauses.flatMap((clause): Found[] => {
    const span = firstMatch(HARMFUL, clause.text)
    return span ? [{ sign: 'harm', start: clause.start + span.start, end: clause.start + span.end }] : []
  })
  const found = answering(clauses, content)
  const signs = new Set(found.map((span) => span.sign))
  const opensSpace = (['affect', 'acknowledge', 'valid', 'pursue', 'offer', 'facilitate', 'self-disclosure'] as const).some((sign) =>
    signs.has(sign),
  )
  const onlyListens = signs.has('stock') && !clauses.some((clause) => clause.asked)
  return {
    level: harms.length > 0 ? IGNORED_LEVEL : levelOf(signs),
    explicit: signs.has('affect') || signs.has('content'),
    space: harms.length === 0 && (opensSpace || onlyListens) ? 'provide' : 'reduce',
    harm: harms.length > 0,
    stock: found.filter((span) => span.sign === 'stock').map((span) => plain(text).slice(span.start, span.end)),
    namesContent: signs.has('content'),
    spans: [...found, ...harms].sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

/** The level alone, 0 to 6: what the patient's trust and cues move by, and what the evaluator scores. */
export function replyLevel(text: string, cue: Cue, shown: string): number {
  return describeReply(text, cue, shown).level
}
