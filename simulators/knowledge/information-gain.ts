import type { LikelihoodTable, TabledFinding, Variable } from './likelihood-table'
import { type KnownVariables, normalised } from './posterior'

/**
 * The conditions a question is judged over: those that are likely and those that must not be missed. `logs`: natural logarithms of `p`;
 * `weighted`: weights x `p`; `nats`: the weighted uncertainty before any answer; `alone`: what each variable of the table would bring
 * by itself, in bits, by its place.
 */
export type Considered = {
  conditions: readonly number[]
  p: Float64Array
  logs: Float64Array
  weights: Float64Array
  weighted: Float64Array
  nats: number
  alone: Float64Array
}

/** For each outcome of a question, P(outcome | condition) over the considered conditions. */
type Outcomes = readonly Float64Array[]

const LIKELIEST = 5
const DANGEROUS_FROM = 0.01
const JOINT_UP_TO = 3

/** The five likeliest conditions and every must-not-miss one of P >= .01, renormalised. What is impossible is left out. `order`: likeliest first. */
export function considered(table: LikelihoodTable, probabilities: Float64Array, order: readonly number[]): Considered {
  const conditions = order.filter(
    (index, rank) =>
      probabilities[index]! > 0 && (rank < LIKELIEST || (table.weights[index]! > 1 && probabilities[index]! >= DANGEROUS_FROM)),
  )
  const p = normalised(Float64Array.from(conditions, (index) => probabilities[index]!))
  const logs = p.map(Math.log)
  const weights = Float64Array.from(conditions, (index) => table.weights[index]!)
  const weighted = weights.map((weight, index) => weight * p[index]!)
  let nats = 0
  for (let index = 0; index < p.length; index += 1) nats -= weighted[index]! * logs[index]!
  const uncertain = { conditions, p, logs, weights, weighted, nats }
  return { ...uncertain, alone: gainsAlone(uncertain, table) }
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

/** The gain of one finding that has a likelihood; of a set with more than three open values that of its most telling value. */
export function singleGain(over: Considered, finding: TabledFinding, known: KnownVariables): number {
  const only = finding.variables.length === 1 ? finding.variables[0]! : null
  if (only && !known.has(only)) return (1 - finding.unknown) * over.alone[only.place]!
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

function variableGain(over: Considered, variable: Variable, known: KnownVariables): number {
  return known.has(variable) ? gain(over, variableOutcomes(variable, over, known)) : over.alone[variable.place]!
}

/** As `gain`, for all variables at once and without copying: this runs for the whole vocabulary. */
function gainsAlone({ conditions, p, logs, weighted, nats }: Omit<Considered, 'alone'>, { planes }: LikelihoodTable): Float64Array {
  const gains = new Float64Array(planes[0]?.size ?? 0).fill(nats)
  for (const { size, likelihood, logs: likelihoodLogs } of planes) {
    const chances = new Float64Array(size)
    for (let index = 0; index < p.length; index += 1) addScaled(chances, likelihood[conditions[index]!]!, p[index]!)
    for (let place = 0; place < size; place += 1) chances[place] = Math.log(chances[place]!)
    for (let index = 0; index < p.length; index += 1) {
      const condition = conditions[index]!
      addNats(gains, chances, likelihood[condition]!, likelihoodLogs[condition]!, weighted[index]!, logs[index]!)
    }
  }
  for (let place = 0; place < gains.length; place += 1) gains[place] = Math.max(0, gains[place]! / Math.LN2)
  return gains
}

function addScaled(sums: Float64Array, row: Float64Array, by: number): void {
  for (let place = 0; place < row.length; place += 1) sums[place]! += by * row[place]!
}

/** One condition's share of `gain`, for one outcome of each variable. `logChances`: ln P(outcome). */
function addNats(
  nats: Float64Array,
  logChances: Float64Array,
  row: Float64Array,
  rowLogs: Float64Array,
  weighted: number,
  log: number,
): void {
  for (let place = 0; place < row.length; place += 1) nats[place]! += weighted * row[place]! * (log + rowLogs[place]! - logChances[place]!)
}

/**
 * Hw(P) - sum over outcomes of P(o) Hw(P|o), with Hw = -sum w p log2 p. Hw is concave, so the gain is never below 0
 * but for rounding, which is cut off.
 */
function gain(over: Considered, outcomes: Outcomes): number {
  const { p, weights } = over
  let { nats } = over
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
