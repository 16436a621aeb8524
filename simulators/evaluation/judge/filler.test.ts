import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillerIn } from './filler'
import { showText } from './shown-text'

const without = (text: string, answers = false) =>
  showText(
    text,
    fillerIn(text, answers).map((span) => ({ ...span, by: '' })),
  ).shown

describe('filler of a doctor', () => {
  it.each([
    ['Okay. Thank you. Any fever?', 'Any fever?'],
    ['Okay, and do you smoke?', 'and do you smoke?'],
    ['OK, great. So, um, have you had any, uh, fever?', 'have you had any fever?'],
    ['Mm-hm. I see.', ''],
    ["All right then, thanks, let's have a look at you.", "let's have a look at you."],
    ['Please sit up, thank you.', 'sit up.'],
    ["Basically, it's, you know, sort of a virus, to be honest.", "it's a virus."],
    ['That’s fine. Any cough?', 'Any cough?'],
  ])('is taken from "%s"', (said, left) => {
    expect(without(said)).toBe(left)
  })

  it.each([
    'Right, left, or both sides?',
    'Good, bad, or about the same?',
    'What sort of pain is it?',
    'That sort of pain is common.',
    'Do you know what it is, you know, that scares you?',
    'Could you lie down, please?',
    'It is probably your gallbladder, I think.',
    'So, it is cancer.',
    'And the pain?',
    'No. It is not cancer.',
    'Yes.',
    'Of course.',
    "I'm so sorry.",
    'Oh, Rhian. That must be frightening.',
    'Thank you for telling me. It is hard.',
    'I hear you. Take your time. Go on.',
    'Okay?',
    'Good morning, Mr Hale.',
    'Take two a day and come back on Friday.',
  ])('is not what asks, tells, comforts, answers or greets: "%s"', (said) => {
    expect(without(said)).toBe(said)
  })

  it('is no acknowledgement where the patient has just asked: that is the answer', () => {
    expect(without('All right. Any fever?', true)).toBe('All right. Any fever?')
    expect(without('All right. Any fever?')).toBe('Any fever?')
    expect(without('Sure. Okay, any fever?', true)).toBe('Sure. any fever?')
  })

  it('never holds a question mark, a figure or more than was said, and lies in order', () => {
    const words = fc.constantFrom(
      'okay',
      'right',
      'thank you',
      'um',
      'sort of',
      'please',
      'any fever',
      '12 mg',
      'you are scared',
      'so',
      'or',
    )
    const marks = fc.constantFrom(', ', '. ', '? ', ' ', '… ', '\n')
    const talk = fc.array(fc.tuple(words, marks), { maxLength: 12 }).map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(talk, fc.boolean(), (text, answers) => {
        const spans = fillerIn(text, answers)
        const taken = spans.map(({ start, end }) => text.slice(start, end)).join('|')
        expect(taken).not.toMatch(/\?|\d|fever|scared/)
        for (const [at, { start, end }] of spans.entries()) {
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
