import { expect, it } from 'vitest'
import { inOwnWords } from './own-words'

it.each([
  ['male', 'Four days ago he started feeling tired.', 'Four days ago I started feeling tired.'],
  ['male', 'He reports headache and dizziness.', 'I have headache and dizziness.'],
  ['male', 'He states that his rings no longer fit.', 'My rings no longer fit.'],
  ['female', 'She is complaining of a cough.', 'I have a cough.'],
  ['female', 'She also notices wheezing when she wakes.', 'I also notice wheezing when I wake.'],
  ['male', 'The patient feels sick, and he carries an inhaler.', 'I feel sick, and I carry an inhaler.'],
  ['female', 'It spreads to her back and wakes her.', 'It spreads to my back and wakes me.'],
  ['female', 'The cough keeps her awake.', 'The cough keeps me awake.'],
  ['female', 'She notes that these headaches pass.', 'These headaches pass.'],
  ['male', 'He is a smoker, and he has hurt himself.', 'I am a smoker, and I have hurt myself.'],
  ['male', 'She tells him that he snores.', 'She tells me that I snore.'],
  ['female', 'Pain in the knee for two days.', 'Pain in the knee for two days.'],
] as const)('%s: %s', (sex, text, own) => {
  expect(inOwnWords(text, sex)).toBe(own)
})
