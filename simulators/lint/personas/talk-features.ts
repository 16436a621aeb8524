import type { Emotion } from '../../domain/vocabulary'
import { emotionSchema } from '../../domain/vocabulary'
import { countNumbers, countPhrases, feelingWords, readingGrade, spokenPart, wordsOf } from './text-measures'

/** Figures by name; a name that is missing is 0. */
export type Features = ReadonlyMap<string, number>

const SHAPES: Readonly<Record<string, (reply: string) => number>> = {
  words: (reply) => wordsOf(reply).length,
  numbers: countNumbers,
  questions: (reply) => (reply.match(/\?/g) ?? []).length,
  pauses: (reply) => (reply.match(/…/g) ?? []).length,
  'one word': (reply) => (wordsOf(reply).length <= 2 ? 1 : 0),
  contractions: (reply) => (reply.match(/\w'(?:s|m|ve|re|t|d|ll)\b/g) ?? []).length / Math.max(1, wordsOf(reply).length),
  'sentence words': (reply) => wordsOf(reply).length / Math.max(1, (spokenPart(reply).match(/[.!?…]+/g) ?? []).length),
}

/** What can be counted in a patient's words alone: the shape of replies, words of feeling, and the share of replies that hold a word or two words together. */
export function featuresOf(replies: readonly string[]): Features {
  const features = new Map<string, number>()
  const count = Math.max(1, replies.length)
  for (const [name, shape] of Object.entries(SHAPES)) features.set(name, replies.reduce((sum, reply) => sum + shape(reply), 0) / count)
  features.set('reading grade', readingGrade(replies))
  for (const emotion of emotionSchema.options satisfies readonly Emotion[])
    features.set(`feeling ${emotion}`, replies.reduce((sum, reply) => sum + countPhrases(reply, feelingWords([emotion])), 0) / count)
  for (const reply of replies) for (const term of termsOf(reply)) features.set(term, (features.get(term) ?? 0) + 1 / count)
  return features
}

function termsOf(reply: string): Set<string> {
  const words = wordsOf(reply.replace(/’/g, "'")).map((word) => word.toLowerCase())
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)].map((term) => `says ${term}`))
}
