import { SKIPPED_WORDS, STOP_WORDS } from './lexicon/stop-words'
import type { Token } from './tokens'

/** A phrase found: whose it is, and its first and last token. */
export type PhraseHit = { id: string; first: number; last: number }

type Node = { next: Map<string, Node>; ids: string[] }

/** Finds many phrases in one pass over a text's tokens. */
export type PhraseIndex = {
  /** The longest phrase at each place, left to right, without overlap. A phrase that stands for several ids gives one hit each. */
  find(tokens: readonly Token[]): PhraseHit[]
  /** Every phrase at every place, overlaps included. */
  findAll(tokens: readonly Token[]): PhraseHit[]
}

type Matched = { ids: readonly string[]; last: number }

/**
 * An index of phrases by id. Phrases match by stem, so inflection is free, and articles, possessives and fillers
 * (`SKIPPED_WORDS`) may stand between their words.
 */
export function createPhraseIndex(phrases: Iterable<readonly [id: string, words: readonly Token[]]>): PhraseIndex {
  const root: Node = { next: new Map(), ids: [] }
  for (const [id, words] of phrases) addPhrase(root, id, words)
  const findAll = (tokens: readonly Token[]) =>
    tokens.flatMap((_, first) => matchesAt(root, tokens, first).flatMap(({ ids, last }) => ids.map((id) => ({ id, first, last }))))
  const find = (tokens: readonly Token[]) => {
    const hits: PhraseHit[] = []
    for (let first = 0; first < tokens.length; first += 1) {
      const longest = matchesAt(root, tokens, first).at(-1)
      if (longest === undefined) continue
      for (const id of longest.ids) hits.push({ id, first, last: longest.last })
      first = longest.last
    }
    return hits
  }
  return { find, findAll }
}

function addPhrase(root: Node, id: string, words: readonly Token[]): void {
  const telling = words.filter((word) => !SKIPPED_WORDS.has(word.norm))
  const enough = (telling.length > 1 || telling.length === words.length) && telling.some((word) => !STOP_WORDS.has(word.stem))
  let node = root
  for (const { stem } of enough ? telling : words) {
    let next = node.next.get(stem)
    if (next === undefined) {
      next = { next: new Map(), ids: [] }
      node.next.set(stem, next)
    }
    node = next
  }
  if (node !== root && !node.ids.includes(id)) node.ids.push(id)
}

/** "A bit" is no bite: a filler begins no phrase by the stem that it shares with another word. */
const isFiller = ({ norm, stem }: Token): boolean => norm !== stem && SKIPPED_WORDS.has(norm)

/** The phrases that begin at a token, shortest first. A filler may be a phrase's own word or stand between its words. */
function matchesAt(root: Node, tokens: readonly Token[], first: number): Matched[] {
  const matches: Matched[] = []
  if (isFiller(tokens[first]!)) return matches
  let open: readonly Node[] = [root]
  for (let at = first; at < tokens.length && open.length > 0; at += 1) {
    const { stem, norm } = tokens[at]!
    const reached = open.flatMap(({ next }) => next.get(stem) ?? [])
    const ids = reached.flatMap((node) => node.ids)
    if (ids.length > 0) matches.push({ ids: ids.length > 1 ? [...new Set(ids)] : ids, last: at })
    open = at > first && SKIPPED_WORDS.has(norm) ? [...reached, ...open] : reached
  }
  return matches
}
