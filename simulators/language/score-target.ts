import { broaderTerms } from './broader-terms'
import type { Prototype, TargetProfile } from './target-profiles'
import type { Weight } from './words'

/** What is compared with targets: the terms and words of an ask, and which domains it marks. */
export type Query = { terms: ReadonlySet<string>; words: ReadonlySet<string>; marks: ReadonlySet<string> }

const TERM_SHARE = 0.85
/** Of questions made of the complaint's own terms the small words tell more. */
const COMPLAINT_TERM_SHARE = 0.5
/** What a topic phrase is worth beside a whole question, and at least so much of that where many targets share it. */
const TOPIC = 0.92
const LEAST_TOPIC = 0.55
/** An ask made of the very words of a fact's truth ("was it the left arm?") aims at it, if they carry some weight. */
const TRUTH = 0.67
const LEAST_TRUTH = 0.5
/** An ask whose terms weigh less says next to nothing ("today?"), unless its words are those of a question. */
const LEAST_ASKED = 0.2
const SAME_WORDS = 0.75
/** "Is it there all the time?" is no question about headaches where nobody spoke of a headache. */
const UNANCHORED = 0.7
const NEAR_EXACT = 0.8
/** What is asked for as one of its kind is asked for a little less surely than by its own name. */
const AS_A_KIND = 0.9

/** `terms` with their weights, and those together; `byTerms`: the share that terms have in its score; the rest are all words, small ones included. */
type Weighed = {
  prototype: Prototype
  terms: readonly (readonly [term: string, weight: number, broader: readonly string[]])[]
  total: number
  trust: number
  byTerms: number
}
type Compiled = { profile: TargetProfile; prototypes: readonly Weighed[] }

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

/** Asks about relatives are not about the patient, and asks about medicines not about illness. */
function domainFactor(query: Query, profile: TargetProfile): number {
  const inDomain = (domain: string): boolean => profile.places.some((place) => place.domain === domain)
  const asksFamily = query.marks.has('fh')
  if (asksFamily && !inDomain('fh') && !profile.marks.has('fh')) return 0.45
  if (!asksFamily && inDomain('fh')) return 0.45
  const aboutAllergy = inDomain('allergy') || profile.marks.has('allergy')
  if (query.marks.has('allergy') && !aboutAllergy) return 0.6
  if (!query.marks.has('med') && inDomain('med')) return 0.8
  if (query.marks.has('med') && !inDomain('med') && !profile.marks.has('med')) return 0.85
  return 1
}

/**
 * How far a topic alone points to its target, in [0,1]: fully where no other target has it, or where it is what the
 * target is asked by; less for "fever" of a fever that has lasted five days.
 */
function trustIn(topic: Prototype, profile: TargetProfile, sharedBy: number, weight: Weight): number {
  let trust = 1 / Math.max(1, sharedBy)
  for (const { whole, terms } of profile.prototypes) {
    if (whole)
      trust = Math.max(
        trust,
        sum(
          [...topic.terms].filter((term) => terms.has(term)),
          weight,
        ) / sum(terms, weight),
      )
  }
  return TOPIC * (LEAST_TOPIC + (1 - LEAST_TOPIC) * trust)
}

/**
 * Scores asks against targets. A score in [0,1] says how surely the ask aims at the target: how much of the ask the
 * target explains, and how much of one of its ways of being asked the ask holds, as a harmonic mean; all words, small
 * ones included, decide between near targets. `score` gives one number for each target, in their order.
 */
export function createScorer(
  targets: readonly TargetProfile[],
  weight: Weight,
  complaint: ReadonlySet<string>,
): { score(query: Query): Float64Array } {
  const byTerm = new Map<string, number[]>()
  targets.forEach((profile, index) => {
    for (const term of profile.terms) {
      const list = byTerm.get(term)
      if (list === undefined) byTerm.set(term, [index])
      else list.push(index)
    }
  })
  const sharers = ({ terms }: Prototype, own: TargetProfile): number => {
    const [rarest] = [...terms].map((term) => byTerm.get(term) ?? []).sort((left, right) => left.length - right.length)
    const others = (rarest ?? []).filter((index) => {
      const other = targets[index]!
      return (
        other !== own &&
        [...terms].every((term) => other.terms.has(term)) &&
        !other.findings.some((finding) => own.findings.includes(finding))
      )
    })
    return 1 + others.length
  }
  /** "Pain" alone points to no muscle ache where pain is what the patient came with. */
  const namesOnlyComplaint = ({ terms }: Prototype, { places }: TargetProfile): boolean =>
    places.every((place) => place.slot !== 'complaint') && [...terms].every((term) => complaint.has(term))
  const compiled: Compiled[] = targets.map((profile) => ({
    profile,
    prototypes: profile.prototypes
      .filter((prototype) => prototype.whole || !namesOnlyComplaint(prototype, profile))
      .map((prototype) => ({
        prototype,
        terms: [...prototype.terms].map((term) => [term, weight(term), broaderTerms(term)] as const),
        total: sum(prototype.terms, weight),
        byTerms: namesOnlyComplaint(prototype, profile) ? COMPLAINT_TERM_SHARE : TERM_SHARE,
        trust: prototype.whole ? 1 : trustIn(prototype, profile, sharers(prototype, profile), weight),
      })),
  }))

  const scoreOne = (query: Query, asked: number, { profile, prototypes }: Compiled): number => {
    let known = 0
    for (const term of query.terms) if (profile.terms.has(term)) known += weight(term)
    if (known === 0) return 0
    const explained = known / asked
    let best = 0
    let nearest = 0
    for (const { prototype, terms, total, trust, byTerms } of prototypes) {
      let shared = 0
      for (const [term, each, broader] of terms) {
        if (query.terms.has(term)) shared += each
        else if (broader.some((other) => query.terms.has(other))) shared += AS_A_KIND * each
      }
      if (shared === 0) continue
      const held = shared / total
      const likeness = (2 * explained * held) / (explained + held)
      const words = prototype.whole ? wordOverlap(query.words, prototype.words) : 0
      nearest = Math.max(nearest, words)
      const score = prototype.whole ? byTerms * likeness + (1 - byTerms) * words : trust * likeness
      if (score > best) best = score
    }
    const anchored = profile.anchors.size === 0 || [...profile.anchors].some((anchor) => query.terms.has(anchor) || complaint.has(anchor))
    if (profile.present && asked >= LEAST_TRUTH && [...query.terms].every((term) => profile.truth.has(term))) best = Math.max(best, TRUTH)
    const telling = nearest >= SAME_WORDS ? 1 : Math.min(1, asked / LEAST_ASKED)
    return best * telling * domainFactor(query, profile) * (anchored || best > NEAR_EXACT ? 1 : UNANCHORED)
  }

  return {
    score(query) {
      const scores = new Float64Array(targets.length)
      const asked = sum(query.terms, weight)
      if (asked === 0) return scores
      const near = new Set<number>()
      for (const term of query.terms) for (const index of byTerm.get(term) ?? []) near.add(index)
      for (const index of near) scores[index] = scoreOne(query, asked, compiled[index]!)
      return scores
    },
  }
}
