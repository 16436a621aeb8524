import { describe, expect, it } from 'vitest'
import { catalog } from '../../tests/support/play'
import { domainGuessOf, learnDomains, markedDomain } from './domain-of-words'
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

describe('what is learnt from examples', () => {
  const likelihoods = learnDomains([
    { domain: 'fh', terms: ['aunt', 'heart'] },
    { domain: 'pmh', terms: ['heart'] },
    { domain: 'pmh', terms: ['heart'] },
    { domain: 'pmh', terms: ['heart'] },
  ])
  const likeliest = (terms: string[]) => [...(likelihoods(terms) ?? [])].sort(([, left], [, right]) => right - left)[0]?.[0]

  it('goes by the words, not by how many examples a domain has', () => {
    expect(likeliest(['aunt', 'heart'])).toBe('fh')
    expect(likeliest(['heart'])).toBe('pmh')
  })

  it('is nothing for words that no example has', () => expect(likelihoods(['xylophone'])).toBeNull())
})

describe('marks of a domain, whoever speaks', () => {
  it.each([
    ['A pack a day since I was twenty.', 'sh'],
    ['On my mother’s side, yes.', 'fh'],
    ['My dad died of a heart attack.', 'fh'],
    ['I had my gallbladder taken out.', 'psh'],
    ['Lisinopril, ten milligrams.', 'med'],
    ['Penicillin makes me break out in hives.', 'allergy'],
    ['I was diagnosed with gout.', 'pmh'],
    ['Are his shots up to date?', 'dev'],
    ['Have you gone through menopause?', 'ogh'],
  ] as const)('%s', (line, domain) => expect(markedDomain(line)).toBe(domain))

  it('has none for a complaint', () => expect(markedDomain('My knee hurts when I climb the stairs.')).toBeNull())
})
