import type { Knowledge } from '../domain/knowledge'
import type { Span } from '../domain/ledger'
import { createPhraseIndex } from './phrases'
import { type Token, tokenise } from './words'

/** A condition of the vocabulary where a text names it. */
export type ConditionMention = Span & { id: string }

/** Short names in capitals are words in small letters as well ("PE", "MI"): they count only as written. */
const SHORT_CAPITALS = /^[A-Z]{2,3}$/

/** Finds the conditions a turn names, by name or alias, as whole words; the longest name at each place. */
export function createConditionFinder(conditions: Knowledge['conditions']): (tokens: readonly Token[]) => ConditionMention[] {
  const names = Object.entries(conditions).flatMap(([id, condition]) =>
    [condition.name, ...condition.aliases].map((name) => ({ id, name })),
  )
  const capitals = new Map(names.filter(({ name }) => SHORT_CAPITALS.test(name)).map(({ id, name }) => [name, id]))
  const index = createPhraseIndex(
    names.filter(({ name }) => !SHORT_CAPITALS.test(name)).map(({ id, name }) => [id, tokenise(name)] as const),
  )
  return (tokens) => [
    ...index.find(tokens).map(({ id, first, last }) => ({ id, start: tokens[first]!.start, end: tokens[last]!.end })),
    ...tokens.flatMap((token) => (capitals.has(token.text) ? [{ id: capitals.get(token.text)!, start: token.start, end: token.end }] : [])),
  ]
}
