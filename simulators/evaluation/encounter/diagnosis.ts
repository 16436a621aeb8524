import { matchDiagnosis } from '../match-diagnosis'
import { measured, type RuleScore, unmeasured, weightedMean } from '../scores'
import type { ScoringContext } from '../scoring-context'
import { brierWorth, reciprocalRank } from '../turn/diagnosis-state'

/** The final differential: five-step match of its first entry, place of the right one, calibration of what was stated. */
export function scoreEncounterDiagnosis(context: ScoringContext): RuleScore {
  const list = context.record.differential
  if (!list || list.length === 0) return unmeasured('no differential was given')
  const { step, listed } = matchDiagnosis(list[0]!.name, context.subject.key)
  const parts = { step: (step - 1) / 4, mrr: reciprocalRank(list, context), calibration: brierWorth(list, context) }
  const value = weightedMean(parts, context.policy.encounter.diagnosis)
  const reason = listed === null ? `"${list[0]!.name}" matches none of the listed names` : `"${list[0]!.name}" matches "${listed}"`
  return value === null ? unmeasured('nothing to compare') : measured(value, [], parts, reason)
}
