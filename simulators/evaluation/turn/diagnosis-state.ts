import { assertionsOf } from '../assertions'
import type { DoctorTurn } from '../encounter-record'
import { matchDiagnosis, matchDifferential } from '../match-diagnosis'
import { mean, measured, type RuleScore, unmeasured, weightedMean } from '../scores'
import type { ScoringContext } from '../scoring-context'

type Entry = { name: string; p?: number }

/** Ds_t: what the differential stated at this turn is worth. Null where none is shown; a part that does not apply shares its weight out. */
export function scoreDiagnosisState(turn: DoctorTurn, context: ScoringContext): RuleScore {
  const list = turn.differential
  if (!list || list.length === 0) return unmeasured('no differential was stated')
  const { key } = context.subject
  const parts = {
    rank: reciprocalRank(list, context),
    mustNotMiss: mustNotMissRecall(list, context),
    brier: brierWorth(list, context),
    grounded: mean(assertionsOf(turn, context).map(({ traceable }) => (traceable ? 1 : 0))),
  }
  const value = weightedMean(parts, context.policy.state)
  const best = list.map((entry) => matchDiagnosis(entry.name, key)).toSorted((a, b) => b.step - a.step)[0]!
  return value === null ? unmeasured('nothing to compare') : measured(value, [], { ...parts, step: best.step })
}

/** One over the place of the first entry that is right (policy: a step of `correctFrom` or more), 0 where none is. */
export function reciprocalRank(list: readonly Entry[], { subject, policy }: ScoringContext): number {
  const place = list.findIndex((entry) => matchDiagnosis(entry.name, subject.key).step >= policy.match.correctFrom)
  return place < 0 ? 0 : 1 / (place + 1)
}

/** Share of the dangerous alternatives that the list holds; null where the case has none. */
export function mustNotMissRecall(list: readonly Entry[], { subject }: ScoringContext): number | null {
  const wanted = subject.key.differentials.flatMap((entry, index) => (entry.mustNotMiss ? [index] : []))
  if (wanted.length === 0) return null
  const given = new Set(list.map((entry) => matchDifferential(entry.name, subject.key)))
  return wanted.filter((index) => given.has(index)).length / wanted.length
}

/** Multi-class Brier score of the stated probabilities, 0 to 2; null where none are stated. */
export function brierScore(list: readonly Entry[], { subject, policy }: ScoringContext): number | null {
  if (list.some((entry) => entry.p === undefined)) return null
  const right = list.findIndex((entry) => matchDiagnosis(entry.name, subject.key).step >= policy.match.correctFrom)
  const listed = list.reduce((sum, entry, index) => sum + ((entry.p ?? 0) - (index === right ? 1 : 0)) ** 2, 0)
  // A truth that is not on the list was given probability 0.
  return listed + (right < 0 ? 1 : 0)
}

/** 1 less half the Brier score, so that more is better; null where no probabilities are stated. */
export function brierWorth(list: readonly Entry[], context: ScoringContext): number | null {
  const score = brierScore(list, context)
  return score === null ? null : Math.max(0, 1 - score / 2)
}
