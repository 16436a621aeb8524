import { CLOSING_FILLERS, FILLERS } from './lexicon/fillers'
import { type Token, tokenise } from './words'

type Node = { next: Map<string, Node>; anywhere: boolean; closing: boolean }

let root: Node | undefined

function plant(start: Node, phrases: string, place: 'anywhere' | 'closing'): void {
  for (const phrase of phrases.split(', ')) {
    let node = start
    for (const { norm } of tokenise(phrase)) {
      const next = node.next.get(norm) ?? { next: new Map(), anywhere: false, closing: false }
      node.next.set(norm, next)
      node = next
    }
    node[place] = true
  }
}

function fillers(): Node {
  if (root !== undefined) return root
  root = { next: new Map(), anywhere: false, closing: false }
  plant(root, FILLERS, 'anywhere')
  plant(root, CLOSING_FILLERS, 'closing')
  return root
}

/** How many tokens from here on are the longest turn of speech that begins here; 0 where none does. */
function fillerAt(tokens: readonly Token[], first: number): number {
  let node: Node | undefined = fillers()
  let length = 0
  for (let at = first; at < tokens.length; at += 1) {
    node = node.next.get(tokens[at]!.norm)
    if (node === undefined) break
    if (node.anywhere || (node.closing && first > 0 && at === tokens.length - 1)) length = at - first + 1
  }
  return length
}

/** The words of an ask without turns of speech that ask for nothing: "sorry to ask", "by any chance"; all of them where nothing else is left. */
export function withoutFillers(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const length = fillerAt(tokens, at)
    if (length === 0) kept.push(tokens[at]!)
    else at += length - 1
  }
  return kept.length === 0 || kept.length === tokens.length ? tokens : kept
}
