import { describe, expect, it } from 'vitest'
import { withoutRelatives } from './without-relatives'
import { tokenise } from './words'

const own = (text: string) =>
  withoutRelatives(tokenise(text))
    ?.map(({ norm }) => norm)
    .join(' ') ?? null

describe('an ask after the patient and the family', () => {
  it.each([
    ['Have you or anybody in your family ever had kidney stones?', 'have you ever had kidney stones'],
    ['Do you have thyroid disease, or does anyone in your family?', 'do you have thyroid disease'],
    ['Has anyone in your family had a stroke?', null],
    ['Do you smoke or drink?', null],
  ])('"%s"', (text, expected) => expect(own(text)).toBe(expected))
})
