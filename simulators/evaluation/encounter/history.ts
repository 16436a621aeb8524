import { coveredFacts } from '../encounter-record'
import { mean, measured, type RuleScore, unmeasured, weightedMean } from '../scores'
import type { ScoringContext } from '../scoring-context'

/** Weighted share of the case's facts that the doctor got at, and by domain. The opening and the door note are left out on both sides. */
export function scoreCoverage({ facts, record }: ScoringContext): RuleScore {
  const covered = coveredFacts(record)
  const domains = new Map<string, { got: number; total: number }>()
  let got = 0
  let total = 0
  for (const fact of facts.values()) {
    if (fact.weight === 0) continue
    const domain = domains.get(fact.domain) ?? { got: 0, total: 0 }
    const worth = covered.has(fact.id) ? fact.weight : 0
    domains.set(fact.domain, { got: domain.got + worth, total: domain.total + fact.weight })
    got += worth
    total += fact.weight
  }
  if (total === 0) return unmeasured('case has no marks')
  return measured(got / total, [], Object.fromEntries([...domains].map(([name, domain]) => [name, domain.got / domain.total])))
}

/** Share of the critical questions that were asked; pertinent negatives count like positives. */
export function scoreCriticalRecall({ subject, record }: ScoringContext): RuleScore {
  const { critical } = subject.key.marks
  if (critical.length === 0) return unmeasured('case has no marks')
  const covered = coveredFacts(record)
  const asked = critical.filter((id) => covered.has(id))
  const evidence = asked.map((id) => ({
    turn: covered.get(id)!,
    quote: record.doctorTurns.find((turn) => turn.turn === covered.get(id))?.text ?? '',
  }))
  return measured(asked.length / critical.length, evidence, { asked: asked.length / critical.length })
}

/** The danger signs that were screened for, and those that were not. */
export function screenRedFlags({ subject, record }: ScoringContext): { asked: string[]; missed: string[] } {
  const covered = coveredFacts(record)
  const { redFlags } = subject.key.marks
  return { asked: redFlags.filter((id) => covered.has(id)), missed: redFlags.filter((id) => !covered.has(id)) }
}

/** History as a whole: critical recall, coverage, and the mean turn, weighted by policy. */
export function scoreEncounterHistory(context: ScoringContext, turns: readonly RuleScore[]): RuleScore {
  const meanTurn = mean(turns.flatMap((turn) => turn.value ?? []))
  const parts = { criticalRecall: scoreCriticalRecall(context).value, coverage: scoreCoverage(context).value, meanTurn }
  if (context.record.doctorTurns.length === 0) return unmeasured('the doctor said nothing')
  const value = weightedMean(parts, context.policy.encounter.history)
  return value === null ? unmeasured('case has no marks') : measured(value, [], parts)
}
