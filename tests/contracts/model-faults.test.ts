import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../../simulators/dialogue/clock'
import type { ModelRequest } from '../../simulators/engines/engine'
import { openModels } from '../../simulators/engines/models'
import { type MockOpenAi, startMockOpenAi } from '../support/mock-openai/mock-openai-server'
import { FAULTS, type Fault, type MockOptions } from '../support/mock-openai/mock-options'
import { modelSettings } from '../support/model-settings'

const ID = 'openai-compatible/qwen3:8b'
/** So short that a test hardly waits for what never comes. */
const TIMEOUTS = { ANAMNESIS_CALL_SECONDS: '0.25', ANAMNESIS_FIRST_CHUNK_SECONDS: '0.12', ANAMNESIS_CHUNK_SECONDS: '0.12' }
const request: ModelRequest = {
  system: 'You are Ruth Hale, 58.',
  messages: [{ role: 'user', content: 'When did it start?' }],
  maxOutputTokens: 200,
  temperature: 0,
  seed: 3,
  thread: 'thread',
  signal: new AbortController().signal,
}
const mood = z.strictObject({ mood: z.enum(['calm', 'worried']) })

let server: MockOpenAi
afterEach(() => server.close())

async function open(options: Partial<MockOptions>, settings: Record<string, string> = {}) {
  server = await startMockOpenAi(options)
  return openModels(modelSettings({ OPENAI_COMPATIBLE_BASE_URL: server.url, ...TIMEOUTS, ...settings }), {
    time: systemClock,
    fetch,
  }).model(ID)
}

/** Faults that a reader of a stream meets in the middle of it, and an answer as a whole does not have. */
const IN_THE_MIDDLE: readonly Fault[] = ['reset', 'truncation', 'malformed', 'in-stream-error', 'slow-drip']

describe('an answer that does not count', () => {
  it.each(FAULTS)('is asked for again: %s', async (fault) => {
    const model = await open({ faults: [fault] })
    expect((await model.text(request)).value).not.toBe('')
    expect(server.calls.map((call) => call.fault)).toEqual([fault, null])
  })

  it.each(FAULTS)('never counts when it comes in pieces: %s', async (fault) => {
    // A time-out for the whole would hide those for its pieces.
    const model = await open({ faults: [fault] }, { ANAMNESIS_CALL_SECONDS: '30' })
    const pieces: string[] = []
    const reading = (async () => {
      const stream = model.stream(request)
      let next = await stream.next()
      for (; !next.done; next = await stream.next()) pieces.push(next.value)
      return next.value.value
    })()
    if (IN_THE_MIDDLE.includes(fault)) {
      await expect(reading).rejects.toMatchObject({ code: 'engine-failed', retryable: true })
      expect(pieces.length).toBeGreaterThan(0)
      expect(server.calls).toHaveLength(1)
    } else {
      expect(await reading).toBe(pieces.join(''))
      expect(server.calls).toHaveLength(2)
    }
  })
})

it('a stream that drips is given up between two pieces, and says so', async () => {
  const model = await open({ faults: ['slow-drip'] }, { ANAMNESIS_CALL_SECONDS: '30', ANAMNESIS_FIRST_CHUNK_SECONDS: '30' })
  const reading = (async () => {
    for await (const _piece of model.stream(request));
  })()
  await expect(reading).rejects.toThrow('sent no more of its answer within 0.12 s')
})

describe('an object', () => {
  it('is asked for in words of a server that knows no schemas, and from then on at once', async () => {
    const model = await open({ schemas: false })
    for (const _time of [1, 2])
      expect(mood.safeParse((await model.object({ ...request, schema: mood, name: 'mood' })).value).success).toBe(true)
    expect(server.calls.map(({ body }) => body.response_format?.type)).toEqual(['json_schema', undefined, undefined])
    expect(server.calls.at(-1)?.body.messages[0]?.content).toContain('"worried"')
  })

  it.each([
    ['json', 'json_object'],
    ['prompt', undefined],
  ])('is asked for as the setting says: %s', async (structured, type) => {
    const model = await open({}, { OPENAI_COMPATIBLE_STRUCTURED: structured })
    expect(mood.safeParse((await model.object({ ...request, schema: mood, name: 'mood' })).value).success).toBe(true)
    expect(server.calls.map(({ body }) => body.response_format?.type)).toEqual([type])
  })
})

describe('a person who stops listening', () => {
  it('ends the call, and frees its place', async () => {
    const model = await open({ slots: 1, latency: [40, 40] }, { ANAMNESIS_CALLS_AT_ONCE: '1' })
    for await (const _piece of model.stream(request)) break
    expect((await model.text(request)).value).not.toBe('')
  })
})
