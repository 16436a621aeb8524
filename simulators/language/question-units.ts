import { withoutFillers } from './without-fillers'
import { askedTermsIn, type Token } from './words'

/** What a question is made of for its vector: the stem of every word, small ones included, and the concepts they name (`#pain`). Each once. */
export function questionUnits(tokens: readonly Token[]): string[] {
  const telling = withoutFillers(tokens)
  const concepts = [...askedTermsIn(telling)].filter((term) => term.startsWith('#'))
  return [...new Set([...telling.map(({ stem }) => stem), ...concepts])]
}
