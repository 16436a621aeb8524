import { ROOM, remembered } from '../language/remembered'
import { COMMON_STARTS } from './lines'

/** Number of words; stage directions in brackets are not speech. */
export const countWords = remembered(
  ROOM.lines,
  (text) =>
    text
      .replace(/\([^)]*\)/g, ' ')
      .split(/\s+/)
      .filter((word) => /[A-Za-z0-9]/.test(word)).length,
)

export function sentencesOf(text: string): string[] {
  return (
    text
      .match(/[^.!?…]+(?:[.!?…]+["')]*|$)\s*/g)
      ?.map((sentence) => sentence.trim())
      .filter((sentence) => /[A-Za-z0-9]/.test(sentence)) ?? []
  )
}

export const capitalised = (text: string) =>
  text.replace(/^([("'\s]*)([a-z])/, (_, before: string, letter: string) => before + letter.toUpperCase())

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

/** What may not be cut off, since the rest would no longer be true: "twenty a day, till I stopped". */
const QUALIFYING =
  /\b(?:but|gave|give|stop\w*|packed|till|until|ago|used to|not|never|no longer|any ?more|except|unless|only|though|at first|doesn't|don't|didn't|isn't|wasn't|haven't|hasn't|can't)\b/i
/** A new subject after a comma begins another statement: the first may be only its setting. */
const SUBJECT = /\b(?:i|it|he|she|they|we|my|i'[a-z]+|it'[a-z]+)\b/i

/** Everything up to each place where a line could stop, shortest first, without the whole: whole sentences, or up to a comma. */
export function beginnings(line: string, at: 'sentence' | 'comma'): string[] {
  const stop = at === 'sentence' ? /[.!?]+(?=\s)/g : /,(?=\s)|\s[–-](?=\s)/g
  const parts = [...line.matchAll(stop)].map((match) => ({ part: line.slice(0, match.index).trim(), rest: line.slice(match.index) }))
  const spare = parts.filter(
    ({ part, rest }) => /[A-Za-z]{2,}/.test(part) && !QUALIFYING.test(rest) && (at === 'sentence' || !SUBJECT.test(rest)),
  )
  return spare.map(({ part }) => `${part}.`)
}

/** Breaks sentences of more than `most` words at commas and "and". Ends of fewer than `shortest` words are left where they are. */
export function brokenUp(text: string, most: number, shortest = SHORTEST_PART): string {
  return sentencesOf(text)
    .map((sentence) => breakSentence(sentence, most, shortest))
    .join(' ')
}

const SHORTEST_PART = 3
/** What hangs on the rest of its sentence. */
const DEPENDENT = /^(?:if|when|while|since|because|until|which|who|that|no|at first|or)\b/i

function breakSentence(sentence: string, most: number, shortest: number): string {
  if (countWords(sentence) <= most) return sentence
  const breaks = [...sentence.matchAll(/,? (?:and|but|so) |, /g)]
  const usable = breaks.filter((match) => {
    const [before, after] = [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)]
    return countWords(before) >= shortest && countWords(after) >= shortest && !DEPENDENT.test(before) && !DEPENDENT.test(after)
  })
  const middle = sentence.length / 2
  const at = usable.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]
  if (at === undefined) return sentence
  const word = /\b(?:but|so)\b/.exec(at[0])?.[0]
  const rest = sentence.slice(at.index + at[0].length)
  const second = capitalised(word === undefined ? rest : `${word} ${rest}`)
  return `${breakSentence(`${sentence.slice(0, at.index)}.`, most, shortest)} ${breakSentence(second, most, shortest)}`
}

/** A sentence with a subject of its own: a scrap such as "Eight years now." cannot follow "and". */
const CLAUSE =
  /^(?:(?:well|oh|so|but|and|now),? )?(?:i|i'[a-z]+|it|it'[a-z]+|he|he'[a-z]+|she|she'[a-z]+|we|we'[a-z]+|they|they'[a-z]+|there's|that's) /i

/** Joins two short neighbours into one sentence, as fluent speakers do, while it stays within `most` words. */
export function joinedUp(text: string, most: number): string {
  const out: string[] = []
  for (const sentence of sentencesOf(text)) {
    const last = out.at(-1)
    const joint = last === undefined || countWords(last) + countWords(sentence) >= most ? null : joinedPair(last, sentence)
    if (joint === null) out.push(sentence)
    else out[out.length - 1] = joint
  }
  return out.join(' ')
}

function joinedPair(first: string, second: string): string | null {
  const rest = lowered(second)
  const plain = first.endsWith('.') && second.endsWith('.') && !first.includes(' and ')
  return rest !== null && plain && CLAUSE.test(first) && CLAUSE.test(second)
    ? `${first.slice(0, -1)}, and ${rest.replace(/^and /, '')}`
    : null
}
