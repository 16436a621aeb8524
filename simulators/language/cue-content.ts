import type { Cue } from '../domain/case'
import { WEAK_CUE_WORDS } from './lexicon/cue-phrases'
import { plain } from './reply-clauses'
import { stem } from './stem'

/** What a cue is about, as stems: `own`, the words its author gave it; `shown`, those of the line that showed it, which is `line` in lower case. */
export type CueWords = { own: ReadonlySet<string>; shown: ReadonlySet<string>; line: string }

/** A word of a text in lower case, as a stem, with its span. */
export type StemmedWord = { stem: string; word: string; start: number; end: number }

/** The words of a text in plain letters; "'s" and its like are cut off. */
export function stemmedWords(text: string): StemmedWord[] {
  return [...text.matchAll(/[a-z0-9]+(?:'[a-z]+)?/g)].map((match) => {
    const word = match[0].replace(/'(?:s|re|ve|ll|d|m)$/, '')
    return { stem: stem(word), word, start: match.index, end: match.index + match[0].length }
  })
}

/** Whether a word can tie a reply to a cue: common words tie to none. */
export const isTelling = (word: string): boolean => word.length > 2 && !WEAK_CUE_WORDS.has(word)

/** The stems of a text that can tie a reply to it. */
function contentStems(text: string): Set<string> {
  return new Set(
    [...plain(text).matchAll(/[a-z0-9]+/g)]
      .map((match) => match[0])
      .filter(isTelling)
      .map(stem),
  )
}

export function cueWordsOf(cue: Cue, shown: string): CueWords {
  return { own: contentStems(cue.words.join(' ')), shown: contentStems(shown), line: plain(shown) }
}
