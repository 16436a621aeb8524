import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { failureOf } from './call-failure'

const KEY = 'sk-proj-Abc123Secret456'
const blame = { model: 'openai/gpt-5', vendor: 'openai', keySetting: 'OPENAI_API_KEY', key: KEY }
const thrown = (statusCode: number, message: string, more = {}) => Object.assign(new Error(message), { statusCode, ...more })

describe('the failure of a call', () => {
  it.each([
    [
      'OpenAI',
      thrown(400, 'Your input exceeds the context window of this model.', { responseBody: '{"error":{"code":"context_length_exceeded"}}' }),
    ],
    ['Anthropic', thrown(400, 'prompt is too long: 213462 tokens > 200000 maximum')],
    ['Anthropic, by size', thrown(413, 'Request exceeds the maximum size', { responseBody: '{"error":{"type":"request_too_large"}}' })],
    ['Google', thrown(400, 'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).')],
    ['vLLM', thrown(400, "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens.")],
    ['llama.cpp', thrown(400, 'the request exceeds the available context size. try increasing the context size')],
    [
      'LM Studio',
      thrown(400, 'Trying to keep the first 5000 tokens when context the overflows. However, the model is loaded with 4096 tokens'),
    ],
    ['a stream', { type: 'invalid_request_error', code: 'context_length_exceeded', message: 'too long' }],
  ])('is a context overflow as %s says it', (_whose, error) => {
    expect(failureOf(error, blame).error).toMatchObject({ code: 'context-overflow', retryable: false })
  })

  it.each([
    [401, 'OPENAI_API_KEY'],
    [403, 'OPENAI_API_KEY'],
    [404, 'anamnesis models'],
    [429, 'no credit'],
  ])('of status %i says what would help', (status, words) => {
    const responseBody = status === 429 ? '{"error":{"code":"insufficient_quota"}}' : ''
    const { error, overloaded } = failureOf(thrown(status, 'no', { responseBody }), blame)
    expect(error).toMatchObject({ code: 'engine-refused', message: expect.stringContaining(words) })
    expect(overloaded).toBe(false)
  })

  it.each([
    ['429', thrown(429, 'Rate limit reached')],
    ['503', thrown(503, 'unavailable')],
    ['529', thrown(529, 'Overloaded')],
    ['a stream', { type: 'overloaded_error', message: 'Overloaded' }],
    ['a wrapped stream', { type: 'error', error: { type: 'rate_limit_error', message: 'Too many requests' } }],
  ])('is overload where %s says so', (_how, error) => {
    expect(failureOf(error, blame)).toMatchObject({ overloaded: true, error: { code: 'engine-failed', retryable: true } })
  })

  it.each([
    ['seconds', { responseHeaders: { 'retry-after': '7' } }, 7000],
    ['milliseconds, which go first', { responseHeaders: { 'retry-after': '7', 'retry-after-ms': '250' } }, 250],
    ['a date', { responseHeaders: { date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' } }, 60_000],
    ['Google’s body', { responseBody: '{"error":{"details":[{"retryDelay":"37s"}]}}' }, 37_000],
    ['nothing', { responseHeaders: { 'retry-after': 'soon' } }, null],
  ])('tells how long to wait by %s', (_how, more, milliseconds) => {
    expect(failureOf(thrown(429, 'no', more), blame).retryAfter).toBe(milliseconds)
  })

  it('does not take what a model wrote for what its server said', () => {
    const error = Object.assign(new Error('JSON parsing failed: Text: my context window is too many requests'), {
      name: 'AI_JSONParseError',
    })
    expect(failureOf(error, blame)).toMatchObject({ overloaded: false, error: { code: 'engine-failed' } })
    const unread = thrown(200, 'Invalid JSON response', { responseBody: '<html>Too many requests: context window</html>' })
    expect(failureOf(unread, blame)).toMatchObject({ overloaded: false, error: { code: 'engine-failed' } })
  })

  it('holds no key, no prompt and no mark-up, and is one short line', () => {
    const long = thrown(400, `Bad\n<b>key</b> ${KEY} Bearer abcdefgh sk-other-key-12345 ${'x'.repeat(500)}`, {
      requestBodyValues: { messages: ['the whole prompt'] },
      responseHeaders: { 'x-secret': KEY },
    })
    for (const error of [long, thrown(401, `Incorrect API key provided: ${KEY.slice(0, 10)}***.`), thrown(500, KEY), KEY]) {
      const told = inspect(failureOf(error, blame), { depth: 9 })
      for (const secret of [KEY, KEY.slice(0, 10), 'abcdefgh', 'other-key', 'the whole prompt', '<b>']) expect(told).not.toContain(secret)
      expect(failureOf(error, blame).error.message.length).toBeLessThan(300)
    }
  })
})
