import type { Cue } from '../domain/case'
import { asksHistory } from './asks-history'
import { stemmedWords } from './cue-content'
import { HARMFUL } from './lexicon/cue-phrases'
import { plain, type ReplyClause, replyClauses } from './reply-clauses'
import { type CueContent, contentOf, type FoundSign, firstMatch, type ReplySign, signsIn } from './reply-signs'

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
  /** How far it explores: 0 not, 1 with a general invitation, 2 by asking for something of this very matter. */
  exploration: 0 | 1 | 2
  /** It shares a content word with this very cue, so that it is no mere formula. */
  namesContent: boolean
  /** What each finding rests on, in order of the text. */
  spans: FoundSign[]
}

const IGNORED_LEVEL = 0
const STOCK_LEVEL = 1
const ASIDE_LEVEL = 2
const ACKNOWLEDGED_LEVEL = 3
const PURSUED_LEVEL = 4
const CONFIRMED_LEVEL = 5
const SHARED_LEVEL = 6

const has = (found: readonly FoundSign[], ...wanted: ReplySign[]): boolean => found.some(({ sign }) => wanted.includes(sign))

/** What the clauses of a reply do that can answer the cue: everything before the first question that leaves it. */
type Answer = { clauses: readonly (readonly FoundSign[])[]; stays: boolean }

function levelOf({ clauses, stays }: Answer): number {
  const found = clauses.flat()
  const naming = clauses.filter((clause) => has(clause, 'affect', 'content', 'acknowledge')).length
  if (has(found, 'self-disclosure')) return SHARED_LEVEL
  if (naming > 0 && has(found, 'valid')) return CONFIRMED_LEVEL
  if (has(found, 'inner') || (has(found, 'valid') && has(found, 'pursue'))) return PURSUED_LEVEL
  // To acknowledge in a second clause and to ask for nothing else is to elaborate.
  if ((naming > 1 && stays) || (naming > 0 && has(found, 'pursue', 'offer'))) return PURSUED_LEVEL
  if (naming > 0 || has(found, 'valid', 'pursue', 'offer')) return ACKNOWLEDGED_LEVEL
  if (has(found, 'aside', 'facilitate')) return ASIDE_LEVEL
  return has(found, 'stock', 'premature') ? STOCK_LEVEL : IGNORED_LEVEL
}

/** Only a question of the history leaves the cue: a tag or a false start does not. */
const leaves = ({ text }: ReplyClause) =>
  asksHistory(
    text,
    stemmedWords(text).map(({ word }) => word),
    false,
  )

function answerOf(clauses: readonly ReplyClause[], content: CueContent): Answer {
  const read = clauses.map((clause) => ({ clause, signs: signsIn(clause, content) }))
  const end = read.findIndex(({ clause, signs }) => clause.asked && signs.length === 0 && leaves(clause))
  return { clauses: read.slice(0, end < 0 ? read.length : end).map(({ signs }) => signs), stays: end < 0 }
}

/** How a doctor's turn answers a cue that stood open; `shown` is the patient's line that showed it. Coarse: see evaluation.md 8.6. */
export function describeReply(text: string, cue: Cue, shown: string): ReplyDescription {
  const clauses = replyClauses(text)
  const harms = clauses.flatMap((clause): FoundSign[] => {
    const span = firstMatch(HARMFUL, clause.text)
    return span ? [{ sign: 'harm', start: clause.start + span.start, end: clause.start + span.end }] : []
  })
  const harm = harms.length > 0
  const answer = answerOf(clauses, contentOf(cue, shown))
  const found = answer.clauses.flat()
  const opensSpace = has(found, 'affect', 'acknowledge', 'valid', 'pursue', 'offer', 'facilitate', 'self-disclosure')
  const onlyListens = has(found, 'stock') && !clauses.some((clause) => clause.asked)
  return {
    level: harm ? IGNORED_LEVEL : levelOf(answer),
    explicit: has(found, 'affect', 'content'),
    space: !harm && (opensSpace || onlyListens) ? 'provide' : 'reduce',
    harm,
    exploration: !has(found, 'pursue') ? 0 : has(found, 'specific') ? 2 : 1,
    stock: found.filter((span) => span.sign === 'stock').map((span) => plain(text).slice(span.start, span.end)),
    namesContent: has(found, 'content'),
    spans: [...found, ...harms].sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

/** The level alone, 0 to 6: what the patient's trust and cues move by, and what the evaluator scores. */
export function replyLevel(text: string, cue: Cue, shown: string): number {
  return describeReply(text, cue, shown).level
}
