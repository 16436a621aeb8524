import { COMMON_STARTS } from './lines'

/** Number of words; stage directions in brackets are not speech. */
export function countWords(text: string): number {
  return text.replace(/\([^)]*\)/g, ' ').split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word)).length
}

export function sentencesOf(text: string): string[] {
  return text.match(/[^.!?…]+(?:[.!?…]+["')]*|$)\s*/g)?.map((sentence) => sentence.trim()).filter((sentence) => /[A-Za-z0-9]/.test(sentence)) ?? []
}

export const capitalised = (text: string) => text.replace(/^([("'\s]*)([a-z])/, (_, before: string, letter: string) => before + letter.toUpperCase())

/** The line in a form that can follow a word and a comma, or null where its first word must keep its capital. */
export function lowered(line: string): string | null {
  const first = /^[A-Za-z']+/.exec(line)?.[0]
  if (first === undefined) return null
  if (first === 'I' || first.startsWith("I'")) return line
  return COMMON_STARTS.has(first.toLowerCase()) ? line[0]!.toLowerCase() + line.slice(1) : null
}

/** Puts an opening such as "Well," or "And" before a line; a line that cannot follow it stands alone. */
export function openedWith(opening: string, line: string): string {
  if (/[.!?]$/.test(opening)) return `${opening} ${line}`
  const rest = opening.endsWith('…') ? line : lowered(line)
  return rest === null ? line : `${opening} ${rest}`
}

/** Everything up to each place where a line could stop, shortest first, without the whole: whole sentences, or up to a comma. */
export function beginnings(line: string, at: 'sentence' | 'comma'): string[] {
  const stop = at === 'sentence' ? /[.!?]+(?=\s)/g : /,(?=\s)|\s[–-](?=\s)/g
  const parts = [...line.matchAll(stop)].map((match) => line.slice(0, match.index))
  return parts.filter((part) => /[A-Za-z]{2,}/.test(part)).map((part) => `${part.trim()}.`)
}

/** Breaks sentences of more than `most` words at commas and "and". Short ends are left where they are. */
export function brokenUp(text: string, most: number): string {
  return sentencesOf(text).map((sentence) => breakSentence(sentence, most)).join(' ')
}

const SHORTEST_PART = 3
/** What hangs on the rest of its sentence. */
const DEPENDENT = /^(?:if|when|while|since|because|until|which|who|that|no|at first|or)\b/i

function breakSentence(sentence: string, most: number): string {
  if (countWords(sentence) <= most) return sentence
  const breaks = [...sentence.matchAll(/,? (?:and|but|so) |, /g)]
  const usable = breaks.filter((match) => {
    const [before, after] = [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)]
    return countWords(before) >= SHORTEST_PART && countWords(after) >= SHORTEST_PART && !DEPENDENT.test(before) && !DEPENDENT.test(after)
  })
  const middle = sentence.length / 2
  const at = usable.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]
  if (at === undefined) return sentence
  const word = /\b(?:but|so)\b/.exec(at[0])?.[0]
  const rest = sentence.slice(at.index + at[0].length)
  const second = capitalised(word === undefined ? rest : `${word} ${rest}`)
  return `${breakSentence(`${sentence.slice(0, at.index)}.`, most)} ${breakSentence(second, most)}`
}

/** A sentence with a subject of its own: a scrap such as "Eight years now." cannot follow "and". */
const CLAUSE = /^(?:(?:well|oh|so|but|and|now),? )?(?:i|i'[a-z]+|it|it'[a-z]+|he|he'[a-z]+|she|she'[a-z]+|we|we'[a-z]+|they|they'[a-z]+|there's|that's) /i

/** Joins two short neighbours into one sentence, as fluent speakers do, while it stays within `most` words. */
export function joinedUp(text: string, most: number): string {
  const out: string[] = []
  for (const sentence of sentencesOf(text)) {
    const last = out.at(-1)
    const rest = lowered(sentence)
    const joinable = last !== undefined && last.endsWith('.') && sentence.endsWith('.') && rest !== null && !last.includes(' and ') && CLAUSE.test(last) && CLAUSE.test(sentence)
    if (joinable && countWords(last) + countWords(sentence) < most) out[out.length - 1] = `${last.slice(0, -1)}, and ${rest.replace(/^and /, '')}`
    else out.push(sentence)
  }
  return out.join(' ')
}
