import { stripVTControlCharacters } from 'node:util'

/** Characters of a turn that are shown: nobody says more at once, and what is longer is there to push the rest out of sight. */
export const LONGEST_QUOTE = { now: 700, past: 300 } as const
const HIDDEN = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|(?!\s)\p{Cc}/gu
/** What frames, tags, headings and templates are made of. None of it is spoken. */
const FRAMING = /[«»<>{}[\]|`#*_~\\^=•]+|-{2,}/g
/** "SYSTEM:" at any place: without its colon it names nobody. */
const LABEL = /\b(system|assistant|developer|user|human|model|tool|function|instructions?|notes?|doctor|patient)\s*:/gi

/**
 * The doctor's words as they stand in a prompt: one line between the only two marks of that kind, so that nothing in them can end the
 * quotation, begin a line, or pass for a turn, a tag or a heading of ours.
 */
export function quoteDoctor(text: string, most: number): string {
  const plain = stripVTControlCharacters(text)
    .normalize('NFKC')
    .replace(HIDDEN, '')
    .replace(FRAMING, ' ')
    .replace(LABEL, '$1,')
    .replace(/["“”„]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  const cut = plain.length > most ? `${plain.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : plain
  return `The doctor says: «${cut === '' ? '…' : cut}»`
}

/** Stands where words are left out that were meant to get the patient out of its part: what is not read cannot be obeyed. */
export const PUZZLING_WORDS = 'The doctor says something that makes no sense to you.'
