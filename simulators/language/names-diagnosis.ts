import type { Span } from '../domain/ledger'
import { toBritish } from './spelling'

type Word = Span & { form: string; written: string }
type Name = { name: string; forms: readonly string[]; abbreviation: string | null }

/** Two to four capitals, digits and hyphens allowed: such a name is matched as written, since "PE" is not "pe" and "MI" not "mi". */
const ABBREVIATION = /^(?=[A-Z0-9-]{2,6}$)(?:[^A-Z]*[A-Z]){2,4}[^A-Z]*$/

/** A word that already has the British digraph is left alone: the rules look for the American vowel. */
const british = (word: string) => (/ae|oe/.test(word) ? word : toBritish(word))

function singular(word: string): string {
  return word.length > 4 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}

/** Words without hyphens, possessives and diacritics; a hyphenated word is several. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map((match) => {
    const written = match[0].replace(/['’].*$/, '')
    const form = singular(british(written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()))
    return { form, written, start: match.index, end: match.index + match[0].length }
  })
}

function standsAt(name: Name, words: readonly Word[], place: number, text: string): boolean {
  if (place + name.forms.length > words.length) return false
  if (name.abbreviation !== null) {
    const last = words[place + name.forms.length - 1]!
    return text.slice(words[place]!.start, last.start + last.written.length) === name.abbreviation
  }
  return name.forms.every((form, offset) => {
    const word = words[place + offset]!
    const previous = words[place + offset - 1]
    return word.form === form && (offset === 0 || /^[\s\-–—/]*$/.test(text.slice(previous!.end, word.start)))
  })
}

/** Every place where one of the names stands in a text, longest name first where they overlap. Spans in UTF-16 units. */
export function mentions(text: string, names: readonly string[]): { name: string; start: number; end: number }[] {
  const known: Name[] = names
    .map((name) => ({ name, forms: wordsOf(name).map((word) => word.form), abbreviation: ABBREVIATION.test(name) ? name : null }))
    .filter((name) => name.forms.length > 0)
    .sort((a, b) => b.forms.length - a.forms.length)
  const words = wordsOf(text)
  const found: { name: string; start: number; end: number }[] = []
  for (let place = 0; place < words.length; place += 1) {
    const name = known.find((candidate) => standsAt(candidate, words, place, text))
    if (!name) continue
    found.push({ name: name.name, start: words[place]!.start, end: words[place + name.forms.length - 1]!.end })
    place += name.forms.length - 1
  }
  return found
}

/** Whether a text names one of these diagnoses. A function, so that no prompt can print the names. */
export function createNamesDiagnosis(names: readonly string[]): (text: string) => boolean {
  return (text) => mentions(text, names).length > 0
}
