import type { FindingId } from '../domain/identifiers'
import type { HistoryFinding } from '../domain/knowledge'

/** A question that puts the answer into the patient's mouth. */
export function leadingQuestion(finding: HistoryFinding): string {
  const words = finding.lay[0] ?? finding.slot
  return `So nothing like ${words}, is there?`
}

/** A question in the vocabulary's own clinical word, without a gloss. */
export function clinicalQuestion(id: FindingId): string {
  return `Any ${id.replaceAll('-', ' ')}?`
}
