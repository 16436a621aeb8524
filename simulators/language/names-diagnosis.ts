import type { Span } from '../domain/ledger'
import { ROOM, remembered } from './remembered'
import { toBritish } from './spelling'

export type NameMention = Span & { name: string }

type Word = Span & { form: string; written: string }
type Name = { name: string; forms: readonly string[]; abbreviation: string | null }

/** Two to four capitals, digits and hyphens allowed: such a name is matched as written, since "PE" is not "pe" and "MI" not "mi". */
const ABBREVIATION = /^(?=[A-Z0-9-]{2,6}$)(?:[^A-Z]*[A-Z]){2,4}[^A-Z]*$/

/** A word that already has the British digraph is left alone: the rules look for the American vowel. */
const british = (word: string) => (/ae|oe/.test(word) ? word : toBritish(word))

function singular(word: string): string {
  return word.length > 4 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}

const formOf = remembered(ROOM.words, (written) => singular(british(written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())))

/** Words without hyphens, possessives and diacritics; a hyphenated word is several. */
const wordsOf = remembered(ROOM.lines, (text): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map((match) => {
    const written = match[0].replace(/['’].*$/, '')
    return { form: formOf(written), written, start: match.index, end: match.index + match[0].length }
  }),
)

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

/** Finds every place where one of the names stands in a text, longest name first where they overlap. Spans in UTF-16 units. */
export function createNameFinder(names: readonly string[]): (text: string) => NameMention[] {
  const byFirst = Map.groupBy(toNames(names), ({ forms }) => forms[0]!)
  return (text) => {
    const words = wordsOf(text)
    const found: NameMention[] = []
    for (let place = 0; place < words.length; place += 1) {
      const name = byFirst.get(words[place]!.form)?.find((candidate) => standsAt(candidate, words, place, text))
      if (!name) continue
      const last = place + name.forms.length - 1
      found.push({ name: name.name, start: words[place]!.start, end: words[last]!.end })
      place = last
    }
    return found
  }
}

/** Longest first. */
function toNames(names: readonly string[]): Name[] {
  return names
    .map((name) => ({ name, forms: wordsOf(name).map((word) => word.form), abbreviation: ABBREVIATION.test(name) ? name : null }))
    .filter((name) => name.forms.length > 0)
    .sort((a, b) => b.forms.length - a.forms.length)
}

/** The places of some names in one text. */
export const mentions = (text: string, names: readonly string[]): NameMention[] => createNameFinder(names)(text)

/** Whether a text names one of these diagnoses. A function, so that no prompt can print the names. */
export function createNamesDiagnosis(names: readonly string[]): (text: string) => boolean {
  const find = createNameFinder(names)
  return remembered(ROOM.ofOneCase, (text) => find(text).length > 0)
}
