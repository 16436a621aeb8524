import type { Case, Fact } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import type { Domain } from '../domain/vocabulary'

export type MarkedFact = { id: FactId; domain: Domain; fact: Fact; weight: number; critical: boolean; redFlag: boolean }

/** A case's facts with what each is worth: critical 3, important 2, other 1; the opening and the door note are worth nothing. */
export function markedFacts(subject: Case): Map<FactId, MarkedFact> {
  const { marks } = subject.key
  const [critical, redFlags, important] = [new Set(marks.critical), new Set(marks.redFlags), new Set(marks.important)]
  const free = new Set([...subject.patient.opening.facts, ...subject.station.given])
  const marked = new Map<FactId, MarkedFact>()
  for (const [domain, facts] of Object.entries(subject.patient.facts)) {
    for (const [id, fact] of Object.entries(facts)) {
      const weight = free.has(id) ? 0 : critical.has(id) ? 3 : important.has(id) ? 2 : 1
      marked.set(id, { id, domain: domain as Domain, fact, weight, critical: critical.has(id), redFlag: redFlags.has(id) })
    }
  }
  return marked
}
