import { CONTRACTIONS } from './lexicon/contractions'
import { SHORTHAND } from './lexicon/shorthand'
import { ROOM, remembered } from './remembered'
import { type Speller, toBritish } from './spelling'
import { stem } from './stem'

/** One word as it stands in a text. A contraction gives one token for each of its words, all with the span of the whole. */
export type Token = {
  /** As written. */
  text: string
  /** Lower case, straight quotes, British, contraction spelt out, typing error mended. */
  norm: string
  /** What the word's forms share. */
  stem: string
  /** UTF-16 code units, end exclusive. */
  start: number
  end: number
}

/** What transcribers note beside the words: "<UNIN/>", "<INAUDIBLE_SPEECH/>". */
const MARKUP = /<\/?[A-Z][A-Z_]*\s*\/?>/g
/** "n+v", "h/a": written as one word, where no letter goes on. */
const STROKED = Object.keys(SHORTHAND)
  .filter((form) => /[^a-z]/.test(form))
  .sort((left, right) => right.length - left.length)
  .map((form) => form.replaceAll(/[+/]/g, '\\$&'))
const WORD = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${STROKED.join('|')})(?![\\p{L}\\p{M}])|[\\p{L}\\p{M}]+(?:['’ʼ\`][\\p{L}\\p{M}]+)*|\\d+(?:[.,:/]\\d+)*`,
  'giu',
)

/** The words and numbers of a text, in order. Never throws; punctuation and a transcriber's notes give no token. */
export function splitWords(text: string, spell: Speller): Token[] {
  const tokens: Token[] = []
  const spoken = text.includes('<') ? text.replace(MARKUP, (note) => ' '.repeat(note.length)) : text
  for (const match of spoken.matchAll(WORD)) {
    const written = match[0]
    const start = match.index
    const end = start + written.length
    for (const form of formsOf(written)) {
      const norm = spell(form.norm)
      tokens.push({ text: written, norm, stem: norm === form.norm ? form.stem : stem(norm), start, end })
    }
  }
  return tokens
}

/** The words that one written word stands for, before typing errors are mended: one, or those of a contraction. */
const formsOf = remembered(ROOM.words, (written): readonly Pick<Token, 'norm' | 'stem'>[] =>
  normalise(written).map((word) => {
    const norm = toBritish(word)
    return { norm, stem: stem(norm) }
  }),
)

function normalise(written: string): string[] {
  const plain = written.normalize('NFC').toLowerCase().replace(/[’ʼ`]/g, "'")
  if (Object.hasOwn(CONTRACTIONS, plain)) return CONTRACTIONS[plain]!.split(' ')
  if (Object.hasOwn(SHORTHAND, plain)) return SHORTHAND[plain]!.split(' ')
  const possessive = plain.replace(/'s?$/, '').replace(/'s$/, '')
  return possessive.includes("'") ? possessive.split("'").filter(Boolean) : [possessive]
}
