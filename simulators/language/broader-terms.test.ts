import { expect, it } from 'vitest'
import { broaderTerms } from './broader-terms'
import { BROADER_CONCEPTS } from './lexicon/broader-concepts'
import { askedTermsIn, tokenise } from './words'

it('knows what a concept is a kind of, and no way back', () => {
  expect(broaderTerms('#nsaid')).toContain('#painkiller')
  expect(broaderTerms('#painkiller')).not.toContain('#nsaid')
})

it('names what is above a broader concept as well', () => {
  for (const [concept, broader] of Object.entries(BROADER_CONCEPTS)) {
    for (const above of broader) expect(broader, concept).toEqual(expect.arrayContaining([...(BROADER_CONCEPTS[above] ?? [])]))
  }
})

it.each(['on the sauce', 'forty winks', 'how are your nights'])('reads "%s" as everyday talk', (text) => {
  expect([...askedTermsIn(tokenise(text))].some((term) => term.startsWith('#'))).toBe(true)
})
