import { describe, expect, it } from 'vitest'
import { MANNER_MEASURES, measureManner } from './manner-measures'

const measured = (...replies: string[]) => {
  const figures = measureManner(replies)
  return (name: string) => figures[MANNER_MEASURES.indexOf(name)]
}

describe('a talk in figures', () => {
  it('has one figure for each name', () => {
    expect(new Set(MANNER_MEASURES).size).toBe(MANNER_MEASURES.length)
    expect(measureManner(['Yes.', 'No.'])).toHaveLength(MANNER_MEASURES.length)
    expect(measureManner([]).every(Number.isFinite)).toBe(true)
  })
  it('counts the shape of replies', () => {
    const of = measured('No.', "I don't know… Is it bad?", '(Looks away.) Three weeks.')
    expect(of('replies of a word or two')).toBeCloseTo(2 / 3)
    expect(of('questions back')).toBeCloseTo(1 / 3)
    expect(of('pauses')).toBeCloseTo(1 / 3)
    expect(of('things done')).toBeCloseTo(1 / 3)
    expect(of('numbers a reply')).toBeCloseTo(1 / 3)
  })
  it.each([
    ['saying doctor', 'Since Monday, doctor.', 'I saw another doctor about it.'],
    ['refusing', "I'd rather not say.", "I'd rather it stopped."],
    ['hurrying', "I haven't got all day.", 'It takes me all morning.'],
    ['learned words', 'I would be interested in the evidence.', 'There is nothing to see.'],
    ['few words for illness', 'I was never any good with the long words.', 'It went on for a long time.'],
    ['having looked it up', 'I looked it all up before I came.', 'I looked up at the ceiling.'],
    ['another doctor wished for', 'Is there a different doctor I could have seen?', 'The pain is a different one now.'],
  ])('hears %s in "%s" and not in "%s"', (name, said, other) => {
    expect(measured(said, 'No.', 'No.', 'No.')(name)).toBe(Math.sqrt(1 / 4))
    expect(measured(other)(name)).toBe(0)
  })
})
