import { stripVTControlCharacters } from 'node:util'
import { LOOKALIKES } from './lexicon/lookalikes'

const DIGITS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' }
const HIDDEN = /[\p{Cf}\p{Mn}\u00AD]|(?![\n\t])\p{Cc}/gu
const SPACED_OUT = /(?<![\p{L}\p{N}])\p{L}(?: \p{L})+(?![\p{L}\p{N}])/gu
/** So many letters that stand alone are no initials. */
const LONE_LETTER = /(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}])/gu
const MANY = 8
const DIGITS_INSIDE = /(?<![\p{L}\d])(?=\p{L}*\d)(?=\d*\p{L})[\p{L}\d]{2,}/gu

/**
 * A text as a person would read it: full-width, hidden, accented and look-alike characters, digits for letters and letters set apart are
 * put back. For recognising attempts only: places in it are not those of the text.
 */
export function unmask(text: string): string {
  return closedUp(
    stripVTControlCharacters(text)
      .normalize('NFKC')
      .normalize('NFD')
      .replace(HIDDEN, '')
      .replace(/[^\p{ASCII}]/gu, (letter) => LOOKALIKES[letter] ?? letter),
  ).replace(DIGITS_INSIDE, (word) => word.replace(/[013457]/g, (digit) => DIGITS[digit] ?? digit))
}

/** "T e l l   m e" -> "Tell me": words are then set apart by wider gaps. */
function closedUp(text: string): string {
  if ((text.match(LONE_LETTER) ?? []).length < MANY) return text
  return text
    .split(/ {2,}/)
    .map((word) => word.replace(SPACED_OUT, (letters) => letters.replaceAll(' ', '')))
    .join(' ')
}
