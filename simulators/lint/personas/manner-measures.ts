import { MANNER_PHRASES } from './manner-phrases'
import { countNumbers, readingGrade, spokenPart, wordsOf } from './text-measures'

type Replies = readonly string[]
const mean = (replies: Replies, of: (reply: string) => number) =>
  replies.reduce((sum, reply) => sum + of(reply), 0) / Math.max(1, replies.length)
const share = (replies: Replies, holds: (reply: string) => boolean) => mean(replies, (reply) => (holds(reply) ? 1 : 0))
const wordCount = (reply: string) => wordsOf(reply).length
const contractions = (reply: string) => (reply.match(/\w['’](?:s|m|ve|re|t|d|ll)\b/g) ?? []).length
const sentenceWords = (reply: string) => wordCount(reply) / Math.max(1, (spokenPart(reply).match(/[.!?…]+/g) ?? []).length)

/** The shape of what is said, whatever it is about. Lengths as logarithms: from 5 words to 10 is as far as from 10 to 20. */
const SHAPES: Readonly<Record<string, (replies: Replies) => number>> = {
  'words a reply': (replies) => Math.log1p(mean(replies, wordCount)),
  'words of the middle reply': (replies) => Math.log1p(replies.map(wordCount).sort((a, b) => a - b)[Math.floor(replies.length / 2)] ?? 0),
  'words a sentence': (replies) => mean(replies, sentenceWords),
  'replies of a word or two': (replies) => share(replies, (reply) => wordCount(reply) <= 2),
  'reading grade': readingGrade,
  'contractions a word': (replies) => mean(replies, contractions) / Math.max(1, mean(replies, wordCount)),
  'numbers a reply': (replies) => mean(replies, countNumbers),
  'questions back': (replies) => share(replies, (reply) => reply.includes('?')),
  pauses: (replies) => share(replies, (reply) => /…|\.\.\./.test(reply)),
  'words to begin with': (replies) => share(replies, (reply) => /^(?:well|um|er|oh|mm|hm|so|right|look|now|ah|ooh|let me)\b/i.test(reply)),
  'things done': (replies) => share(replies, (reply) => reply.includes('(')),
}

/** What is counted of a patient's words, in the order of `measureManner`. */
export const MANNER_MEASURES: readonly string[] = [...Object.keys(SHAPES), ...Object.keys(MANNER_PHRASES)]

/**
 * A talk in figures, from the patient's replies alone: their shape, then the share of them that speaks in each of some ways, as its square
 * root: that something is said at all tells more than that it is said once again.
 */
export function measureManner(replies: Replies): number[] {
  const said = replies.map((reply) => reply.toLowerCase().replace(/’/g, "'"))
  return [
    ...Object.values(SHAPES).map((shape) => shape(replies)),
    ...Object.values(MANNER_PHRASES).map((phrases) => Math.sqrt(share(said, (reply) => phrases.test(reply)))),
  ]
}
