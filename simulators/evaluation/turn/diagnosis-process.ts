import type { DoctorTurn } from '../encounter-record'
import { measured, type RuleScore, unmeasured } from '../scores'
import { invitesFreely, questionQuotes, type ScoringContext, targetedFindings } from '../scoring-context'

/** Dp_t: how well the question tells the leading and the dangerous conditions apart, against the best question open then. */
export function scoreDiagnosisProcess(turn: DoctorTurn, { facts, beliefs }: ScoringContext): RuleScore {
  if (turn.reading.questions.length === 0) return unmeasured('no question in this turn')
  if (turn.reading.questions.length === 1 && invitesFreely(turn, facts)) return unmeasured('an open invitation singles no condition out')
  const belief = beliefs.get(turn.turn)
  const targets = targetedFindings(turn, facts)
  if (!belief || targets.length === 0) return unmeasured('the question asks for nothing that the knowledge base weighs')
  const open = targets.filter((id) => !belief.answered.has(id))
  if (open.length === 0) return measured(0, questionQuotes(turn), { gain: 0 }, 'what it asks for was known already')
  const quality = belief.quality(open.slice(0, 3), 'history')
  if (!quality) return unmeasured('the question asks for nothing that the knowledge base weighs')
  return measured(quality.q, questionQuotes(turn), { gain: quality.eig, best: quality.best.eig })
}

/** The most informative question that stood open before a turn, with its words and its gain in bits. */
export function bestQuestion(
  turn: DoctorTurn,
  { beliefs, knowledge }: ScoringContext,
): { finding: string; question: string; eig: number } | undefined {
  if (turn.reading.questions.length === 0) return undefined
  const best = beliefs.get(turn.turn)?.best('history')
  const finding = best && knowledge.findings[best.finding]
  if (!best || !finding || !('questions' in finding)) return undefined
  return { finding: best.finding, question: finding.questions[0]!, eig: Math.round(best.eig * 10_000) / 10_000 }
}
