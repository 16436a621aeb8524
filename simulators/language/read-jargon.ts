import type { TurnReading } from '../domain/ledger'
import { GLOSS_MARKS, JARGON } from './lexicon/jargon'
import { createPhraseIndex, type PhraseIndex } from './phrases'
import { toReadable } from './readable'
import { type Token, tokenise } from './words'

type Lexicon = { terms: PhraseIndex; glosses: PhraseIndex }

let lexicon: Lexicon | undefined

function theLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon
  const entries = Object.entries(JARGON)
  const glosses = entries.flatMap(([term, words]) =>
    words
      .split(', ')
      .filter(Boolean)
      .map((gloss) => [term, tokenise(gloss)] as const),
  )
  lexicon = { terms: createPhraseIndex(entries.map(([term]) => [term, tokenise(term)] as const)), glosses: createPhraseIndex(glosses) }
  return lexicon
}

/** Clinical words of a turn, and whether the same turn puts each in plain words. */
export function readJargon(tokens: readonly Token[]): TurnReading['jargon'] {
  const { terms, glosses } = theLexicon()
  const found = terms.find(tokens)
  if (found.length === 0) return []
  const glossed = new Set(glosses.findAll(tokens).map((hit) => hit.id))
  return found.map(({ id, first, last }) => {
    const after = toReadable(tokens.slice(last + 1)).line
    const announced = new RegExp(`^${GLOSS_MARKS}\\b`).test(after)
    return { term: id, glossed: glossed.has(id) || announced, start: tokens[first]!.start, end: tokens[last]!.end }
  })
}
