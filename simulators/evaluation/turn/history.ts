import type { Domain } from '../../domain/vocabulary'
import type { DoctorTurn } from '../encounter-record'
import { measured, type RuleScore, unmeasured } from '../scores'
import { invitesFreely, questionQuotes, type ScoringContext, targetedFindings } from '../scoring-context'

/** Domains that a history moves between without a signpost. */
const NEIGHBOURS: readonly (readonly Domain[])[] = [
  ['hpi', 'ros'],
  ['hpi', 'ice'],
  ['hpi', 'function'],
  ['pmh', 'psh', 'med', 'allergy'],
  ['fh', 'sh'],
  ['pmh', 'fh'],
  ['sh', 'function', 'ice'],
  ['ros', 'pmh'],
  ['ogh', 'ros', 'pmh'],
  ['dev', 'pmh'],
]
/** A question that is reasonable in general but points at nothing in the case. */
const REASONABLE = 0.4
/** The highest weight of a fact. */
const TOP_WEIGHT = 3
/** Early in the talk a closed question closes it too soon. */
const OPEN_EXPECTED = 2

/** H_t of evaluation.md 8.3: relevance, step, form, organisation, less penalties. Null where the turn asks nothing. */
export function scoreHistory(turn: DoctorTurn, context: ScoringContext): RuleScore {
  if (turn.reading.questions.length === 0) return unmeasured('no question in this turn')
  const { history } = context.policy.turn
  const parts = {
    relevance: relevance(turn, context),
    step: step(turn, context),
    form: form(turn, context),
    organisation: organisation(turn, context),
    penalty: penalty(turn, context),
  }
  const sum =
    history.relevance * parts.relevance + history.step * parts.step + history.form * parts.form + history.organisation * parts.organisation
  return measured(sum - parts.penalty, questionQuotes(turn), parts)
}

/** The gain of what was asked against the best that could have been; weights of the case where the vocabulary is silent. */
function relevance(turn: DoctorTurn, { facts, beliefs, record }: ScoringContext): number {
  const earlier = new Set(before(turn, record.doctorTurns).flatMap((each) => each.ledger.asked))
  const weights = turn.ledger.asked.filter((id) => !earlier.has(id)).map((id) => (facts.get(id)?.weight ?? 0) / TOP_WEIGHT)
  const byWeight = Math.max(0, ...weights)
  const belief = beliefs.get(turn.turn)
  const targets = targetedFindings(turn, facts).filter((id) => belief && !belief.answered.has(id))
  const byGain = belief && targets.length > 0 ? (belief.quality(targets.slice(0, 3), 'history')?.q ?? 0) : 0
  const open = invitesFreely(turn, facts)
  const understood = turn.reading.questions.some((question) => question.understood)
  return Math.max(byWeight, byGain, open ? 1 - earlier.size / Math.max(1, facts.size) : 0, understood ? REASONABLE : 0)
}

/** Weight newly got at, against an even share of what is left for the turns that are left. */
function step(turn: DoctorTurn, { facts, record, subject }: ScoringContext): number {
  const weightOf = (ids: Iterable<string>) => [...ids].reduce((sum, id) => sum + (facts.get(id)?.weight ?? 0), 0)
  const turns = before(turn, record.doctorTurns)
  const got = new Set(turns.flatMap((each) => [...each.ledger.asked, ...(each.reply?.ledger.disclosed ?? [])]))
  const total = weightOf(facts.keys())
  const left = Math.max(1, subject.key.marks.expectedTurns - turns.length)
  const target = Math.max(0, total - weightOf(got)) / left
  if (target === 0) return 1
  const told = turn.reading.questions.some((question) => question.form === 'open') ? (turn.reply?.ledger.disclosed ?? []) : []
  const fresh = new Set([...turn.ledger.asked, ...told].filter((id) => !got.has(id)))
  return Math.min(1, weightOf(fresh) / target)
}

function form(turn: DoctorTurn, { policy, record }: ScoringContext): number {
  const { leading, multiple, closedEarly, jargon } = policy.turn.form
  const { questions, jargon: terms } = turn.reading
  const asked = before(turn, record.doctorTurns).filter((each) => each.reading.questions.length > 0).length
  const closed = questions.every((question) => question.form === 'closed' || question.form === 'leading')
  let value = 1
  if (questions.some((question) => question.form === 'leading')) value += leading
  if (turn.reading.multiple) value += multiple
  if (closed && asked < OPEN_EXPECTED) value += closedEarly
  if (terms.some((term) => !term.glossed)) value += jargon
  return Math.max(0, value)
}

/** 1 for the same or a neighbouring domain or a signposted switch, .5 for a bare switch, 0 for going back to a domain that was left. */
function organisation(turn: DoctorTurn, { record }: ScoringContext): number {
  const domain = turn.reading.questions.find((question) => question.domain)?.domain
  const visited = before(turn, record.doctorTurns).flatMap((each) => each.reading.questions.flatMap((question) => question.domain ?? []))
  const previous = visited.at(-1)
  if (!domain || !previous || domain === previous || areNeighbours(domain, previous)) return 1
  if (turn.reading.acts.some(({ act }) => act === 'SIGNPOST' || act === 'SUMMARY')) return 1
  return visited.includes(domain) ? 0 : 0.5
}

function penalty(turn: DoctorTurn, { policy }: ScoringContext): number {
  const { repeat, cueUnanswered } = policy.turn.penalties
  const stepsOver = turn.openCue?.intensity === 3 && turn.reading.cueLevel === 0
  return (turn.ledger.repeated.length > 0 ? repeat : 0) + (stepsOver ? cueUnanswered : 0)
}

const areNeighbours = (a: Domain, b: Domain) => NEIGHBOURS.some((group) => group.includes(a) && group.includes(b))
const before = (turn: DoctorTurn, turns: readonly DoctorTurn[]) => turns.filter((each) => each.turn < turn.turn)
