import { describe, expect, it } from 'vitest'
import { aboutChild, fitsSex } from './about-a-child'

describe('questions to a parent', () => {
  it.each([
    ['Have you had a fever?', 'Has she had a fever?'],
    ['Do you take any regular medicines?', 'Does she take any regular medicines?'],
    ['Does it come on when you walk uphill?', 'Does it come on when she walks uphill?'],
    ['Are you more thirsty than usual?', 'Is she more thirsty than usual?'],
    ['Is your throat sore?', 'Is her throat sore?'],
    ['Can you put your chin on your chest?', 'Can she put her chin on her chest?'],
    ['Is anyone around you ill with the same thing?', 'Is anyone around your child ill with the same thing?'],
  ])('%s', (asked, told) => expect(aboutChild(asked, 'female')).toBe(told))

  it('name the child where neither he nor she would fit', () => {
    expect(aboutChild('Can you put your chin on your chest?', 'male')).toBe('Can he put his chin on his chest?')
    expect(aboutChild('Can you put your chin on your chest?', 'intersex')).toBe('Can your child put their chin on their chest?')
  })

  it.each(['Is your child floppy?', 'Has she been sick?', 'Have you noticed any spots?'])(
    "leaves what is the parent's to answer: %s",
    (question) => expect(aboutChild(question, 'male')).toBe(question),
  )

  it('fits the sex of the child', () => {
    expect(fitsSex('Is she off her food?', 'male')).toBe(false)
    expect(fitsSex('Is she off her food?', 'female')).toBe(true)
    expect(fitsSex('Is your child off their food?', 'male')).toBe(true)
  })
})
