import { describe, expect, it } from 'vitest'
import { withoutFillers } from './without-fillers'
import { tokenise } from './words'

const left = (text: string) =>
  withoutFillers(tokenise(text))
    .map(({ norm }) => norm)
    .join(' ')

describe('turns of speech', () => {
  it.each([
    ['Sorry to ask, but do you smoke at all, by any chance?', 'but do you smoke at all'],
    ['Have you managed to sleep?', 'have you sleep'],
    ['How bad is it, would you say?', 'how bad is it'],
    ['What would you say sets it off?', 'what would you say sets it off'],
    ['By any chance?', 'by any chance'],
  ])('of "%s" leave the ask', (text, expected) => expect(left(text)).toBe(expected))
})
