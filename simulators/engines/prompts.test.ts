import { describe, expect, it } from 'vitest'
import { createPrompts } from './prompts'

const prompts = createPrompts({ greet: 'Hello {{name}}, {{name}}. {{question}}\n' }, 'hash')

describe('a prompt', () => {
  it('takes its names', () => {
    expect(prompts.fill('greet', { name: 'Ann', question: 'Well?' })).toBe('Hello Ann, Ann. Well?')
  })

  it('never reads what was filled in for names', () => {
    expect(prompts.fill('greet', { name: '{{question}}', question: 'SECRET $& $1' })).toBe('Hello {{question}}, {{question}}. SECRET $& $1')
  })

  it.each([
    ['greet', { name: 'Ann' }, 'Prompt "greet" needs question'],
    ['greet', { name: 'Ann', question: '', mood: 'low' }, 'Prompt "greet" does not use mood'],
    ['part', {}, 'There is no prompt "part". Known: greet.'],
  ])('says what is wrong with %s and %j', (name, values, message) => {
    expect(() => prompts.fill(name, values as unknown as Record<string, string>)).toThrow(message)
  })
})
