import { describeReply, type ReplyDescription } from '../../language/cue-response'
import { plain, replyClauses } from '../../language/reply-clauses'
import type { DoctorTurn } from '../encounter-record'
import type { ScoringContext } from '../scoring-context'

/** How a turn answers the cue that stood open, after the guard against formulas. `formula`: something in it was said before, word for word. */
export type GuardedReply = { level: number; description: ReplyDescription; formula: boolean }

/** Signs that make a clause an answer to a feeling. */
const ANSWERING = new Set(['affect', 'acknowledge', 'valid', 'stock', 'offer', 'self-disclosure', 'premature'])

/**
 * The reply level of evaluation.md 8.3. What was said word for word in an earlier turn is a formula: it counts as if it were not there, so
 * that saying it everywhere gains nothing, unless the clause names the content of this very cue.
 */
export function replyToCue(turn: DoctorTurn, { cues, record }: ScoringContext): GuardedReply | null {
  const cue = turn.openCue && cues[turn.openCue.id]
  if (!turn.openCue || !cue) return null
  const { shown } = turn.openCue
  // The words that show the feeling, not all that was said beside them: as the turn was read.
  const line = [...(cue.again ?? []), ...cue.say].find((each) => shown.includes(each)) ?? shown
  const description = describeReply(turn.text, cue, line)
  const level = turn.reading.cueLevel ?? description.level
  const earlier = new Set(
    record.doctorTurns.filter((each) => each.turn < turn.turn).flatMap((each) => replyClauses(each.text).map(({ text }) => text)),
  )
  const repeated = replyClauses(turn.text).filter(({ text, start, end }) => {
    const within = description.spans.filter((span) => span.start < end && span.end > start)
    return earlier.has(text) && within.some(({ sign }) => ANSWERING.has(sign)) && within.every(({ sign }) => sign !== 'content')
  })
  if (repeated.length === 0) return { level, description, formula: false }
  const rest = repeated.reduceRight((text, { start, end }) => `${text.slice(0, start)}${text.slice(end)}`, plain(turn.text))
  const fresh = describeReply(rest, cue, line)
  return { level: Math.min(level, fresh.level), description, formula: true }
}
