import { describe, expect, it } from 'vitest'
import { tokenise } from './words'

const wordsOf = (text: string) =>
  tokenise(text)
    .map(({ norm }) => norm)
    .join(' ')

describe('slips of speech', () => {
  it.each([
    ['Have you, um, have you had a cough?', 'have you had a cough'],
    ['What, what colour is it?', 'what colour is it'],
    ["How's your, how's your, uh, chest?", 'how is your chest'],
    ['Do you <UNSURE>ever</UNSURE> smoke <INAUDIBLE_SPEECH/>?', 'do you ever smoke'],
  ])('%s', (said, meant) => expect(wordsOf(said)).toBe(meant))

  it.each([
    ['No, no, very, very bad.', 'no no very very bad'],
    ['Were you taken to the ER?', 'were you taken to the er'],
  ])('are not what is said twice on purpose, nor a department: %s', (said, kept) => expect(wordsOf(said)).toBe(kept))

  it('leave every word where it stands in the text', () => {
    const text = 'Um, are you, are <UNIN/> you well?'
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['are', 'you', 'well'])
  })
})
