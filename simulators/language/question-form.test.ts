import { describe, expect, it } from 'vitest'
import { catalog } from '../../tests/support/play'
import { createUnderstanding } from './create-understanding'
import { isPolar } from './question-form'
import { EMPTY_CONTEXT } from './understanding'

const understanding = createUnderstanding({ sheet: null, knowledge: catalog.knowledge })
const formOf = (text: string) => understanding.read(text, { ...EMPTY_CONTEXT, doctorTurns: 3 }).questions.at(-1)?.form

describe('a question that lets tell is open', () => {
  it.each([
    'What happened next?',
    'What does it feel like?',
    'What sort of pain is it?',
    'What symptoms have you had?',
    'What makes it better or worse?',
    'What do you do when it gets bad?',
    'How are things at home?',
    'No. How is your health otherwise?',
    'And what about your nose?',
    'Could you tell me what happened?',
    'What do you take the tablets for?',
  ])('%s', (question) => expect(formOf(question)).toBe('open'))
})

describe('a question that one value, name or choice answers is closed', () => {
  it.each([
    'What tablets are you on?',
    'What do you take?',
    'What kind of work do you do?',
    'What does your husband do?',
    'What are you allergic to?',
    'And what came first?',
    'Whereabouts in your skin is it affected?',
    'How is it now, better or worse?',
    'Would you say these symptoms are very similar to your eczema, or different?',
    'How about now?',
    'What about any fevers?',
    'Could you tell me when this started?',
    'Can you tell me if it hurts when I press here?',
  ])('%s', (question) => expect(formOf(question)).toBe('closed'))
})

it('yes or no answers "would you say ...", and no request to tell', () => {
  expect(isPolar('Would you say it is worse at night?')).toBe(true)
  expect(isPolar('Would you tell me about it?')).toBe(false)
})

it('to say that anyone would feel so asks nothing', () => {
  expect(formOf('Anyone in your place would feel that way.')).toBeUndefined()
  expect(formOf('Anyone at home with you?')).toBe('closed')
})
