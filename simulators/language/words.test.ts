import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedTermsIn, conceptsOf, similarity, termsOf, tokenise } from './words'

describe('tokenise', () => {
  it('spells out contractions, with and without their apostrophe, on the span of the whole', () => {
    const text = 'I don’t, she isnt'
    expect(tokenise(text).map(({ norm }) => norm)).toEqual(['i', 'do', 'not', 'she', 'is', 'not'])
    for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.text)
  })

  it('gives inflected forms one stem', () => {
    const [stopped, stopping, stops] = tokenise('stopped stopping stops')
    expect(stopped!.stem).toBe(stopping!.stem)
    expect(stopped!.stem).toBe(stops!.stem)
  })

  it('turns American spelling into British', () => {
    expect(tokenise('hemoptysis diarrhea edema').map(({ norm }) => norm)).toEqual(['haemoptysis', 'diarrhoea', 'oedema'])
  })

  it('mends a slip in a word it knows and leaves English words alone', () => {
    expect(tokenise('breathles alergies diarhoea pian').map(({ norm }) => norm)).toEqual(['breathless', 'allergies', 'diarrhoea', 'pain'])
    expect(tokenise('I heard he coped').map(({ norm }) => norm)).toEqual(['i', 'heard', 'he', 'coped'])
  })

  it('keeps spans within the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const { text: written, start, end } of tokenise(text)) {
          expect(text.slice(start, end)).toBe(written)
          expect(start).toBeGreaterThanOrEqual(last)
          last = start
        }
      }),
    )
  })
})

describe('conceptsOf', () => {
  it.each(['short of breath', 'breathless', 'a bit puffed out', 'any SOB', 'dyspnoea', 'shortness of any breath'])(
    'hears breathlessness in %j',
    (text) => {
      expect(conceptsOf(text).map(({ concept }) => concept)).toContain('breathless')
    },
  )

  it.each([
    ['waterworks', 'urine'],
    ['peeing', 'urine'],
    ['an operation', 'operation'],
    ['surgery', 'operation'],
    ['passed out', 'syncope'],
    ['the fags', 'smoking'],
  ])('maps %j to %j', (text, concept) => {
    expect(conceptsOf(text).map((mention) => mention.concept)).toContain(concept)
  })
})

describe('similarity', () => {
  it('is 1 for the same thing in other words and 0 for unlike things', () => {
    expect(similarity('Are you breathless?', 'Do you get short of breath?')).toBe(1)
    expect(similarity('Are you breathless?', 'Do you smoke?')).toBe(0)
  })

  it('is symmetrical and in [0,1]', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        const value = similarity(left, right)
        expect(value).toBe(similarity(right, left))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('takes no notice of stop words', () => {
    expect([...termsOf('is it the and of you')]).toEqual([])
  })
})

describe('turns of phrase', () => {
  const concepts = (text: string) => conceptsOf(text).map(({ concept }) => concept)

  it('are no less than all their words: "all the time" is constant, a time is not', () => {
    expect(concepts('is it there all the time')).toContain('constant')
    expect(concepts('the last time')).not.toContain('constant')
  })
  it('begin with no filler that shares a stem with another word: "a bit" is no bite', () => {
    expect(concepts('a bit of it')).not.toContain('tick')
    expect(concepts('a tick bite')).toContain('tick')
  })
  it('of everyday talk count in what is asked only', () => {
    expect(askedTermsIn(tokenise('how are things in the bedroom department'))).toContain('#sex')
    expect(termsOf('in the bedroom')).not.toContain('#sex')
  })
})
