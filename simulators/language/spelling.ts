import { isEnglishWord } from './english-words'
import { BRITISH_SPELLINGS } from './lexicon/spellings'
import { ROOM, remembered } from './remembered'

const SHORTEST_CORRECTED = 4
const LONGEST_CORRECTED = 20
/** The British form of a lower-case word. */
export const toBritish = remembered(ROOM.words, (word) => {
  for (const [american, british] of BRITISH_SPELLINGS) {
    if (american.test(word)) return word.replace(american, british)
  }
  return word
})

function withOneLetterLess(word: string): string[] {
  const shorter = new Set<string>()
  for (let index = 0; index < word.length; index += 1) shorter.add(word.slice(0, index) + word.slice(index + 1))
  return [...shorter]
}

/** Whether one insertion, deletion, substitution or exchange of neighbours turns one word into the other. */
export function isOneSlipApart(left: string, right: string): boolean {
  if (left === right) return false
  if (Math.abs(left.length - right.length) > 1) return false
  let from = 0
  while (from < left.length && left[from] === right[from]) from += 1
  const leftRest = left.slice(from)
  const rightRest = right.slice(from)
  if (left.length === right.length) {
    if (leftRest.slice(1) === rightRest.slice(1)) return true
    return leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0] && leftRest.slice(2) === rightRest.slice(2)
  }
  return left.length > right.length ? leftRest.slice(1) === rightRest : leftRest === rightRest.slice(1)
}

function sameLetters(left: string, right: string): boolean {
  return [...left].sort().join('') === [...right].sort().join('')
}

/** Prefers a candidate that begins alike and has the same letters, as a slip of the fingers does; then the alphabet decides. */
function likeliest(word: string, candidates: readonly string[]): string | null {
  const cost = (candidate: string): number => (candidate[0] === word[0] ? 0 : 2) + (sameLetters(candidate, word) ? 0 : 1)
  return [...candidates].sort((a, b) => cost(a) - cost(b) || (a < b ? -1 : 1))[0] ?? null
}

/** Corrects one lower-case word. */
export type Speller = (word: string) => string

export const asWritten: Speller = (word) => word

/**
 * A speller over a known vocabulary: a word of four letters or more that is neither in it nor English becomes the
 * vocabulary's word one slip away, if there is one. In a word of four letters only exchanged letters count.
 */
export function createSpeller(vocabulary: Iterable<string>): Speller {
  const known = new Set<string>()
  const byShorterForm = new Map<string, string[]>()
  for (const word of vocabulary) {
    if (known.has(word)) continue
    known.add(word)
    if (word.length < SHORTEST_CORRECTED - 1) continue
    for (const form of [word, ...withOneLetterLess(word)]) {
      const words = byShorterForm.get(form)
      if (words === undefined) byShorterForm.set(form, [word])
      else words.push(word)
    }
  }
  const nearest = (word: string): string => {
    const near = [word, ...withOneLetterLess(word)].flatMap((form) => byShorterForm.get(form) ?? [])
    const fits = (candidate: string): boolean =>
      isOneSlipApart(word, candidate) && (word.length > SHORTEST_CORRECTED || sameLetters(word, candidate))
    return likeliest(word, near.filter(fits)) ?? word
  }
  const corrected = remembered(ROOM.lines, (word) => (!/^[a-z]+$/.test(word) || isEnglishWord(word) ? word : nearest(word)))
  return (word) => {
    if (word.length < SHORTEST_CORRECTED || word.length > LONGEST_CORRECTED || known.has(word)) return word
    return corrected(word)
  }
}
