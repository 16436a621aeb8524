import { describeReply } from '../../language/cue-response'
import { plain } from '../../language/reply-clauses'
import type { DoctorTurn } from '../encounter-record'
import { measured, type RuleScore, unmeasured } from '../scores'
import { actQuotes, type ScoringContext } from '../scoring-context'

const HARM = new Set(['DISMISS', 'BLAME'])
const SELF_DISCLOSURE = 6

/** What one turn did with a feeling: its reply level and the weight of the opportunity. */
export type Opportunity = { level: number; intensity: number; worth: number }

/**
 * E_t of evaluation.md 8.3. Null unless a cue stood open, a missed one was picked up late, or the turn harms.
 * Offline the level is coarse (a rule on words), which the reason says.
 */
export function scoreEmpathy(turn: DoctorTurn, context: ScoringContext): RuleScore {
  const harm = actQuotes(turn, HARM)
  if (harm.length > 0) return measured(0, harm, { level: 0, intensity: turn.openCue?.intensity ?? null }, 'a dismissing or blaming remark')
  const opportunity = opportunityOf(turn, context)
  if (!opportunity) return unmeasured('no cue stood open')
  const { level, intensity, worth } = opportunity
  const evidence = [
    ...(turn.openCue ? [{ turn: turn.openCue.shownTurn, quote: turn.openCue.shown }] : []),
    { turn: turn.turn, quote: turn.text },
  ]
  return measured(worth, evidence, { level, intensity }, turn.openCue ? 'coarse rule on words' : 'picked up late')
}

/** The feeling this turn could answer, and how far it did. */
export function opportunityOf(turn: DoctorTurn, context: ScoringContext): Opportunity | null {
  const { policy, record } = context
  const utility = (level: number) =>
    level === SELF_DISCLOSURE && !record.doctorIsPerson ? policy.empathy.machineSelfDisclosure : (policy.empathy.utility[level] ?? 0)
  if (turn.openCue) {
    const level = guardedLevel(turn, context)
    return { level, intensity: turn.openCue.intensity, worth: utility(level) }
  }
  if (turn.late) return { level: turn.late.level, intensity: turn.late.intensity, worth: policy.empathy.late * utility(turn.late.level) }
  return null
}

/** A phrase used before in this talk is a formula, unless the turn also touches this very cue. */
function guardedLevel(turn: DoctorTurn, { cues, record }: ScoringContext): number {
  const level = turn.reading.cueLevel ?? 0
  const cue = turn.openCue && cues[turn.openCue.id]
  if (!cue || level < 2) return level
  const description = describeReply(turn.text, cue, turn.openCue!.shown)
  if (description.namesContent || description.stock.length === 0) return level
  const earlier = record.doctorTurns.filter((each) => each.turn < turn.turn).map((each) => plain(each.text))
  return description.stock.some((phrase) => earlier.some((text) => text.includes(phrase))) ? 1 : level
}
