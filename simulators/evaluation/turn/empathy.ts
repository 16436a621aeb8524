import type { Act } from '../../domain/vocabulary'
import type { ReplyDescription } from '../../language/cue-response'
import type { ReplySign } from '../../language/reply-signs'
import type { DoctorTurn } from '../encounter-record'
import { measured, type RuleScore, unmeasured } from '../scores'
import { actQuotes, type ScoringContext } from '../scoring-context'
import { replyToCue } from './reply-to-cue'

const HARM = new Set(['DISMISS', 'BLAME'])
const SELF_DISCLOSURE = 6
/** Five empathic kinds of act, each by an act of the vocabulary. */
const KINDS: Record<string, Act> = {
  names: 'EMP_NAME',
  understands: 'EMP_UNDERSTAND',
  respects: 'EMP_RESPECT',
  supports: 'EMP_SUPPORT',
  explores: 'EMP_EXPLORE',
}

/** What one turn did with a feeling: its reply level and the weight of the opportunity. */
export type Opportunity = { level: number; intensity: number; worth: number; reply: ReplyDescription | null; formula: boolean }

/**
 * E_t of evaluation.md 8.3. Null unless a cue stood open, a missed one was picked up late, or the turn harms.
 * Offline the level is coarse (a rule on words), which the reason says. What stands in `parts` beside it is shown, not marked.
 */
export function scoreEmpathy(turn: DoctorTurn, context: ScoringContext): RuleScore {
  const harm = actQuotes(turn, HARM)
  if (harm.length > 0) return measured(0, harm, { level: 0, intensity: turn.openCue?.intensity ?? null }, 'a dismissing or blaming remark')
  const opportunity = opportunityOf(turn, context)
  if (!opportunity) return unmeasured('no cue stood open')
  const { level, intensity, worth, reply, formula } = opportunity
  const evidence = [
    ...(turn.openCue ? [{ turn: turn.openCue.shownTurn, quote: turn.openCue.shown }] : []),
    { turn: turn.turn, quote: turn.text },
  ]
  const parts = { level, intensity, late: turn.openCue ? 0 : 1, formula: formula ? 1 : 0, ...sideFlags(turn, reply) }
  const said = formula ? ', less what was said before word for word' : ''
  return measured(worth, evidence, parts, turn.openCue ? `coarse rule on words: ${bandOf(level)}${said}` : 'picked up late')
}

/** Levels as people see them: the rule tells no finer. */
const bandOf = (level: number) => (level <= 1 ? 'low' : level <= 3 ? 'mid' : 'high')

/** The feeling this turn could answer, and how far it did. */
export function opportunityOf(turn: DoctorTurn, context: ScoringContext): Opportunity | null {
  const { policy, record } = context
  const utility = (level: number) =>
    level === SELF_DISCLOSURE && !record.doctorIsPerson ? policy.empathy.machineSelfDisclosure : (policy.empathy.utility[level] ?? 0)
  if (turn.openCue) {
    const reply = replyToCue(turn, context)
    const level = reply?.level ?? turn.reading.cueLevel ?? 0
    const harmful = actQuotes(turn, HARM).length > 0
    return {
      level: harmful ? 0 : level,
      intensity: turn.openCue.intensity,
      worth: harmful ? 0 : utility(level),
      reply: reply?.description ?? null,
      formula: reply?.formula ?? false,
    }
  }
  if (!turn.late) return null
  const { level, intensity } = turn.late
  return { level, intensity, worth: policy.empathy.late * utility(level), reply: null, formula: false }
}

/**
 * Shown beside the level and not marked: whether the reply is explicit and leaves space, the five kinds of empathic act, emotional
 * reaction and exploration from 0 to 2. Interpretation is not measured offline.
 */
function sideFlags({ reading }: DoctorTurn, reply: ReplyDescription | null): Record<string, number | null> {
  const kinds = Object.entries(KINDS).map(([name, wanted]) => [name, reading.acts.some(({ act }) => act === wanted) ? 1 : 0])
  const signs = new Set(reply?.spans.map(({ sign }) => sign))
  const has = (...wanted: ReplySign[]) => wanted.some((sign) => signs.has(sign))
  const seen = reply && {
    explicit: reply.explicit ? 1 : 0,
    givesSpace: reply.space === 'provide' ? 1 : 0,
    emotionalReaction: has('affect') ? 2 : has('stock', 'valid', 'premature', 'acknowledge') ? 1 : 0,
    exploration: reply.exploration,
    selfDisclosure: has('self-disclosure') ? 1 : 0,
  }
  return { ...seen, ...Object.fromEntries(kinds), interpretation: null }
}
