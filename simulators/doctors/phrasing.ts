import type { Random } from '../dialogue/randomness'
import type { FindingId } from '../domain/identifiers'
import type { HistoryFinding, Knowledge } from '../domain/knowledge'
import type { Slot } from '../domain/vocabulary'
import { aboutChild, fitsSex, type Sex, speaksOfChild } from './about-a-child'
import type { Memory } from './memory'
import { clinicalQuestion, leadingQuestion } from './question-faults'

/** Below this age, in years, questions are put to whoever came with the child. */
const ASKED_HIMSELF_FROM = 12
const DELICATE: ReadonlySet<Slot> = new Set(['sexual', 'drugs', 'alcohol', 'mood', 'pregnancy', 'contraception'])

export type Addressed = { age: number; sex: Sex }
export type Fault = 'leading' | 'double' | 'jargon' | 'repeat'
export const FAULTS: readonly Fault[] = ['leading', 'double', 'jargon', 'repeat']

/** Words said to a patient, or to the parent of a young child; `toParent`: they are put to a parent as they stand. */
export function addressed(line: string, to: Addressed, toParent = false): string {
  return to.age < ASKED_HIMSELF_FROM && !toParent ? aboutChild(line, to.sex) : line
}

function fits(question: string, to: Addressed): boolean {
  return to.age < ASKED_HIMSELF_FROM ? fitsSex(question, to.sex) : !speaksOfChild(question)
}

/** The first of a finding's questions are how doctors put it; those behind are other ways in which it may be put to a patient. */
const OWN_WAYS = 3

/** A way of asking for a finding that has not been used yet, as long as there is one. */
export function questionFor(id: FindingId, knowledge: Knowledge, memory: Memory, to: Addressed, random: Random): string {
  const finding = knowledge.findings[id] as HistoryFinding
  const said = memory.exchanges.map((exchange) => exchange.said)
  const fitting = finding.questions
    .filter((question) => fits(question, to))
    .slice(0, OWN_WAYS)
    .map((question) => addressed(question, to, finding.questions.some(speaksOfChild)))
  const fresh = fitting.filter((question) => !said.some((text) => text.includes(question)))
  return random.pick(fresh.length > 0 ? fresh : fitting.length > 0 ? fitting : finding.questions)
}

/** The same question badly put. */
export function faultyQuestion(fault: Exclude<Fault, 'double' | 'repeat'>, id: FindingId, knowledge: Knowledge): string {
  return fault === 'leading' ? leadingQuestion(knowledge.findings[id] as HistoryFinding) : clinicalQuestion(id)
}

/** Whether a finding's id is a clinical word for a complaint that lay people call something else. */
export function hasClinicalName(id: FindingId, knowledge: Knowledge): boolean {
  const { type, domain, lay } = knowledge.findings[id] as HistoryFinding
  const isComplaint = type === 'boolean' && (domain === 'hpi' || domain === 'ros')
  return isComplaint && !lay.includes(id.replaceAll('-', ' ')) && !/^(?:child|pain|no|not)-|-(?:\d|like|after|on|at)/.test(id)
}

/** Whether a question should be prefaced because people may find it hard to answer. */
export function isDelicate(id: FindingId, knowledge: Knowledge): boolean {
  return DELICATE.has((knowledge.findings[id] as HistoryFinding).slot)
}
