import type { Emotion } from '../../domain/vocabulary'
import { EMOTION_WORDS } from '../../language/lexicon/cue-emotions'
import { countFigures } from '../../patients/figures'

/** Without stage directions, which nobody says. */
export const spokenPart = (text: string) => text.replace(/\([^)]*\)/g, ' ')

export const wordsOf = (text: string): string[] => spokenPart(text).match(/[A-Za-z0-9][A-Za-z0-9'’-]*/g) ?? []

const sentencesOf = (text: string): string[] =>
  (spokenPart(text).match(/[^.!?…]+/g) ?? []).filter((sentence) => wordsOf(sentence).length > 0)

/** The "not" of "didn't" is a syllable, that of "don't" is none. */
const SPOKEN_NOT = /[bcdfghjklmpqstvwxz]n['’]t$/i

/** Vowel groups, without a silent e at the end: within a tenth of a dictionary's count on plain English. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const groups = letters.replace(/(?:[^laeiouy]es|[^aeioudt]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 0) + (SPOKEN_NOT.test(word) ? 1 : 0)
}

/**
 * School years of reading that a text takes: Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom 1975),
 * 0.39 words a sentence + 11.8 syllables a word - 15.59.
 */
export function readingGrade(texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf)
  const sentences = texts.flatMap(sentencesOf).length
  if (words.length === 0 || sentences === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

/** Texts as they are compared: lower case, no punctuation, one blank between words and at both ends. */
export const plain = (text: string) => ` ${wordsOf(text.replace(/’/g, "'")).join(' ').toLowerCase()} `

/** How often any of some phrases stands in a text. */
export function countPhrases(text: string, phrases: readonly string[]): number {
  const said = plain(text)
  return phrases.reduce((sum, phrase) => sum + said.split(plain(phrase)).length - 1, 0)
}

/** Words of feeling that as often speak of a body or a place: they would count symptoms as moods. */
const BODILY = new Set(
  'low down painful hurt hurts hurting pressure burden miss missing alone loss shaken bothering bothers troubling troubled mad cross'.split(
    ' ',
  ),
)

export const feelingWords = (emotions: readonly Emotion[]): readonly string[] =>
  emotions.flatMap((emotion) => EMOTION_WORDS[emotion].filter((word) => !BODILY.has(word)))

/** Figures and dates, without what is only done. */
export const countNumbers = (text: string): number => countFigures(spokenPart(text))
