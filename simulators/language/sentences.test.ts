import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf, sentencesOf } from './sentences'

const clauses = (text: string) =>
  sentencesOf(text)
    .flatMap((sentence) => clausesOf(sentence, text))
    .map((clause) => clause.text)

describe('clauses', () => {
  it.each([
    ['any allergies do you smoke', ['any allergies', 'do you smoke']],
    ['where is the pain does it go anywhere how bad is it', ['where is the pain', 'does it go anywhere', 'how bad is it']],
    ["Hello, I'm Dr. Lind. What has brought you in?", ["Hello, I'm Dr. Lind.", 'What has brought you in?']],
    ['What do you do for a living and who do you live with?', ['What do you do for a living', 'and who do you live with?']],
    ['Do you have any nausea, any fever?', ['Do you have any nausea,', 'any fever?']],
  ])('cuts %j where a new ask begins', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })

  it.each([
    "So it's worse when you lie flat, is it?",
    'Can you tell me what it feels like?',
    'Have you lost any weight?',
    'I was wondering what you think is going on',
    'The good news is that this is treatable.',
    'Have you had any chest pain or any palpitations?',
    'How many tablets a day do you take?',
  ])('leaves %j whole', (text) => {
    expect(clauses(text)).toEqual([text])
  })

  it('covers any text without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const sentence of sentencesOf(text)) {
          for (const clause of clausesOf(sentence, text)) {
            expect(clause.start).toBeGreaterThanOrEqual(last)
            expect(clause.end).toBeLessThanOrEqual(text.length)
            expect(text.slice(clause.start, clause.end)).toBe(clause.text)
            last = clause.end
          }
        }
      }),
    )
  })
})
