import { describe, expect, it } from 'vitest'
import { questionVector } from './question-vectors'
import { tokenise } from './words'

const near = (left: string, right: string): number => {
  const other = questionVector(tokenise(right))!
  return questionVector(tokenise(left))!.reduce((cosine, value, at) => cosine + value * other[at]!, 0)
}

describe('vectors of questions', () => {
  it.each([
    ['Any trouble with the waterworks?', 'Do you have difficulty passing urine?', 'Do you smoke?'],
    ['Who is at home with you?', 'Do you live alone?', 'Have you had any operations?'],
    ['How are you sleeping?', 'Do you drop off all right at night?', 'Are you allergic to anything?'],
    ['What do you do for a living?', 'Tell me about your job', 'Does the pain go anywhere?'],
  ])('"%s" lies nearer to "%s" than to "%s"', (question, alike, other) => {
    expect(near(question, alike)).toBeGreaterThan(near(question, other) + 0.1)
  })

  it('have unit length, so that a question lies at 1 from itself', () => {
    expect(near('Does anything make it worse?', 'Does anything make it worse?')).toBeCloseTo(1, 5)
  })

  it('are the same for the same words in another order', () => {
    expect(near('chest pain at night', 'at night pain chest')).toBeCloseTo(1, 5)
  })

  it('do not exist for words that no question has', () => {
    expect(questionVector(tokenise('Xyzzy qwertz'))).toBeNull()
    expect(questionVector([])).toBeNull()
  })
})
