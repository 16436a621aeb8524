import { describe, expect, it } from 'vitest'
import { catalog } from '../../tests/support/play'
import { domainGuessOf } from './domain-of-words'
import { vocabularyOf } from './target-profiles'
import { termsOf } from './words'

const guess = domainGuessOf(vocabularyOf(catalog.knowledge))

describe('the domain of words that aim at nothing known', () => {
  it.each([
    ['Has anybody among your brothers and aunts been unwell?', 'fh'],
    ['Were your tablets prescribed by the chemist?', 'med'],
    ['Which pub do you go to for your pints?', 'sh'],
  ])('%s', (question, domain) => expect(guess(termsOf(question))).toBe(domain))

  it('is none where they say nothing of it', () => {
    expect(guess(termsOf('Zanzibar, xylophone?'))).toBeNull()
    expect(guess(new Set())).toBeNull()
  })
})
