import type { Finding } from '../domain/knowledge'
import { linkedValue, type PlacedFact } from './sheet-index'
import { hasAnyWord } from './triggers'

const NEGATIVE = /\b(?:no|not|never|without|nothing|none|isn't|aren't|don't|doesn't|didn't|haven't|hasn't|can't)\b/i

/** Whether what a leading question takes for granted is not so: "so it's sharp?" of a pain that is heavy. */
export function contradictsPremise(fact: PlacedFact, premises: readonly string[], findings: Readonly<Record<string, Finding>>): boolean {
  const premise = premises.join(' ')
  if (premise === '') return false
  const negative = NEGATIVE.test(premise)
  if (!fact.present) return !negative
  const link = linkedValue(fact)
  const finding = link === null ? undefined : findings[link.finding]
  if (link?.value == null || finding === undefined || !('values' in finding)) return negative
  const own = finding.values[link.value] ?? []
  const others = Object.entries(finding.values)
    .filter(([value]) => value !== link.value)
    .flatMap(([, words]) => words)
  return !hasAnyWord(premise, own) && hasAnyWord(premise, others)
}

const AUXILIARY = /^(?:(?:and|so|okay|right|now|then|also)[, ]+)*(?:do|does|did|have|has|had|is|are|was|were|any|ever)\b/i
/** Findings whose "yes" is not the yes of the question: "Do you still take it?" of a tablet that was stopped. */
const TURNED = /stopped|limited|reduced|loss|lost|poor|missed|unable|cannot|relieved|not-|never|less|low-/

/** A bare "yes" would be true: a plain yes/no question after something that is simply there. */
export function canSayYes(fact: PlacedFact, question: string, findings: Readonly<Record<string, Finding>>): boolean {
  const link = linkedValue(fact)
  if (!fact.present || link === null || link.value !== null || findings[link.finding]?.type !== 'boolean') return false
  return (
    AUXILIARY.test(question.trim()) &&
    !/\bor\b|\bstill\b|\ball right\b|\bok(?:ay)?\b|\bfine\b|\bwell\b/i.test(question) &&
    !NEGATIVE.test(question) &&
    !TURNED.test(link.finding)
  )
}
