import type { CueAnswer } from '../../domain/score'
import { measured, type RuleScore, unmeasured } from '../scores'
import type { ScoringContext } from '../scoring-context'
import { warmPassages } from './warmth'

/**
 * Mean worth of the answers to feelings that were shown, weighted by their intensity, and a little for unprompted warmth. Too few
 * opportunities give no number.
 */
export function scoreEncounterEmpathy(context: ScoringContext, answers: readonly CueAnswer[]): RuleScore {
  const { minOpportunities, warmth } = context.policy.empathy
  const met = answers.flatMap(({ answer, worth, intensity }) => (answer && worth !== null ? [{ answer, worth, intensity }] : []))
  const evidence = met.map(({ answer }) => answer)
  if (met.length < minOpportunities) return unmeasured(`insufficient opportunities: ${met.length} of ${minOpportunities}`, evidence)
  const weight = met.reduce((sum, each) => sum + each.intensity, 0)
  const answered = met.reduce((sum, each) => sum + each.intensity * each.worth, 0) / weight
  const extra = Math.min(warmth.most, warmth.each * warmPassages(context).length)
  return measured(answered + extra, evidence, { answers: answered, warmth: extra }, `${met.length} opportunities`)
}
