import type { FactId } from '../../domain/identifiers'
import type { QuestionReading } from '../../domain/ledger'
import { SOCRATES } from '../../domain/vocabulary'
import type { Belief, Quality } from '../../knowledge/belief'
import type { DoctorTurn } from '../encounter-record'
import { conditionsListed } from '../named-conditions'
import { measured, type RuleScore, unmeasured } from '../scores'
import { invitesFreely, questionQuotes, type ScoringContext, targetedFindings } from '../scoring-context'

/** So many of the doctor's own leading conditions are in dispute; where none are shown, of the likeliest. */
const LEADING = 3
/** The gain of several questions at once is worked out for so many findings. */
const AT_ONCE = 3
const SURE = 0.5

/** Dp_t: how well the question tells the leading and the dangerous conditions apart, against the best question open then. */
export function scoreDiagnosisProcess(turn: DoctorTurn, context: ScoringContext): RuleScore {
  if (turn.reading.questions.length === 0) return unmeasured('no question in this turn')
  if (turn.reading.questions.length === 1 && invitesFreely(turn, context.facts))
    return unmeasured('an open invitation singles no condition out')
  const belief = context.beliefs.get(turn.turn)
  const targets = targetedFindings(turn, context.facts)
  if (belief && targets.length > 0) {
    const open = targets.filter((id) => !belief.answered.has(id))
    if (open.length === 0) return measured(0, questionQuotes(turn), { gain: 0 }, 'what it asks for was known already')
    const quality = qualityOf(open, inDispute(turn, context)!)
    if (quality) return measured(quality.q, questionQuotes(turn), { gain: quality.eig, best: quality.best.eig, regret: 1 - quality.q })
  }
  return withoutTable(turn, context)
}

/** Expected gain of these findings against the best that could have been asked for. */
export const qualityOf = (open: readonly string[], belief: Belief): Quality | null => belief.quality(open.slice(0, AT_ONCE), 'history')

/** What the vocabulary does not weigh counts by what the case says of it; perspective and rapport single no condition out. */
function withoutTable(turn: DoctorTurn, { facts, policy, subject }: ScoringContext): RuleScore {
  const asked = turn.reading.questions.filter(({ understood, domain }) => understood && domain !== null && domain !== 'ice')
  if (asked.length === 0) return unmeasured('the question asks for nothing that tells conditions apart')
  const { telling, core } = policy.turn.process
  const tells = tellingFacts(subject)
  const aims = ({ facts: targets }: QuestionReading) =>
    targets.some(({ id, confidence }) => confidence >= SURE && (facts.get(id)?.redFlag || tells.has(id)))
  const isCore = ({ domain, slot }: QuestionReading) => domain === 'hpi' && slot !== null && SOCRATES.includes(slot)
  const value = asked.some(aims) ? telling : asked.some(isCore) ? core : 0
  return measured(value, questionQuotes(turn), undefined, 'the vocabulary does not weigh it: by what the case says of it')
}

/** Facts that speak for or against a condition of the case. */
const tellingFacts = ({ key }: ScoringContext['subject']): ReadonlySet<FactId> =>
  new Set([...key.differentials.flatMap((entry) => [...entry.for, ...entry.against]), ...key.reasoning.flatMap(({ because }) => because)])

/** The belief over the doctor's own leading conditions, or the likeliest where none are shown, with what must not be missed. */
function inDispute(turn: DoctorTurn, { beliefs, knowledge }: ScoringContext): Belief | undefined {
  const belief = beliefs.get(turn.turn)
  const own = conditionsListed((turn.differential ?? []).slice(0, LEADING), knowledge)
  const likeliest = () =>
    belief!
      .ranked()
      .slice(0, LEADING)
      .map(({ condition }) => condition)
  return belief?.inDispute(own.length > 0 ? own : likeliest())
}

/** The most informative question that stood open before a turn, with its words and its gain in bits. */
export function bestQuestion(turn: DoctorTurn, context: ScoringContext): { finding: string; question: string; eig: number } | undefined {
  if (turn.reading.questions.length === 0) return undefined
  const best = inDispute(turn, context)?.best('history')
  const finding = best && context.knowledge.findings[best.finding]
  if (!best || !finding || !('questions' in finding)) return undefined
  return { finding: best.finding, question: finding.questions[0]!, eig: Math.round(best.eig * 10_000) / 10_000 }
}
