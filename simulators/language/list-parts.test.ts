import { describe, expect, it } from 'vitest'
import { borrowedTerms, partsOf } from './list-parts'
import { termsIn, tokenise } from './words'

const parts = (text: string) => partsOf(tokenise(text), text)
const words = (text: string) => parts(text).map((part) => part.map(({ norm }) => norm).join(' '))
const borrowed = (text: string) => borrowedTerms(parts(text).map((part) => termsIn(part)))

describe('parts of a list', () => {
  it.each([
    ['any chest pain, palpitations or breathlessness', ['any chest pain', 'palpitations', 'breathlessness']],
    ['drugs / alcohol', ['drugs', 'alcohol']],
    ['cough+fever', ['cough', 'fever']],
    ['any pain', []],
    ['diplopia vertigo weakness', ['diplopia', 'vertigo', 'weakness']],
    ['night pain', []],
  ])('of "%s"', (text, expected) => expect(words(text)).toEqual(expected))

  it('share the part of the body that stands behind them', () => {
    expect(borrowed('any swelling or pain in your calf')).toEqual([['#calf'], []])
  })
  it('share the symptom that stands before them', () => {
    expect(borrowed('any aches in your arms, shoulders')).toEqual([[], ['#pain']])
  })
})
