import { assertionsOf } from '../assertions'
import { matchDiagnosis } from '../match-diagnosis'
import { mean, measured, type RuleScore, unmeasured, weightedMean } from '../scores'
import type { ScoringContext } from '../scoring-context'
import { brierWorth, reciprocalRank } from '../turn/diagnosis-state'

/**
 * The final differential: five-step match of its first entry, place of the right one, calibration of what was stated. Who gives no
 * probabilities is marked on whether the findings they state go back to anything.
 */
export function scoreEncounterDiagnosis(context: ScoringContext): RuleScore {
  const list = context.record.differential
  if (!list || list.length === 0) return unmeasured('no differential was given')
  const { step, listed } = matchDiagnosis(list[0]!.name, context.subject.key)
  const calibration = brierWorth(list, context)
  const grounding = calibration === null ? groundingOf(context) : null
  const parts = { step: (step - 1) / 4, mrr: reciprocalRank(list, context), calibration, grounding }
  const { diagnosis } = context.policy.encounter
  const value = weightedMean(parts, { ...diagnosis, grounding: diagnosis.calibration })
  const reason = listed === null ? `"${list[0]!.name}" matches none of the listed names` : `"${list[0]!.name}" matches "${listed}"`
  return value === null ? unmeasured('nothing to compare') : measured(value, [], parts, reason)
}

const groundingOf = (context: ScoringContext) =>
  mean(context.record.doctorTurns.flatMap((turn) => assertionsOf(turn, context).map(({ traceable }) => (traceable ? 1 : 0))))
