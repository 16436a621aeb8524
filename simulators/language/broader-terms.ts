import { BROADER_CONCEPTS } from './lexicon/broader-concepts'

const NONE: readonly string[] = []

const BROADER: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(BROADER_CONCEPTS).map(([concept, broader]) => [`#${concept}`, broader.map((other) => `#${other}`)]),
)

/** What a term is a kind of: `#nsaid` of `#painkiller`. Empty for most. */
export function broaderTerms(term: string): readonly string[] {
  return BROADER.get(term) ?? NONE
}
