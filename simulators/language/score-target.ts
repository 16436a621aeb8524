import type { Prototype, TargetProfile } from './target-profiles'
import type { Weight } from './words'

/** What is compared with a target: the terms and words of an ask, and which domains it marks. */
export type Query = { terms: ReadonlySet<string>; words: ReadonlySet<string>; marks: ReadonlySet<string> }

const TERM_SHARE = 0.85
const WORD_SHARE = 1 - TERM_SHARE
/** What a topic phrase is worth beside a whole question. */
const TOPIC = 0.92
const LEAST_TOPIC = 0.55

function sum(terms: Iterable<string>, weight: Weight): number {
  let total = 0
  for (const term of terms) total += weight(term)
  return total
}

function wordOverlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0
  for (const word of left) if (right.has(word)) shared += 1
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

/** How far a topic is what its target is asked by: 1 for "fever" of a fever, less of a fever that has lasted five days. */
function generality(topic: Prototype, profile: TargetProfile, weight: Weight): number {
  let best = 0
  for (const { whole, terms } of profile.prototypes) {
    if (whole) best = Math.max(best, sum([...topic.terms].filter((term) => terms.has(term)), weight) / sum(terms, weight))
  }
  return best
}

/** Asks about relatives are not about the patient, and asks about medicines not about illness. */
function domainFactor(query: Query, profile: TargetProfile): number {
  const inDomain = (domain: string): boolean => profile.places.some((place) => place.domain === domain)
  const asksFamily = query.marks.has('fh')
  if (asksFamily && !inDomain('fh') && !profile.marks.has('fh')) return 0.45
  if (!asksFamily && inDomain('fh')) return 0.45
  if (!query.marks.has('med') && inDomain('med')) return 0.8
  if (query.marks.has('med') && !inDomain('med') && !profile.marks.has('med')) return 0.85
  return 1
}

/**
 * How surely an ask aims at a target, in [0,1]: how much of the ask the target explains, and how much of one of its
 * ways of being asked the ask holds, as a harmonic mean; all words, small ones included, decide between near targets.
 */
export function scoreTarget(query: Query, profile: TargetProfile, weight: Weight): number {
  const asked = sum(query.terms, weight)
  if (asked === 0) return 0
  const explained = sum([...query.terms].filter((term) => profile.terms.has(term)), weight) / asked
  if (explained === 0) return 0
  let best = 0
  for (const prototype of profile.prototypes) {
    const shared = [...prototype.terms].filter((term) => query.terms.has(term))
    if (shared.length === 0) continue
    const held = sum(shared, weight) / sum(prototype.terms, weight)
    const terms = (2 * explained * held) / (explained + held)
    const words = wordOverlap(query.words, prototype.words)
    const score = prototype.whole ? TERM_SHARE * terms + WORD_SHARE * words : TOPIC * terms * (LEAST_TOPIC + (1 - LEAST_TOPIC) * generality(prototype, profile, weight))
    if (score > best) best = score
  }
  return best * domainFactor(query, profile)
}
