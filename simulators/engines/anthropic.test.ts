import { expect, it } from 'vitest'
import { createFakeTime } from '../../tests/support/fake-time'
import { modelSettings } from '../../tests/support/model-settings'
import { replay, TEST_KEY } from '../../tests/support/recorded-replies/replay'
import type { Message } from './engine'
import { openModels } from './models'
import type { Fetch } from './vendor'

/** The text of every block of a request, and whether it is marked to be kept. */
async function blocksSent(messages: Message[]): Promise<[text: string, kept: boolean][]> {
  const bodies: Record<string, unknown>[] = []
  const fetch: Fetch = (input, init) => {
    bodies.push(JSON.parse(String(init?.body)))
    return replay('anthropic', 'answers')(input, init)
  }
  const models = openModels(modelSettings({ ANTHROPIC_API_KEY: TEST_KEY }), { time: createFakeTime(), fetch })
  const request = { system: 'You are Ruth.', messages, maxOutputTokens: 9, temperature: 0, seed: 1, thread: 't' }
  await models.model('anthropic/claude-sonnet-4-5').text({ ...request, signal: new AbortController().signal })
  const [body] = bodies
  expect(body).not.toHaveProperty('cache_control')
  type Block = { text: string; cache_control?: object }
  const { system, messages: sent } = body as { system: Block[]; messages: { content: Block[] }[] }
  return [...system, ...sent.flatMap(({ content }) => content)].map((block) => [block.text, block.cache_control !== undefined])
}

it('has Anthropic keep what later calls begin with, and never what is of one call only: to keep costs more than to read', async () => {
  const talk: Message[] = [
    { role: 'user', content: 'Hello.' },
    { role: 'assistant', content: 'Hello, doctor.' },
    { role: 'user', content: 'When? For you alone: a note.' },
  ]
  expect(await blocksSent(talk)).toEqual([
    ['You are Ruth.', true],
    ['Hello.', false],
    ['Hello, doctor.', true],
    ['When? For you alone: a note.', false],
  ])
  expect(await blocksSent([{ role: 'user', content: 'All of it.' }])).toEqual([
    ['You are Ruth.', true],
    ['All of it.', false],
  ])
})
