import type { Domain } from '../domain/vocabulary'
import { BACKGROUND_FRAMES } from './lexicon/background-frames'
import { LINE_MARKS } from './lexicon/domain-marks'
import { HPI_FRAMES } from './lexicon/frames'
import { FAINT_WORDS } from './lexicon/stop-words'
import { toReadable } from './readable'
import type { Vocabulary } from './target-profiles'
import { termsIn, tokenise } from './words'

/** Counted before anything is seen: a domain that no line of a term belongs to is unlikely, not impossible. */
const SMOOTHING = 0.5
/** The best domain has to be so much likelier than the next, as a natural logarithm. */
const CLEARLY = 0.7

/** The terms of a line that belongs to a domain. */
export type Example = { domain: Domain; terms: Iterable<string> }
/** How likely words are in each domain, as natural logarithms; null where no example has any of them. */
export type DomainLikelihoods = (terms: Iterable<string>) => ReadonlyMap<Domain, number> | null
/** The domain that words belong to, or null where they say too little of it. */
export type DomainGuess = (terms: ReadonlySet<string>) => Domain | null

/** A multinomial naive Bayes over terms. Domains count alike, however many examples there are of each. */
export function learnDomains(examples: Iterable<Example>): DomainLikelihoods {
  const counts = new Map<Domain, Map<string, number>>()
  const known = new Set<string>()
  for (const { domain, terms } of examples) {
    const seen = counts.get(domain) ?? new Map<string, number>()
    counts.set(domain, seen)
    for (const term of terms) {
      if (FAINT_WORDS.has(term.replace('#', ''))) continue
      seen.set(term, (seen.get(term) ?? 0) + 1)
      known.add(term)
    }
  }
  const totals = new Map([...counts].map(([domain, seen]) => [domain, [...seen.values()].reduce((sum, count) => sum + count, 0)]))
  const likelihood = (domain: Domain, term: string) =>
    Math.log(((counts.get(domain)?.get(term) ?? 0) + SMOOTHING) / ((totals.get(domain) ?? 0) + SMOOTHING * known.size))
  return (terms) => {
    const telling = [...terms].filter((term) => known.has(term))
    if (telling.length === 0) return null
    return new Map([...counts.keys()].map((domain) => [domain, telling.reduce((sum, term) => sum + likelihood(domain, term), 0)]))
  }
}

/** Every way of asking that the vocabulary and the slot patterns have. */
export function askedExamples({ profiles }: Vocabulary): Example[] {
  return [
    ...[...profiles.values()].flatMap(({ places, prototypes }) => prototypes.map(({ terms }) => ({ domain: places[0]!.domain, terms }))),
    ...[...HPI_FRAMES, ...BACKGROUND_FRAMES].flatMap(({ domain, asks }) => asks.map((ask) => ({ domain, terms: termsIn(tokenise(ask)) }))),
  ]
}

/** The domain whose words a line has, whoever says it: "packs a day", "on my mother's side". Null where it has none's. */
export function markedDomain(text: string): Domain | null {
  const { line } = toReadable(tokenise(text))
  return LINE_MARKS.find(({ pattern }) => pattern.test(line))?.domain ?? null
}

/** Guesses the history domain of an ask that aims at nothing known, by its terms. */
export function domainGuessOf(vocabulary: Vocabulary): DomainGuess {
  const before = guesses.get(vocabulary)
  if (before !== undefined) return before
  const guess = createGuess(vocabulary)
  guesses.set(vocabulary, guess)
  return guess
}

const guesses = new WeakMap<Vocabulary, DomainGuess>()

function createGuess(vocabulary: Vocabulary): DomainGuess {
  const likelihoods = learnDomains(askedExamples(vocabulary))
  return (terms) => {
    const [best, next] = [...(likelihoods(terms) ?? [])].sort(([, left], [, right]) => right - left)
    return best && (next === undefined || best[1] - next[1] >= CLEARLY) ? best[0] : null
  }
}
