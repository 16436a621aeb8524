import { SimulatorError } from '../domain/errors'
import type { ConditionId, FindingId } from '../domain/identifiers'
import type { Condition, Finding, Knowledge, Likelihood } from '../domain/knowledge'
import { knowledgeFaults } from './knowledge-faults'
import { choiceProbabilities, wordProbability } from './likelihood'
import { type OutcomePlane, outcomePlanes, tellingPlaces } from './outcome-planes'

/**
 * One thing that an answer settles: a boolean finding, a choice, or one value of a set.
 * `likelihood[o][d]` is P(outcome o | condition d); over the outcomes it adds up to 1 for each condition. `logs` are its natural logarithms.
 * `place`: where it stands among all variables.
 */
export type Variable = {
  place: number
  value: string | null
  yesNo: boolean
  outcomes: readonly string[]
  likelihood: readonly Float64Array[]
  logs: readonly Float64Array[]
}

/** A finding with all that is computed from it. `kind` says where its answer comes from; a text finding has no variables. */
export type TabledFinding = {
  id: FindingId
  kind: 'history' | 'chart'
  type: Finding['type']
  unknown: number
  variables: readonly Variable[]
}

/** The knowledge as numbers: conditions and findings in the order of their ids, so that ties fall to the lower id. */
export type LikelihoodTable = {
  conditions: readonly ConditionId[]
  /** Where each condition stands in `conditions` and in every row. */
  places: ReadonlyMap<ConditionId, number>
  /** 2 for a condition that must not be missed, else 1: how much uncertainty about it counts. */
  weights: Float64Array
  findings: ReadonlyMap<FindingId, TabledFinding>
  /** The same likelihoods by outcome and condition, over all variables by their place. */
  planes: readonly OutcomePlane[]
  /** By condition: the places of the variables it changes. */
  telling: readonly Int32Array[]
}

type Unplaced = Omit<Variable, 'place'>

export const YES = 'yes'
export const NO = 'no'
const MUST_NOT_MISS_WEIGHT = 2
const tables = new WeakMap<Knowledge, LikelihoodTable>()

/** The table of this knowledge, made once. Throws `invalid-content` where a condition and a finding do not fit. */
export function likelihoodTable(knowledge: Knowledge): LikelihoodTable {
  let table = tables.get(knowledge)
  if (!table) {
    table = buildTable(knowledge)
    tables.set(knowledge, table)
  }
  return table
}

function buildTable(knowledge: Knowledge): LikelihoodTable {
  const faults = knowledgeFaults(knowledge)
  if (faults.length > 0) {
    throw new SimulatorError('invalid-content', faults.map(({ field, message }) => `knowledge ${field}: ${message}`).join('\n'))
  }
  const conditions = Object.keys(knowledge.conditions).sort()
  const list = conditions.map((id) => knowledge.conditions[id]!)
  const unplaced = Object.keys(knowledge.findings)
    .sort()
    .map((id) => ({ id, finding: knowledge.findings[id]!, variables: variablesOf(id, knowledge.findings[id]!, list) }))
  const inOrder = unplaced.flatMap(({ variables }) => variables).sort((a, b) => b.outcomes.length - a.outcomes.length)
  const place = new Map(inOrder.map((variable, index) => [variable, index]))
  return {
    conditions,
    places: new Map(conditions.map((id, index) => [id, index])),
    weights: Float64Array.from(list, (condition) => (condition.mustNotMiss ? MUST_NOT_MISS_WEIGHT : 1)),
    findings: new Map(
      unplaced.map(({ id, finding, variables }) => [
        id,
        tableFinding(
          id,
          finding,
          variables.map((variable) => ({ ...variable, place: place.get(variable)! })),
        ),
      ]),
    ),
    planes: outcomePlanes(inOrder, conditions.length),
    telling: tellingPlaces(inOrder, conditions.length),
  }
}

function tableFinding(id: FindingId, finding: Finding, variables: readonly Variable[]): TabledFinding {
  const kind = 'chart' in finding ? 'chart' : 'history'
  return { id, kind, type: finding.type, unknown: 'unknown' in finding ? finding.unknown : 0, variables }
}

function variablesOf(id: FindingId, finding: Finding, conditions: readonly Condition[]): Unplaced[] {
  if (finding.type === 'text') return []
  const listed = conditions.map((condition) => condition.findings[id])
  if (finding.type === 'boolean') {
    return [
      yesNo(
        null,
        listed.map((likelihood) => wordProbability(isWord(likelihood) ? likelihood : finding.background)),
      ),
    ]
  }
  const values = Object.keys(finding.values)
  const byValue = listed.map((likelihood) => (typeof likelihood === 'object' ? likelihood : {}))
  if (finding.type === 'set') {
    return values.map((value) =>
      yesNo(
        value,
        byValue.map((own) => wordProbability(own[value] ?? finding.background[value]!)),
      ),
    )
  }
  const rows = byValue.map((own) => choiceProbabilities(values, own, finding.background))
  return [
    withLogs({
      value: null,
      yesNo: false,
      outcomes: values,
      likelihood: values.map((_, index) => Float64Array.from(rows, (row) => row[index]!)),
    }),
  ]
}

function yesNo(value: string | null, yes: readonly number[]): Unplaced {
  return withLogs({ value, yesNo: true, outcomes: [YES, NO], likelihood: [Float64Array.from(yes), Float64Array.from(yes, (p) => 1 - p)] })
}

function withLogs(variable: Omit<Unplaced, 'logs'>): Unplaced {
  return { ...variable, logs: variable.likelihood.map((row) => row.map(Math.log)) }
}

function isWord(likelihood: Condition['findings'][string] | undefined): likelihood is Likelihood {
  return likelihood !== undefined && typeof likelihood !== 'object'
}
