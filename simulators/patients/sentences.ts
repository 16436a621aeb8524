import { ROOM, remembered } from '../language/remembered'
import { COMMON_STARTS, LINES } from './lines'

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

/** A sentence with a subject of its own, and, where that is more than a word, with its verb: a scrap such as "My nerves, maybe." cannot follow "and". */
const CLAUSE =
  /^(?:(?:well|oh|so|but|and|now),? )?(?:(?:i|it|he|she|we|they)(?:'[a-z]+)? |(?:there|that)(?:'s| is| was) |(?:this|these|those|nobody|everybody|everyone) |(?:my|the|her|his|our|your) [a-z]+(?:'s |'ve | (?:is|are|was|were|has|have|had|can|could|will|would|came|went|got|gets|goes|said|says|told|took|takes|gave|feels|felt|does|did|do|won't|can't|\w+n't) ))/i
export const isClause = (sentence: string) => CLAUSE.test(sentence)

/** Breaks sentences of more than `most` words at commas, and at "and" where a clause follows. Ends of a word or two are left where they are. */
export function brokenUp(text: string, most: number): string {
  return sentencesOf(text)
    .map((sentence) => breakSentence(sentence, most))
    .join(' ')
}

const SHORTEST_PART = 3
/** What hangs on the rest of its sentence. */
const DEPENDENT = /^(?:if|when|while|since|because|until|which|who|that|no|at first|or)\b/i

function breakSentence(sentence: string, most: number): string {
  if (countWords(sentence) <= most) return sentence
  const breaks = [...sentence.matchAll(/,? (?:and|but|so) |, /g)]
  const usable = breaks.filter((match) => {
    const [before, after] = [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)]
    if (!match[0].startsWith(',') && !isClause(after)) return false
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

/** Sentences that hang on the one before by their first word. */
const CONJUNCTION = /^(?:but|so|or|because|until|till|then)\b,? (?=\w+ \w)/i
/** A place, a time or an amount that belongs to the sentence before. */
const ADDITION =
  /^(?:since|for|about|just|only|every|all|mostly|mainly|usually|sometimes|once|twice|at|in|on|from|with|like|more|less|[a-z]+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an) [^,?]+\.$/i
const LONGEST_ADDITION = 6
const STATEMENT = /\b(?:i|it|he|she|we|they|you|that|who|is|are|was|were|has|had|did|goes|comes)\b|'/i
const isAddition = (sentence: string) =>
  ADDITION.test(sentence) && countWords(sentence) <= LONGEST_ADDITION && !STATEMENT.test(sentence) && !NEGATIVE.test(sentence)

const DENIES = /^(?:no|not|never|none|nothing)\b/i
export const NEGATIVE = /\b(?:no|not|never|none|nobody|nothing)\b|n't\b/i
const SHORTEST_FIRST = 3
const ANNOUNCES: ReadonlySet<string> = new Set(LINES.oneThing)

/** Joins neighbours into one sentence, as fluent speakers do, while it stays within `most` words. */
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
  if (!/[a-z]\.$/.test(first) || !second.endsWith('.') || /[("]/.test(first + second) || countWords(first) < SHORTEST_FIRST) return null
  if (ANNOUNCES.has(first)) return null
  const said = first.slice(0, -1)
  const small = second[0]!.toLowerCase() + second.slice(1)
  if (CONJUNCTION.test(second)) return `${said}, ${/^then\b/i.test(second) ? 'and ' : ''}${small}`
  if (isAddition(second)) return `${said}, ${small}`
  // "No, not at night, and my head aches": what is so does not follow on what is not.
  const turns = DENIES.test(first) && !NEGATIVE.test(second)
  const rest = lowered(second.replace(/^and /i, '').replace(/^./, (letter) => letter.toUpperCase()))
  return rest === null || turns || !isClause(second) || / and /.test(first) ? null : `${said}, and ${rest}`
}
