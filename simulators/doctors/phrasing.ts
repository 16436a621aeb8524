import type { PatientSheet } from '../domain/case'
import type { Random } from '../dialogue/randomness'
import type { FindingId } from '../domain/identifiers'
import type { HistoryFinding, Knowledge } from '../domain/knowledge'
import type { Slot } from '../domain/vocabulary'
import { aboutChild, fitsSex } from './about-a-child'
import type { Memory } from './memory'
import { clinicalQuestion, leadingQuestion } from './question-faults'

/** Below this age, in years, questions are put to whoever came with the child. */
const ASKED_HIMSELF_FROM = 12
const DELICATE: ReadonlySet<Slot> = new Set(['sexual', 'drugs', 'alcohol', 'mood', 'pregnancy', 'contraception'])

export type Addressed = { age: number; sex: PatientSheet['who']['sex'] }
export type Fault = 'leading' | 'double' | 'jargon' | 'repeat'
export const FAULTS: readonly Fault[] = ['leading', 'double', 'jargon', 'repeat']

/** Words said to a patient, or to the parent of a young child. */
export function addressed(line: string, to: Addressed): string {
  return to.age < ASKED_HIMSELF_FROM ? aboutChild(line) : line
}

/** A way of asking for a finding that has not been used yet, as long as there is one. */
export function questionFor(id: FindingId, knowledge: Knowledge, memory: Memory, to: Addressed, random: Random): string {
  const finding = knowledge.findings[id] as HistoryFinding
  const said = memory.exchanges.map((exchange) => exchange.said)
  const fitting = finding.questions.filter((question) => fitsSex(question, to.sex)).map((question) => addressed(question, to))
  const fresh = fitting.filter((question) => !said.some((text) => text.includes(question)))
  return random.pick(fresh.length > 0 ? fresh : fitting.length > 0 ? fitting : finding.questions)
}

/** The same question badly put. */
export function faultyQuestion(fault: Exclude<Fault, 'double' | 'repeat'>, id: FindingId, knowledge: Knowledge): string {
  return fault === 'leading' ? leadingQuestion(knowledge.findings[id] as HistoryFinding) : clinicalQuestion(id)
}

/** Whether a question should be prefaced because people may find it hard to answer. */
export function isDelicate(id: FindingId, knowledge: Knowledge): boolean {
  return DELICATE.has((knowledge.findings[id] as HistoryFinding).slot)
}
