import type { Domain } from '../../domain/vocabulary'
import type { MarkedFact } from '../case-marks'
import { coveredFacts, type DoctorTurn } from '../encounter-record'
import { wordsAbove } from '../listener'
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

/** H_t of evaluation.md 8.3: relevance, step, form, organisation, less penalties. Null where the turn asks nothing and need not. */
export function scoreHistory(turn: DoctorTurn, context: ScoringContext): RuleScore {
  if (turn.reading.questions.length === 0) {
    const idle = strays(turn) && hasMoreToAsk(turn, context)
    return idle
      ? measured(0, questionQuotes(turn), undefined, 'off the matter while much was left to ask')
      : unmeasured('no question in this turn')
  }
  const { history } = context.policy.turn
  const aim = relevance(turn, context)
  const repeated = turn.ledger.repeated.length > 0
  const passedOver = stepsOverFeeling(turn)
  const { repeat, cueUnanswered } = context.policy.turn.penalties
  const marks = {
    relevance: Math.max(...Object.values(aim).map((part) => part ?? 0)),
    step: step(turn, context),
    form: form(turn, context),
    organisation: organisation(turn, context),
  }
  const penalty = (repeated ? repeat : 0) + (passedOver ? cueUnanswered : 0)
  const sum =
    history.relevance * marks.relevance + history.step * marks.step + history.form * marks.form + history.organisation * marks.organisation
  const { multiple, questions } = turn.reading
  return measured(sum - penalty, questionQuotes(turn), {
    ...marks,
    penalty,
    ...aim,
    leading: questions.some(({ form: shape }) => shape === 'leading') ? 1 : 0,
    multiple: multiple ? 1 : 0,
    closedEarly: closesEarly(turn, context) ? 1 : 0,
    jargon: wordsAbove(context.listener, turn.reading).length > 0 ? 1 : 0,
    repeated: repeated ? 1 : 0,
    cuePassedOver: passedOver ? 1 : 0,
  })
}

/** It speaks of something else altogether. */
const strays = ({ reading: { acts } }: DoctorTurn) => acts.length > 0 && acts.every(({ act }) => act === 'OFFTOPIC')

function hasMoreToAsk(turn: DoctorTurn, { record, subject }: ScoringContext): boolean {
  const asked = new Set(before(turn, record.doctorTurns).flatMap((each) => each.ledger.asked))
  return subject.key.marks.critical.some((id) => !asked.has(id))
}

/**
 * What makes a question worth asking, the best of which counts: its gain against the best open question's, the case's own weight of
 * what it asks for first (asked and denied counts), room for an open start, and sense in general. Null where a measure does not apply.
 */
function relevance(
  turn: DoctorTurn,
  { facts, beliefs, record }: ScoringContext,
): Record<'gainShare' | 'weight' | 'room' | 'sense', number | null> {
  const earlier = new Set(before(turn, record.doctorTurns).flatMap((each) => each.ledger.asked))
  const weights = turn.ledger.asked.filter((id) => !earlier.has(id)).map((id) => shareOfWeight(facts.get(id)))
  const belief = beliefs.get(turn.turn)
  const targets = targetedFindings(turn, facts).filter((id) => belief && !belief.answered.has(id))
  const gain = belief && targets.length > 0 ? belief.quality(targets.slice(0, 3), 'history') : null
  return {
    gainShare: gain?.q ?? null,
    weight: weights.length === 0 ? null : Math.max(...weights),
    room: invitesFreely(turn, facts) ? 1 - earlier.size / Math.max(1, facts.size) : null,
    sense: turn.reading.questions.some((question) => question.understood) ? REASONABLE : 0,
  }
}

/** A danger sign is worth as much as a critical fact. */
const shareOfWeight = (fact: MarkedFact | undefined) =>
  fact === undefined ? 0 : fact.redFlag && fact.weight > 0 ? 1 : fact.weight / TOP_WEIGHT

/** Weight newly got at, against an even share of what is left for the turns that are left. */
function step(turn: DoctorTurn, { facts, record, subject }: ScoringContext): number {
  const weightOf = (ids: Iterable<string>) => [...ids].reduce((sum, id) => sum + (facts.get(id)?.weight ?? 0), 0)
  const turns = before(turn, record.doctorTurns)
  const had = coveredFacts({ doctorTurns: turns })
  const left = Math.max(1, subject.key.marks.expectedTurns - turns.length)
  const target = (weightOf(facts.keys()) - weightOf(had.keys())) / left
  if (target <= 0) return 1
  const fresh = [...coveredFacts({ doctorTurns: [turn] }).keys()].filter((id) => !had.has(id))
  return Math.min(1, weightOf(fresh) / target)
}

function form(turn: DoctorTurn, context: ScoringContext): number {
  const { leading, multiple, closedEarly, jargon } = context.policy.turn.form
  let value = 1
  if (turn.reading.questions.some((question) => question.form === 'leading')) value += leading
  if (turn.reading.multiple) value += multiple
  if (closesEarly(turn, context)) value += closedEarly
  if (wordsAbove(context.listener, turn.reading).length > 0) value += jargon
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

/** Closed while an open question is due: at the start, and again once the patient brings up a complaint of their own accord. */
function closesEarly(turn: DoctorTurn, { record, facts }: ScoringContext): boolean {
  const earlier = before(turn, record.doctorTurns)
  const brought = earlier.findLastIndex((each) =>
    each.reply?.ledger.volunteered.some((id) => facts.get(id)?.fact.slot === 'complaint' && facts.get(id)?.fact.present),
  )
  const asked = earlier.slice(brought + 1).filter((each) => each.reading.questions.length > 0).length
  return asked < OPEN_EXPECTED && turn.reading.questions.every(({ form: shape }) => shape === 'closed' || shape === 'leading')
}

/** A strong feeling stood open, and the turn asks on. */
const stepsOverFeeling = (turn: DoctorTurn) => turn.openCue?.intensity === 3 && turn.reading.cueLevel === 0

const areNeighbours = (a: Domain, b: Domain) => NEIGHBOURS.some((group) => group.includes(a) && group.includes(b))
const before = (turn: DoctorTurn, turns: readonly DoctorTurn[]) => turns.filter((each) => each.turn < turn.turn)
