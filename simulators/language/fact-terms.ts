import type { Span } from '../domain/ledger'
import { IDIOMS } from './lexicon/cue-answers'
import { conceptsIn, isContentWord, type Token } from './words'

/** A unit of meaning where it stands: `#concept`, a stem, or `=number`. */
export type TermHit = Span & {
  term: string
  /** A single word inside a longer concept: it says nothing more than the concept does. */
  covered: boolean
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** "one" is mostly a pronoun, "a couple" mostly vague. */
const SMALLEST = 2

/** "Twenties" are twenty. */
const IN_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.flatMap((word, at) =>
    [word, `${word}s`, word.replace(/y$/, 'ie'), word.replace(/y$/, 'ies')].map((form) => [form, (at + 2) * 10] as const),
  ),
])

const smallNumber = (word: string): number | null => IN_WORDS.get(word) ?? (/^\d+$/.test(word) ? Number(word) : null)

/** Numbers in words or figures, as `=25`; "twenty-five" is one. */
export function numbersIn(tokens: readonly Token[]): TermHit[] {
  const hits: TermHit[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const next = tokens[at + 1]
    const value = smallNumber(token.norm)
    const following = next && smallNumber(next.norm)
    if (value === null) continue
    const joined =
      value >= 20 &&
      value % 10 === 0 &&
      !/^\d/.test(token.norm) &&
      following != null &&
      following > 0 &&
      following < 10 &&
      !/^\d/.test(next!.norm)
    const total = joined ? value + following : value
    if (total >= SMALLEST) hits.push({ term: `=${total}`, covered: false, start: token.start, end: joined ? next!.end : token.end })
    if (joined) at += 1
  }
  return hits
}

/** Turns of phrase: the words they take out, and the word they stand for. */
function idiomsIn(tokens: readonly Token[]): { hits: TermHit[]; hidden: ReadonlySet<Token> } {
  const hidden = new Set<Token>()
  const hits: TermHit[] = []
  const stems = tokens.map((token) => token.stem).join(' ')
  let length = 0
  const starts = tokens.map((token) => {
    length += token.stem.length + 1
    return length - token.stem.length - 1
  })
  for (const { pattern, term } of IDIOMS) {
    for (const match of stems.matchAll(pattern)) {
      const words = tokens.filter((_, at) => starts[at]! >= match.index && starts[at]! < match.index + match[0].length)
      const own = term === null ? words.filter((word) => word.stem === 'back' || words.length > 2 || !isContentWord(word)) : words
      for (const word of own) hidden.add(word)
      if (term !== null && words.length > 0) hits.push({ term, covered: false, start: words[0]!.start, end: words.at(-1)!.end })
    }
  }
  return { hits, hidden }
}

/** Everything that a run of tokens says: the concepts of the lexicon, each content word by its stem, and the numbers. */
export function termHits(all: readonly Token[]): TermHit[] {
  const { hits: idioms, hidden } = idiomsIn(all)
  const tokens = hidden.size === 0 ? all : all.filter((token) => !hidden.has(token))
  const numbers = numbersIn(tokens)
  const isNumber = (token: Token) => numbers.some((hit) => token.start >= hit.start && token.end <= hit.end)
  const concepts = conceptsIn(tokens).map(({ concept, start, end }) => ({ term: `#${concept}`, covered: false, start, end }))
  const words = tokens
    .filter((token) => isContentWord(token) && !isNumber(token) && smallNumber(token.norm) === null)
    .map(({ stem, start, end }) => ({
      term: stem,
      covered: concepts.some((concept) => concept.start <= start && concept.end >= end),
      start,
      end,
    }))
  return [...concepts, ...words, ...numbers, ...idioms]
}
