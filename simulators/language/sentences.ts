import type { Span } from '../domain/ledger'
import {
  AFTER_QUESTION_WORD,
  BARE_OPENERS,
  HOLDING_WORDS,
  INVERTED_SUBJECTS,
  JOINING_WORDS,
  LEAD_WORDS,
  OFTEN_INSIDE,
  QUESTION_VERBS,
  QUESTION_WORDS,
  RELATIVE_WORDS,
} from './lexicon/clauses'
import { toReadable } from './readable'
import { ROOM, remembered } from './remembered'
import { type Token, tokenise } from './words'

/** A stretch of a text with its words. `asks`: its sentence ends in a question mark. */
export type Clause = Span & { text: string; tokens: readonly Token[]; asks: boolean }

const ABBREVIATION = /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|e\.g|i\.e|vs|approx|no)\.$/i
const ENDING = /[.!?…]+["')\]]*(?=\s|$|[A-Z])|\n+|;(?=\s)|\s[-–—]+\s/g
const NOT_AFTER_ANY: ReadonlySet<string> = new Set([
  'worse',
  'better',
  'more',
  'of',
  'longer',
  'less',
  'good',
  'further',
  'you',
  'i',
  'we',
  'they',
  'he',
  'she',
  'that',
  'which',
])
/** A tag such as "is it" at the end of a sentence is at most so many words long. */
const TAG_LENGTH = 2
/** Ends a question and begins none: "how many times a day, would you say?" */
const ASIDE = /^(?:would|do|can) you (?:say|think|reckon|remember)$/

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from]!)) from += 1
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1
  return to > from ? { start: from, end: to } : null
}

function toClause(text: string, tokens: readonly Token[], span: Span, asks?: boolean): Clause {
  const words = text.slice(span.start, span.end)
  const within = tokens.filter((token) => token.start >= span.start && token.end <= span.end)
  return { ...span, text: words, tokens: within, asks: asks ?? /\?["')\]\s]*$/.test(words) }
}

/** The sentences of a text by their punctuation; abbreviations and decimal points do not end one. Spans never overlap. */
export const sentencesOf = remembered(ROOM.lines, (text): readonly Clause[] => {
  const tokens = tokenise(text)
  const sentences: Clause[] = []
  let start = 0
  const close = (end: number): void => {
    const span = trimmed(text, start, end)
    if (span !== null) sentences.push(toClause(text, tokens, span))
    start = end
  }
  for (const match of text.matchAll(ENDING)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, end - 8), end))) continue
    close(end)
  }
  close(text.length)
  return sentences
})

const PARENTS: ReadonlySet<string> = new Set(['mum', 'mummy', 'mam', 'dad', 'daddy'])

/** Whether the clause so far is a question word that still waits for its verb: "how many tablets ... do you take". */
function awaitsVerb(tokens: readonly Token[], start: number, at: number): boolean {
  const words = tokens.slice(start, at).map((token) => token.norm)
  const first = words.findIndex((word) => !LEAD_WORDS.has(word) && !PARENTS.has(word))
  return first >= 0 && QUESTION_WORDS.has(words[first]!) && !words.slice(first).some((word) => Object.hasOwn(QUESTION_VERBS, word))
}

/** "who do you", "which of them is it": an auxiliary and a subject follow; "who smokes", "which is common" only go on. */
function asksAfter(tokens: readonly Token[], at: number): boolean {
  const [verb = '', subject = ''] = tokens.slice(at + 1, at + 3).map((token) => token.norm)
  return (Object.hasOwn(QUESTION_VERBS, verb) && QUESTION_VERBS[verb]!.has(subject)) || AFTER_QUESTION_WORD.has(verb)
}

/** "Have you ever been given": so many words at most stand before the object. */
const LONGEST_VERB = 5

/** Whether a word is the verb of "have you lost ...", so that what follows is its object. */
function isMainVerb(tokens: readonly Token[], start: number, at: number): boolean {
  const words = tokens
    .slice(start, at + 1)
    .map((token) => token.norm)
    .filter((word) => !LEAD_WORDS.has(word))
  return Object.hasOwn(QUESTION_VERBS, words[0] ?? '') && words.length >= 3 && words.length <= LONGEST_VERB
}

/** Whether a new question or statement begins at a word of a sentence, with or without punctuation before it. */
function opensClause(tokens: readonly Token[], at: number, start: number, text: string, stated: boolean): boolean {
  const word = tokens[at]!.norm
  const next = tokens[at + 1]?.norm
  const before = tokens[at - 1]!
  const pause = /[,:]/.test(text.slice(before.end, tokens[at]!.start))
  const lead = tokens.slice(start, at).every((token) => LEAD_WORDS.has(token.norm))
  if (lead || (at - start < 2 && !pause)) return false
  const held = HOLDING_WORDS.has(before.norm) && !pause
  if (Object.hasOwn(QUESTION_VERBS, word)) {
    if (next === undefined || !QUESTION_VERBS[word]!.has(next) || held || awaitsVerb(tokens, start, at)) return false
    if (OFTEN_INSIDE.has(word) && !pause && !INVERTED_SUBJECTS.has(next)) return false
    return tokens.length - at > TAG_LENGTH && !ASIDE.test(toReadable(tokens.slice(at)).line)
  }
  if (RELATIVE_WORDS.has(word) && !asksAfter(tokens, at)) return false
  if (QUESTION_WORDS.has(word)) return !held && next !== undefined && (Object.hasOwn(QUESTION_VERBS, next) || AFTER_QUESTION_WORD.has(next))
  if (word === 'any' && (stated || (next !== undefined && NOT_AFTER_ANY.has(next)))) return false
  return BARE_OPENERS.has(word) && !held && !(word === 'any' && !pause && isMainVerb(tokens, start, at - 1))
}

/** The clauses of one sentence: cut where a new ask begins, so that "any allergies do you smoke" is two. */
export function clausesOf(sentence: Clause, text: string): Clause[] {
  const { tokens } = sentence
  // "Come back if you cough up any blood." asks for none.
  const stated = sentence.text.endsWith('.')
  const cuts: number[] = []
  let start = 0
  for (let at = 1; at < tokens.length; at += 1) {
    if (tokens[at]!.start === tokens[at - 1]!.start || !opensClause(tokens, at, start, text, stated)) continue
    const joined = JOINING_WORDS.has(tokens[at - 1]!.norm) && at - 1 > start
    start = joined ? at - 1 : at
    cuts.push(tokens[start]!.start)
  }
  const edges = [sentence.start, ...cuts, sentence.end]
  return edges.slice(1).flatMap((end, index) => {
    const span = trimmed(text, edges[index]!, end)
    return span === null ? [] : [toClause(text, tokens, span, sentence.asks)]
  })
}
