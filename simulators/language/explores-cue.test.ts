import { describe, expect, it } from 'vitest'
import type { Cue } from '../domain/case'
import { cueWordsOf } from './cue-content'
import { type Exploration, explorationIn } from './explores-cue'
import { replyClauses } from './reply-clauses'

const LETTERS = 'My sister stopped opening her letters. I keep finding them under the mat.'
const cue: Cue = {
  kind: 'cue',
  emotion: 'worry',
  intensity: 2,
  when: [{ turn: 0 }],
  say: [LETTERS],
  words: ['sister', 'letters'],
  ease: { level: 3 },
  eased: ['Thank you.'],
}

const explored = (text: string): Exploration | null =>
  replyClauses(text)
    .map((clause) => explorationIn(clause, cueWordsOf(cue, LETTERS)))
    .find((found) => found !== null) ?? null
const kind = (text: string) => explored(text)?.kind ?? null

describe('a question after a feeling was shown', () => {
  it.each([
    ['What went through your mind when you found them?', 'inner'],
    ['Is part of you wondering who will be next?', 'inner'],
    ['What would it mean for you if she came to stay?', 'inner'],
    ['I wonder what you were dreading.', 'inner'],
    ['Under the mat?', 'follow'],
    ['Finding them since what?', 'follow'],
    ['Which letters were they?', 'follow'],
    ['Who else knows?', 'follow'],
    ['What kept you from asking her?', 'follow'],
    ['Have you told your brother?', 'follow'],
    ['What has made it so hard to tell her?', 'follow'],
    ['Where does that picture come from?', 'inner'],
    ['Is that what you see, every time?', 'inner'],
    ["What's that been like?", 'generic'],
    ['How do you mean?', 'generic'],
    ['In what way?', 'generic'],
    ['What was that like?', 'generic'],
    ['Tell me about her.', 'generic'],
  ])('goes on: %s', (text, expected) => {
    expect(kind(text)).toBe(expected)
  })

  it.each([
    'Do you take any tablets?',
    'Any allergies?',
    'Chest pain?',
    'Does it wake you at night?',
    'Where is the pain?',
    'Is the pain in your head?',
    'What makes it worse?',
    'How long has it been going on?',
    'What time was it?',
    'What colour were the letters?',
    'Did they do any tests at that visit?',
    'Are you OK with that?',
    'Is that all right?',
    "Is there anything you were hoping I'd do today?",
    'What brought you in today?',
    'What can I do for you?',
    'How does that sound?',
    'Shall we talk about that next time?',
    'Would you say that back to me in your own words?',
    'Has anyone in the family had heart trouble?',
    'That is her decision.',
  ])('is a matter of its own: %s', (text) => {
    expect(kind(text)).toBeNull()
  })

  it('is specific where its own words say of what', () => {
    expect(explored('What was in the letters?')?.specific).toBe(true)
    expect(explored('What do you mean by that?')?.specific).toBe(false)
    expect(explored('What makes you say that?')?.specific).toBe(false)
  })
})
