import type { ConditionId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { Answer } from './answers'
import { isApplicable } from './applicable'
import { type Askable, type Belief, createBelief } from './belief'
import { type LikelihoodTable, likelihoodTable } from './likelihood-table'
import { type Person, priorWeight } from './prior'

/** Reasoning about one person: conditions by findings (content.md 3). It keeps no state: beliefs come from answers alone. */
export type Reasoner = {
  readonly person: Person
  readonly conditions: readonly ConditionId[]
  /** Before any answer. The complaint and what the door note gives are the first answers. */
  readonly prior: Belief
  /** After these answers, in order. An answer that comes twice counts once. Throws `unknown-name` for a finding that is not known. */
  believe(answers: readonly Answer[]): Belief
}

/** What reasoning about a person starts from, before anyone bends it: relative prior by condition, and what can be asked. */
type Start = { weights: readonly number[]; askable: Askable }

const MOST_PERSONS = 100
const startsByTable = new WeakMap<LikelihoodTable, Map<string, Start>>()

/**
 * `adjust` bends the prior weight of a condition, as a biased reasoner would; without it the reasoning is plain.
 * The tables are made once for one knowledge. Throws `invalid-content` for unsound knowledge.
 */
export function createReasoner(
  knowledge: Knowledge,
  person: Person,
  adjust: (weight: number, condition: ConditionId) => number = (weight) => weight,
): Reasoner {
  const table = likelihoodTable(knowledge)
  const { weights, askable } = startFor(person, table, knowledge)
  const logWeights = Float64Array.from(table.conditions, (id, place) => Math.log(adjust(weights[place]!, id)))
  const believe = (answers: readonly Answer[]) => createBelief({ table, logWeights, askable }, answers)
  return { person, conditions: table.conditions, prior: believe([]), believe }
}

function startFor(person: Person, table: LikelihoodTable, knowledge: Knowledge): Start {
  const starts = startsByTable.get(table) ?? new Map<string, Start>()
  startsByTable.set(table, starts)
  const key = `${person.setting} ${person.age} ${person.sex}`
  const known = starts.get(key)
  if (known) return known
  const start = {
    weights: table.conditions.map((id) => priorWeight(knowledge.conditions[id]!, person)),
    askable: askableOf(table, knowledge, person),
  }
  if (starts.size >= MOST_PERSONS) starts.clear()
  starts.set(key, start)
  return start
}

function askableOf(table: LikelihoodTable, knowledge: Knowledge, person: Person): Askable {
  const all = [...table.findings.values()].filter(
    ({ id, variables }) => variables.length > 0 && isApplicable(id, knowledge.findings[id]!, person),
  )
  return {
    ids: new Set(all.map(({ id }) => id)),
    all,
    history: all.filter(({ kind }) => kind === 'history'),
    chart: all.filter(({ kind }) => kind === 'chart'),
  }
}
