import { describe, expect, it } from 'vitest'
import { statementsOf } from './statements'

const said = (text: string) => statementsOf(text, null).map(({ text: words, present }) => `${present ? '+' : '-'} ${words}`)

describe('what a text states', () => {
  it('is a statement a sentence, without its stop', () => {
    expect(said('Works as a miner. Smokes; drinks on Sundays.')).toEqual(['+ Works as a miner', '+ Smokes', '+ drinks on Sundays'])
  })

  it.each([
    ['Denies fever, chills, or a rash.', ['- No fever', '- No chills', '- No rash']],
    ['The patient also denies having any cough.', ['- No cough']],
    ['No episodes of fever, vomiting, or diarrhea', ['- No episodes of fever', '- No vomiting', '- No diarrhea']],
    ['No travel, which she regrets', ['- No travel, which she regrets']],
    ['Negative for chest pain', ['- No chest pain']],
    ['He denies taking any tablets', ['- Not taking any tablets']],
    ['Denies fever but reports a cough', ['- No fever', '+ reports a cough']],
    ['None reported', ['- None reported']],
    ['Unremarkable', ['+ Unremarkable']],
    ['She has no allergies', ['- She has no allergies']],
    ['He was well until Monday without any warning', ['+ He was well until Monday without any warning']],
  ])('%s', (text, statements) => {
    expect(said(text)).toEqual(statements)
  })

  it.each(['Information not provided.', 'N/A', '-', '', 'No additional symptoms provided.', 'Not applicable'])(
    '%j tells nothing',
    (text) => {
      expect(said(text)).toEqual([])
    },
  )
})
