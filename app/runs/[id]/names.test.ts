import { expect, it } from 'vitest'
import type { Catalog } from '#simulators'
import { namesFrom } from './names'

const named = (id: string, name: string) => ({ value: { id, name, title: name } })
const catalog = {
  personas: () => [named('anxious', 'Anxious')],
  cases: () => [named('cough', 'Cough')],
  doctors: () => [named('expert', 'Expert')],
  agents: () => [named('interviewer', 'Interviewer')],
} as unknown as Catalog

it('names an actor with its biases and its model, and by its id what is not there any more', () => {
  const { persona, doctor, case: station } = namesFrom(catalog)
  expect(doctor('expert')).toBe('Expert')
  expect(doctor('interviewer+anchoring+recency@openai-compatible/qwen3:8b')).toBe(
    'Interviewer, anchoring, recency · openai-compatible/qwen3:8b',
  )
  expect(persona('anxious@mock/plain')).toBe('Anxious · mock/plain')
  expect([doctor('gone@mock/plain'), station('gone'), doctor('no word at all')]).toEqual(['gone · mock/plain', 'gone', 'no word at all'])
})
