import { describe, expect, it } from 'vitest'
import { countNumbers, countPhrases, feelingWords, readingGrade, syllablesOf, wordsOf } from './text-measures'

describe('reading grade', () => {
  it('is Flesch-Kincaid, worked by hand', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
    expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(-1.45)
    // 7 words, 1 sentence, 17 syllables
    expect(readingGrade(['Unfortunately the examination was particularly uncomfortable overall.'])).toBeGreaterThan(15)
    expect(readingGrade([])).toBe(0)
  })
  it.each([
    ['cat', 1],
    ['pain', 1],
    ['tired', 1],
    ['wanted', 2],
    ['little', 2],
    ['morning', 2],
    ['medicine', 3],
    ['the', 1],
    ["didn't", 2],
    ['isn’t', 2],
    ["don't", 1],
  ])('%s has %i syllables', (word, count) => expect(syllablesOf(word)).toBe(count))
})

describe('counts', () => {
  it('leave out what is done and not said', () => expect(wordsOf("(Looks away.) I don't know.")).toEqual(['I', "don't", 'know']))
  it('of numbers leave out one, and know figures, words and days', () =>
    expect(countNumbers('One thing: two tablets, 40 milligrams, since Tuesday, eighteen months.')).toBe(5))
  it('of phrases take whole words only', () => {
    expect(countPhrases("I'm scared. So scared, and scarecrow.", ['scared'])).toBe(2)
    expect(countPhrases('It is on your mind.', ['on your mind'])).toBe(1)
  })
  it('of feelings leave out what a body has', () => {
    expect(feelingWords(['sadness'])).toContain('tearful')
    expect(feelingWords(['sadness'])).not.toContain('hurts')
  })
})
