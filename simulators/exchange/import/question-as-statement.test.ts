import { expect, it } from 'vitest'
import { questionAsStatement } from './question-as-statement'

it.each([
  ['Do you have a fever (felt or measured)?', 'I have a fever.', 'I do not have a fever.'],
  ['Have you recently had a cold?', 'I have had a cold.', 'I have not had a cold.'],
  ['Are you losing your hair?', 'I am losing my hair.', 'I am not losing my hair.'],
  ['Do you have pain when you breathe in?', 'I have pain when I breathe in.', 'I do not have pain when I breathe in.'],
  ['Is there a swelling?', 'There is a swelling.', 'There is no swelling.'],
])('%s', (question, yes, no) => {
  expect(questionAsStatement(question)).toEqual({ yes, no })
})

it.each(['How are you?', 'Do you smoke? Do you drink?', 'Characterize your pain:', 'Is your skin pale?', ''])(
  '%j has no yes to state',
  (question) => {
    expect(questionAsStatement(question)).toBeNull()
  },
)
