import { expect, it } from 'vitest'
import { modelFamily } from './model-family'

it.each([
  ['claude-sonnet-4-5', 'claude'],
  ['gpt-5-mini', 'gpt'],
  ['o3-mini', 'gpt'],
  ['openai/gpt-oss-20b', 'gpt'],
  ['gemini-2.5-flash', 'gemini'],
  ['gemma3:4b', 'gemma'],
  ['meta-llama/Llama-3.3-70B-Instruct', 'llama'],
  ['Qwen/Qwen3-8B', 'qwen'],
  ['deepseek-r1-distill-qwen-7b', 'deepseek'],
  ['mixtral-8x7b', 'mistral'],
  ['phi-4', 'phi'],
  ['dolphin-3', 'dolphin'],
  ['1234', '1234'],
])('%s is of the family %s', (name, family) => {
  expect(modelFamily(name)).toBe(family)
})
