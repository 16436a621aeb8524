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

/** The five likeliest conditions and every must-not-miss one of P >= .01, renormalised, likeliest first. What is impossible is left out. */
export function considered(table: LikelihoodTable, probabilities: Float64Array): Considered {
  const fifth = nthLargest(probabilities, LIKELIEST)
  const candidates: number[] = []
  for (let index = 0; index < probabilities.length; index += 1)
    if (probabilities[index]! >= Math.min(fifth, DANGEROUS_FROM)) candidates.push(index)
  const conditions = likeliestFirst(candidates, probabilities).filter(
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

/** Sorts places of conditions by falling probability; ties stay in their order, by the lower id. */
export const likeliestFirst = (places: number[], probabilities: Float64Array): number[] =>
  places.sort((a, b) => probabilities[b]! - probabilities[a]!)

/** The `n`th largest of the values, 0 where there are fewer: all are looked at once, which is quicker than sorting them. */
function nthLargest(values: Float64Array, n: number): number {
  const largest = new Float64Array(n)
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!
    let at = n - 1
    if (value <= largest[at]!) continue
    for (; at > 0 && largest[at - 1]! < value; at -= 1) largest[at] = largest[at - 1]!
    largest[at] = value
  }
  return largest[n - 1]!
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

/** As `gain`, for all variables at once and without copying: this runs for the whole vocabulary. What no condition changes brings nothing. */
function gainsAlone(
  { conditions, p, logs, weighted, nats }: Omit<Considered, 'alone'>,
  { planes, telling }: LikelihoodTable,
): Float64Array {
  const gains = new Float64Array(planes[0]?.size ?? 0)
  const places = placesOf(conditions, telling, gains.length)
  for (const place of places) gains[place] = nats
  for (const { size, likelihood, logs: likelihoodLogs } of planes) {
    const there = places.subarray(0, firstFrom(places, size))
    const chances = new Float64Array(there.length)
    for (let index = 0; index < p.length; index += 1) addScaled(chances, there, likelihood[conditions[index]!]!, p[index]!)
    for (let at = 0; at < there.length; at += 1) chances[at] = Math.log(chances[at]!)
    for (let index = 0; index < p.length; index += 1) {
      const condition = conditions[index]!
      addNats(gains, there, chances, likelihood[condition]!, likelihoodLogs[condition]!, weighted[index]!, logs[index]!)
    }
  }
  for (const place of places) gains[place] = Math.max(0, gains[place]! / Math.LN2)
  return gains
}

/** The places that any of the conditions changes, rising. */
function placesOf(conditions: readonly number[], telling: LikelihoodTable['telling'], size: number): Int32Array {
  const marked = new Uint8Array(size)
  let count = 0
  for (const condition of conditions)
    for (const place of telling[condition]!) {
      if (marked[place] === 0) count += 1
      marked[place] = 1
    }
  const places = new Int32Array(count)
  for (let place = 0, at = 0; at < count; place += 1) if (marked[place] === 1) places[at++] = place
  return places
}

/** How many of the places stand below `size`: those with most outcomes come first. */
function firstFrom(places: Int32Array, size: number): number {
  let count = places.length
  while (count > 0 && places[count - 1]! >= size) count -= 1
  return count
}

function addScaled(sums: Float64Array, places: Int32Array, row: Float64Array, by: number): void {
  for (let at = 0; at < places.length; at += 1) sums[at]! += by * row[places[at]!]!
}

/** One condition's share of `gain`, for one outcome of each variable. `logChances`: ln P(outcome). */
function addNats(
  nats: Float64Array,
  places: Int32Array,
  logChances: Float64Array,
  row: Float64Array,
  rowLogs: Float64Array,
  weighted: number,
  log: number,
): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!
    nats[place]! += weighted * row[place]! * (log + rowLogs[place]! - logChances[at]!)
  }
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
