import type { LikelihoodTable, TabledFinding, Variable } from './likelihood-table'
import { type KnownVariables, normalised } from './posterior'

/** The conditions a question is judged over: those that are likely and those that must not be missed. `logs`: natural logarithms of `p`. */
export type Considered = { conditions: readonly number[]; p: Float64Array; logs: Float64Array; weights: Float64Array }

/** For each outcome of a question, P(outcome | condition) over the considered conditions. */
type Outcomes = readonly Float64Array[]

const LIKELIEST = 5
const DANGEROUS_FROM = 0.01
const JOINT_UP_TO = 3

/** The five likeliest conditions and every must-not-miss one of P >= .01, renormalised. What is impossible is left out. */
export function considered(table: LikelihoodTable, probabilities: Float64Array): Considered {
  const order = [...probabilities.keys()]
    .filter((index) => probabilities[index]! > 0)
    .sort((a, b) => probabilities[b]! - probabilities[a]! || a - b)
  const conditions = order.filter(
    (index, rank) => rank < LIKELIEST || (table.weights[index]! > 1 && probabilities[index]! >= DANGEROUS_FROM),
  )
  const p = normalised(Float64Array.from(conditions, (index) => probabilities[index]!))
  return { conditions, p, logs: p.map(Math.log), weights: Float64Array.from(conditions, (index) => table.weights[index]!) }
}

/**
 * Expected information gain, in bits, of asking for these findings at once: exact for up to three, for more the largest
 * single one (a lower bound). What is known already brings nothing. Null where none of them has a likelihood.
 */
export function informationGain(over: Considered, findings: readonly TabledFinding[], known: KnownVariables): number | null {
  const tabled = findings.filter((finding) => finding.variables.length > 0)
  if (tabled.length === 0) return null
  if (tabled.length === 1) return singleGain(over, tabled[0]!, known)
  if (tabled.length > JOINT_UP_TO) return Math.max(...tabled.map((finding) => singleGain(over, finding, known)))
  return gain(over, tabled.map((finding) => outcomesOf(finding, over, known)).reduce(joined))
}

/** One finding's gain; of a set with more than three open values that of its most telling value. */
function singleGain(over: Considered, finding: TabledFinding, known: KnownVariables): number {
  const open = openVariables(finding, known)
  if (open.length === 0) return 0
  const told = 1 - finding.unknown
  if (open.length === 1 || open.length > JOINT_UP_TO) return told * Math.max(...open.map((variable) => variableGain(over, variable, known)))
  return told * gain(over, jointOutcomes(open, over, known))
}

function openVariables(finding: TabledFinding, known: KnownVariables): Variable[] {
  return finding.variables.filter((variable) => !('outcome' in (known.get(variable) ?? {})))
}

function jointOutcomes(variables: readonly Variable[], over: Considered, known: KnownVariables): Outcomes {
  return variables.map((variable) => variableOutcomes(variable, over, known)).reduce(joined, [new Float64Array(over.p.length).fill(1)])
}

/** A finding's outcomes, with "cannot say" as one that tells nothing apart. */
function outcomesOf(finding: TabledFinding, over: Considered, known: KnownVariables): Outcomes {
  const open = openVariables(finding, known)
  const kept = open.length <= JOINT_UP_TO ? open : [mostTelling(over, open, known)]
  const outcomes = jointOutcomes(kept, over, known)
  if (finding.unknown === 0) return outcomes
  return [...outcomes.map((row) => row.map((p) => p * (1 - finding.unknown))), new Float64Array(over.p.length).fill(finding.unknown)]
}

function mostTelling(over: Considered, open: readonly Variable[], known: KnownVariables): Variable {
  return open.reduce((best, each) => (variableGain(over, each, known) > variableGain(over, best, known) ? each : best))
}

/** Outcomes that have been ruled out are gone; the others take their share, condition by condition. */
function variableOutcomes(variable: Variable, over: Considered, known: KnownVariables): Outcomes {
  const rows = variable.likelihood.map((row) => Float64Array.from(over.conditions, (condition) => row[condition]!))
  const what = known.get(variable)
  if (!what || 'outcome' in what) return rows
  const left = rows.filter((_, outcome) => !what.excluded.has(outcome))
  if (left.length === 0) return [new Float64Array(over.p.length).fill(1)]
  const total = over.p.map((_, index) => left.reduce((sum, row) => sum + row[index]!, 0))
  return left.map((row) => row.map((p, index) => p / total[index]!))
}

function joined(left: Outcomes, right: Outcomes): Outcomes {
  return left.flatMap((a) => right.map((b) => a.map((p, index) => p * b[index]!)))
}

/** As `gain` for one variable, from the table's logarithms and without copying: this runs for every finding of the vocabulary. */
function variableGain(over: Considered, variable: Variable, known: KnownVariables): number {
  if (known.has(variable)) return gain(over, variableOutcomes(variable, over, known))
  const { conditions, p, logs, weights } = over
  let nats = 0
  for (let index = 0; index < p.length; index += 1) nats -= weights[index]! * p[index]! * logs[index]!
  for (let outcome = 0; outcome < variable.outcomes.length; outcome += 1) {
    const row = variable.likelihood[outcome]!
    const rowLogs = variable.logs[outcome]!
    let chance = 0
    for (let index = 0; index < p.length; index += 1) chance += p[index]! * row[conditions[index]!]!
    const log = Math.log(chance)
    for (let index = 0; index < p.length; index += 1) {
      const condition = conditions[index]!
      nats += weights[index]! * p[index]! * row[condition]! * (logs[index]! + rowLogs[condition]! - log)
    }
  }
  return Math.max(0, nats / Math.LN2)
}

/**
 * Hw(P) - sum over outcomes of P(o) Hw(P|o), with Hw = -sum w p log2 p. Hw is concave, so the gain is never below 0
 * but for rounding, which is cut off.
 */
function gain(over: Considered, outcomes: Outcomes): number {
  const { p, logs, weights } = over
  let nats = 0
  for (let index = 0; index < p.length; index += 1) nats -= weights[index]! * p[index]! * logs[index]!
  for (const row of outcomes) {
    let chance = 0
    for (let index = 0; index < p.length; index += 1) chance += p[index]! * row[index]!
    for (let index = 0; index < p.length; index += 1) {
      const joint = p[index]! * row[index]!
      if (joint > 0) nats += weights[index]! * joint * Math.log(joint / chance)
    }
  }
  return Math.max(0, nats / Math.LN2)
}
