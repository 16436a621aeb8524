import { matchDiagnosis, matchDifferential } from '../../match-diagnosis'
import type { ScoringContext } from '../../scoring-context'
import { brierScore, mustNotMissRecall, reciprocalRank } from '../../turn/diagnosis-state'
import { type Figures, figure, missing, ratio } from './figure'

const NONE = 'no differential was given'
const NO_CHANCES = 'no probabilities were given'
const DEPTHS = [1, 3, 5, 10] as const

/** The final differential: step of its first entry, place of the right one, what must not be missed, calibration. */
export function differentialFigures(context: ScoringContext): Figures {
  const { record, subject, policy } = context
  const list = record.differential ?? []
  const names = ['step', ...DEPTHS.map((k) => `top${k}`), 'reciprocalRank', 'mustNotMiss', 'alternatives', 'brier', 'brierFirst']
  if (list.length === 0) return Object.fromEntries(names.map((name) => [name, missing(NONE)]))
  const steps = list.map(({ name }) => matchDiagnosis(name, subject.key).step)
  const right = steps.findIndex((step) => step >= policy.match.correctFrom)
  const given = new Set(list.map(({ name }) => matchDifferential(name, subject.key)))
  const { differentials } = subject.key
  const grave = differentials.filter(({ mustNotMiss }) => mustNotMiss).length
  const [first] = list
  const brier = brierScore(list, context)
  return {
    step: figure(steps[0]!, list.length),
    ...Object.fromEntries(DEPTHS.map((k) => [`top${k}`, figure(right >= 0 && right < k ? 1 : 0, list.length)])),
    reciprocalRank: figure(reciprocalRank(list, context), list.length),
    mustNotMiss: ratio((mustNotMissRecall(list, context) ?? 0) * grave, grave, 'the case lists no dangerous alternative'),
    alternatives: ratio(differentials.filter((_, index) => given.has(index)).length, differentials.length, 'the case lists no alternative'),
    brier: brier === null ? missing(NO_CHANCES, list.length) : figure(brier, list.length),
    brierFirst: first?.p === undefined ? missing(NO_CHANCES, list.length) : figure((first.p - (right === 0 ? 1 : 0)) ** 2, 1),
  }
}
