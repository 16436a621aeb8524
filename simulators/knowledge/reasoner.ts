import type { ConditionId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { Answer } from './answers'
import { isApplicable } from './applicable'
import { type Belief, createBelief } from './belief'
import { likelihoodTable } from './likelihood-table'
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
  const grounds = {
    table,
    weights: Float64Array.from(table.conditions, (id) => adjust(priorWeight(knowledge.conditions[id]!, person), id)),
    applicable: [...table.findings.keys()].filter((id) => isApplicable(knowledge.findings[id]!, person)),
  }
  const believe = (answers: readonly Answer[]) => createBelief(grounds, answers)
  return { person, conditions: table.conditions, prior: believe([]), believe }
}
