import { SimulatorError } from '../domain/errors'
import type { Answer } from './answers'
import { type LikelihoodTable, NO, type TabledFinding, type Variable, YES } from './likelihood-table'

/** What is known of one variable: the outcome that holds, or those that do not. */
export type Known = { outcome: number } | { excluded: ReadonlySet<number> }
export type KnownVariables = ReadonlyMap<Variable, Known>

const STATED_EXPONENT = 0.6
/** Where every value of a choice was ruled out: as unlikely under one condition as under another. */
const NONE_OF_THE_VALUES = 0.001

/**
 * Answers as knowledge of variables. An answer that comes twice counts once, and a later one replaces an earlier:
 * independence overstates certainty enough without hearing the same thing twice. Throws `unknown-name` for a strange id.
 */
export function knownVariables(table: LikelihoodTable, answers: readonly Answer[]): KnownVariables {
  const known = new Map<Variable, Known>()
  for (const answer of answers) {
    const finding = table.findings.get(answer.finding)
    if (!finding) throw new SimulatorError('unknown-name', `no finding is called ${answer.finding}`)
    for (const variable of touched(finding, answer)) {
      const next = knownBy(variable, answer, known.get(variable))
      if (next) known.set(variable, next)
    }
  }
  return known
}

/** The variables an answer speaks of: in a set the one of its value, or all of them where it has none of its values. */
function touched(finding: TabledFinding, answer: Answer): readonly Variable[] {
  if (finding.type !== 'set') return finding.variables
  if (answer.value === null) return answer.present ? [] : finding.variables
  return finding.variables.filter((variable) => variable.value === answer.value)
}

function knownBy(variable: Variable, answer: Answer, before: Known | undefined): Known | null {
  if (variable.yesNo) return { outcome: variable.outcomes.indexOf(answer.present ? YES : NO) }
  const outcome = answer.value === null ? -1 : variable.outcomes.indexOf(answer.value)
  if (outcome < 0) return null
  if (answer.present) return { outcome }
  const excluded = before && 'excluded' in before ? before.excluded : []
  return { excluded: new Set([...excluded, outcome]) }
}

/** ln P(what is known | condition), for each condition. */
function logEvidence(variable: Variable, known: Known): Float64Array {
  if ('outcome' in known) return variable.logs[known.outcome]!
  const left = new Float64Array(variable.logs[0]!.length).fill(1)
  for (const outcome of known.excluded) {
    const row = variable.likelihood[outcome]!
    for (let condition = 0; condition < left.length; condition += 1) left[condition]! -= row[condition]!
  }
  return left.map((share) => Math.log(Math.max(share, NONE_OF_THE_VALUES)))
}

/** P(condition | answers), proportional to weight x product of P(answer | condition); adds up to 1. Weights are relative, given as logarithms. */
export function posterior(logWeights: Float64Array, known: KnownVariables): Float64Array {
  const logs = logWeights.slice()
  for (const [variable, what] of known) {
    const evidence = logEvidence(variable, what)
    for (let condition = 0; condition < logs.length; condition += 1) logs[condition]! += evidence[condition]!
  }
  let highest = Number.NEGATIVE_INFINITY
  for (let condition = 0; condition < logs.length; condition += 1) highest = Math.max(highest, logs[condition]!)
  for (let condition = 0; condition < logs.length; condition += 1) logs[condition] = Math.exp(logs[condition]! - highest)
  return normalised(logs)
}

/**
 * The probabilities a doctor states: P^(.6 x sharpness), renormalised. Treating findings as independent makes the posterior
 * overconfident; the exponent takes that back, and a sharpness above 1 gives an overconfident doctor.
 */
export function statedProbabilities(probabilities: Float64Array, sharpness = 1): Float64Array {
  return normalised(probabilities.map((p) => p ** (STATED_EXPONENT * sharpness)))
}

export function normalised(weights: Float64Array): Float64Array {
  let total = 0
  for (let index = 0; index < weights.length; index += 1) total += weights[index]!
  return weights.map((weight) => weight / total)
}

/** -sum p log2 p, in bits. */
export function entropy(probabilities: Float64Array): number {
  return probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0)
}
