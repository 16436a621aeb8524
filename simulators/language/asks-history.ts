import type { Domain } from '../domain/vocabulary'
import { markedDomain } from './domain-of-words'
import { BODY_CONCEPTS } from './lexicon/concepts-body'
import { HISTORY_CONCEPTS } from './lexicon/concepts-history'
import { SYMPTOM_CONCEPTS } from './lexicon/concepts-symptoms'
import { framesOn } from './match-frames'

/** A family and a worry can be asked after as history and as what somebody cares for alike; so can a life, by a question that lets tell. */
const PERSONAL: readonly Domain[] = ['fh', 'function', 'ice']
const OF_A_LIFE: readonly Domain[] = [...PERSONAL, 'sh']
const PEOPLE = new Set(['parent', 'sibling', 'child', 'grandparent', 'partner', 'family-history'])

const clinicalConcepts = [...Object.entries(BODY_CONCEPTS), ...Object.entries(SYMPTOM_CONCEPTS), ...Object.entries(HISTORY_CONCEPTS)]
/** Single words for parts of the body, symptoms, illnesses and treatments. */
const CLINICAL_WORDS: ReadonlySet<string> = new Set(
  clinicalConcepts.flatMap(([concept, words]) => (PEOPLE.has(concept) ? [] : words.split(', ').filter((word) => !word.includes(' ')))),
)

/** Whether words belong to the history that is taken of everybody: by a slot's pattern, a domain's marks, or a clinical word among `words`. */
export function asksHistory(text: string, words: readonly string[], letsTell: boolean): boolean {
  const either = letsTell ? OF_A_LIFE : PERSONAL
  const marked = markedDomain(text)
  return (
    words.some((word) => CLINICAL_WORDS.has(word)) ||
    (marked !== null && !either.includes(marked)) ||
    framesOn(text).some(({ frame }) => !either.includes(frame.domain))
  )
}
