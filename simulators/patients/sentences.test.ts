import { describe, expect, it } from 'vitest'
import { brokenUp, joinedUp } from './sentences'

describe('sentences joined up', () => {
  it.each([
    ["It crept up on me. I couldn't name you the day.", "It crept up on me, and I couldn't name you the day."],
    ['I live over the shop. Nineteen stairs.', 'I live over the shop, nineteen stairs.'],
    ['Both hands, the same joints. My knuckles are puffy.', 'Both hands, the same joints, and my knuckles are puffy.'],
    ['It was only a twinge. But it never went.', 'It was only a twinge, but it never went.'],
    ["I'm up all night. Then I sleep all day.", "I'm up all night, and then I sleep all day."],
  ])('%s', (apart, joined) => expect(joinedUp(apart, 14)).toBe(joined))
  it.each([
    // What is so does not follow on what is not.
    'No, not at night. My head aches.',
    // Neither has a verb.
    'The amlodipine, the ten. My nerves, maybe.',
    'It hurts when I walk. Is it serious?',
    'I saw to the van and the fryer. I went home.',
    "I couldn't sleep for it all of last week. I was walking up and down.",
  ])('or left apart: %s', (text) => expect(joinedUp(text, 14)).toBe(text))
})

describe('sentences broken up', () => {
  it.each([
    ['I twisted and I felt it go.', 'I twisted and I felt it go.'],
    ['I twisted my back and I felt it go.', 'I twisted my back. I felt it go.'],
    ['I went back and forth about coming.', 'I went back and forth about coming.'],
    ['Half of him went, and he has not said a word since.', 'Half of him went. He has not said a word since.'],
  ])('%s', (whole, broken) => expect(brokenUp(whole, 5)).toBe(broken))
})
