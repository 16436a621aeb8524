import type { Case, Fact } from '../domain/case'
import type { Problem } from '../domain/errors'
import type { FactId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { Domain } from '../domain/vocabulary'
import type { FactMatcher, Understanding } from '../language/understanding'

export type PlacedFact = { id: FactId; domain: Domain; fact: Fact; path: PropertyKey[] }

/** What a rule reads of one case. */
export type Subject = {
  value: Case
  facts: readonly PlacedFact[]
  knowledge: Knowledge
  matcher: FactMatcher
  understanding: Understanding
  critical: ReadonlySet<FactId>
}

/** Says what is wrong at a field; the caller knows the file and finds the line. */
export type Report = (path: readonly PropertyKey[], message: string, severity?: Problem['severity']) => void

/** One rule of content.md 1.3: it reports every place that breaks it. */
export type Rule = (subject: Subject, report: Report) => void
