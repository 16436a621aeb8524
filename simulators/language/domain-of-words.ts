import type { Domain } from '../domain/vocabulary'
import { BACKGROUND_FRAMES } from './lexicon/background-frames'
import { HPI_FRAMES } from './lexicon/frames'
import { FAINT_WORDS } from './lexicon/stop-words'
import type { Vocabulary } from './target-profiles'
import { termsIn, tokenise } from './words'

/** Counted before anything is seen: a domain that no question of a term belongs to is unlikely, not impossible. */
const SMOOTHING = 0.5
/** The best domain has to be so much likelier than the next, as a natural logarithm. */
const CLEARLY = 0.7

/** The domain that words belong to, or null where they say too little of it. */
export type DomainGuess = (terms: ReadonlySet<string>) => Domain | null

/**
 * Guesses the history domain of an ask that aims at nothing known, by its terms: a multinomial naive Bayes over all ways of asking that the
 * vocabulary and the slot patterns have. Domains count alike, however much there is to ask in each.
 */
export function domainGuessOf(vocabulary: Vocabulary): DomainGuess {
  const before = guesses.get(vocabulary)
  if (before !== undefined) return before
  const guess = createGuess(vocabulary)
  guesses.set(vocabulary, guess)
  return guess
}

const guesses = new WeakMap<Vocabulary, DomainGuess>()

function createGuess({ profiles }: Vocabulary): DomainGuess {
  const counts = new Map<Domain, Map<string, number>>()
  const known = new Set<string>()
  const learn = (domain: Domain, terms: Iterable<string>) => {
    const seen = counts.get(domain) ?? new Map<string, number>()
    counts.set(domain, seen)
    for (const term of terms) {
      if (FAINT_WORDS.has(term.replace('#', ''))) continue
      seen.set(term, (seen.get(term) ?? 0) + 1)
      known.add(term)
    }
  }
  for (const { places, prototypes } of profiles.values()) for (const { terms } of prototypes) learn(places[0]!.domain, terms)
  for (const { domain, asks } of [...HPI_FRAMES, ...BACKGROUND_FRAMES]) for (const ask of asks) learn(domain, termsIn(tokenise(ask)))
  const totals = new Map([...counts].map(([domain, seen]) => [domain, [...seen.values()].reduce((sum, count) => sum + count, 0)]))

  const likelihood = (domain: Domain, term: string) =>
    Math.log(((counts.get(domain)?.get(term) ?? 0) + SMOOTHING) / ((totals.get(domain) ?? 0) + SMOOTHING * known.size))

  return (terms) => {
    const telling = [...terms].filter((term) => known.has(term))
    if (telling.length === 0) return null
    const scored = [...counts.keys()]
      .map((domain) => ({ domain, score: telling.reduce((sum, term) => sum + likelihood(domain, term), 0) }))
      .sort((left, right) => right.score - left.score)
    const [best, next] = scored
    return best && (next === undefined || best.score - next.score >= CLEARLY) ? best.domain : null
  }
}
