import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createFakeTime } from '../../tests/support/fake-time'
import { modelSettings, priceList } from '../../tests/support/model-settings'
import { replay, TEST_KEY } from '../../tests/support/recorded-replies/replay'
import { describeEngines } from './describe-engines'
import type { ModelRequest } from './engine'
import { openModels } from './models'
import type { Fetch } from './vendor'

const KEYS = { OPENAI_API_KEY: TEST_KEY, ANTHROPIC_API_KEY: TEST_KEY, GOOGLE_GENERATIVE_AI_API_KEY: TEST_KEY }
const request: ModelRequest = {
  system: 'You are Ruth Hale, 58.',
  messages: [{ role: 'user', content: 'When did it start?' }],
  maxOutputTokens: 100,
  temperature: 0,
  seed: 1,
  thread: 'thread',
  signal: new AbortController().signal,
}
const open = (set: Record<string, string>, fetch: Fetch = replay('openai', 'answers')) =>
  openModels(modelSettings(set), { time: createFakeTime(), fetch })
const said =
  (answer: unknown, status = 200): Fetch =>
  async () =>
    new Response(JSON.stringify(answer), { status })

describe('a model by its name', () => {
  it.each([['gpt-5'], ['azure/gpt-5'], ['openai/'], ['constructor/x'], ['']])('is not found as "%s", and the vendors are named', (id) => {
    expect(() => open(KEYS).model(id)).toThrow(
      expect.objectContaining({ code: 'unknown-name', message: expect.stringContaining('openai-compatible') }),
    )
  })

  it.each([
    ['openai/gpt-5', 'OPENAI_API_KEY'],
    ['openai-compatible/qwen3:8b', 'OPENAI_COMPATIBLE_BASE_URL'],
    ['local/gemma', 'ANAMNESIS_MODEL_PATH'],
  ])('%s is refused with the setting that it needs', (id, setting) => {
    expect(() => open({}).model(id)).toThrow(expect.objectContaining({ code: 'engine-refused', message: expect.stringContaining(setting) }))
  })

  it('may have slashes of its own', async () => {
    const asked: string[] = []
    const models = open({ OPENAI_COMPATIBLE_BASE_URL: 'http://127.0.0.1:1/v1' }, async (_input, init) => {
      asked.push(String(init?.body))
      return Response.json({ choices: [{ message: { content: 'Hello.' }, finish_reason: 'stop' }] })
    })
    expect((await models.model('openai-compatible/Qwen/Qwen3-8B').text(request)).value).toBe('Hello.')
    expect(JSON.parse(asked[0]!)).toMatchObject({ model: 'Qwen/Qwen3-8B' })
  })
})

describe('what an answer costs', () => {
  const prices = priceList('openai/gpt-5-mini: { input: 1, cachedInput: 0.1, output: 10 }')

  it('comes from the price list, cached input apart, and is null where the list says nothing', async () => {
    const models = open({ ...KEYS, ANAMNESIS_PRICES: prices })
    const { usage } = await models.model('openai/gpt-5-mini').text(request)
    expect(usage).toMatchObject({ inputTokens: 1180, cachedTokens: 1024, outputTokens: 77 })
    expect(usage.cost).toBeCloseTo((156 * 1 + 1024 * 0.1 + 77 * 10) / 1e6, 12)
    expect((await models.model('openai/gpt-5').text(request)).usage.cost).toBeNull()
    expect((await models.model('mock/plain').text(request)).usage.cost).toBe(0)
  })

  it('is not known where the server counts no tokens; they are taken from the text, so that a budget holds', async () => {
    const uncounted = Response.json({ choices: [{ message: { content: 'A few words.' }, finish_reason: 'stop' }] })
    const models = open(
      {
        OPENAI_COMPATIBLE_BASE_URL: 'http://127.0.0.1:1/v1',
        ANAMNESIS_PRICES: priceList('openai-compatible/*: { input: 1, output: 1 }'),
        ANAMNESIS_TOKEN_BUDGET: '5',
      },
      async () => uncounted.clone(),
    )
    const model = models.model('openai-compatible/x')
    expect((await model.text(request)).usage).toMatchObject({ inputTokens: 11, outputTokens: 3, cost: null })
    await expect(model.text(request)).rejects.toMatchObject({
      code: 'budget-spent',
      message: expect.stringContaining('ANAMNESIS_TOKEN_BUDGET'),
    })
  })

  it('is that of every answer, those that did not count too, and of a failure no less', async () => {
    const answer = (content: string) => ({
      choices: [{ message: { content }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
    })
    const answers = ['', 'Yes.', '', '', '']
    const still = createFakeTime()
    // Back-offs are over at once, time-outs never come.
    const time = { ...still, sleep: async (wait: number, signal: AbortSignal) => (wait < 10_000 ? undefined : still.sleep(wait, signal)) }
    const settings = modelSettings({
      OPENAI_COMPATIBLE_BASE_URL: 'http://127.0.0.1:1/v1',
      ANAMNESIS_PRICES: priceList('openai-compatible/*: { input: 10000, output: 0 }'),
    })
    const models = openModels(settings, { time, fetch: async () => Response.json(answer(answers.shift()!)) })
    const model = models.model('openai-compatible/x')
    expect((await model.text(request)).usage).toMatchObject({ calls: 2, inputTokens: 200, outputTokens: 20, cost: 2 })
    await expect(model.text(request)).rejects.toMatchObject({ code: 'engine-failed', usage: { calls: 3, inputTokens: 300, cost: 3 } })
  })

  it('ends at the budget, for every model of the process together', async () => {
    const models = open({ ...KEYS, ANAMNESIS_PRICES: prices, ANAMNESIS_COST_BUDGET: '0.001' })
    await models.model('openai/gpt-5-mini').text(request)
    await expect(models.model('openai/gpt-5-mini').text(request)).rejects.toMatchObject({ code: 'budget-spent', retryable: false })
    await expect(models.model('mock/plain').text(request)).rejects.toMatchObject({ code: 'budget-spent' })
    expect(() => models.model('openai/gpt-5')).toThrow(
      expect.objectContaining({ code: 'engine-refused', message: expect.stringContaining('price') }),
    )
  })

  it('is refused from a list that cannot be read, with what is wrong with it', () => {
    const read = () => open({ ANAMNESIS_PRICES: priceList('gpt-5: { input: cheap }') })
    expect(read).toThrow(expect.objectContaining({ code: 'invalid-content', message: expect.stringContaining('VENDOR/MODEL') }))
  })
})

describe('a model that thinks', () => {
  it('is given more room, and asked as hard as the setting says', async () => {
    const asked: string[] = []
    const models = open({ ...KEYS, ANAMNESIS_REASONING: 'low', ANAMNESIS_REASONING_TOKENS: '900' }, (input, init) => {
      asked.push(String(init?.body))
      return replay('openai', 'answers')(input, init)
    })
    await models.model('openai/gpt-5-mini').text(request)
    expect(JSON.parse(asked[0]!)).toMatchObject({
      max_output_tokens: 1000,
      reasoning: { effort: 'low' },
      store: false,
      prompt_cache_key: 'thread',
    })
  })

  it('says which setting helps where it thought until nothing was left', async () => {
    const usage = { prompt_tokens: 5, completion_tokens: 100, completion_tokens_details: { reasoning_tokens: 100 } }
    const time = { ...createFakeTime(), sleep: async (wait: number, signal: AbortSignal) => (wait > 15_000 ? forGood(signal) : undefined) }
    const models = openModels(modelSettings({ OPENAI_COMPATIBLE_BASE_URL: 'http://127.0.0.1:1/v1' }), {
      time,
      fetch: said({ choices: [{ message: { content: '' }, finish_reason: 'length' }], usage }),
    })
    await expect(models.model('openai-compatible/x').text(request)).rejects.toThrow('ANAMNESIS_REASONING_TOKENS')
  })
})
const forGood = (signal: AbortSignal) => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))

describe('a key', () => {
  it('is in nothing that is listed, thrown or kept on an open model', async () => {
    const quoting: Fetch = async () =>
      new Response(JSON.stringify({ error: { message: `Bad key ${TEST_KEY}`, type: TEST_KEY, code: 401 } }), { status: 400 })
    const models = open({ ...KEYS, OPENAI_COMPATIBLE_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_COMPATIBLE_API_KEY: TEST_KEY }, quoting)
    const told: unknown[] = [await models.list(1), describeEngines(modelSettings(KEYS)), models]
    for (const id of ['openai/a', 'anthropic/a', 'google/a', 'openai-compatible/a']) {
      told.push(models.model(id))
      told.push(
        await models
          .model(id)
          .text(request)
          .catch((error) => error),
      )
    }
    expect(told.filter((thing) => thing instanceof Error)).toHaveLength(4)
    expect(inspect(told, { depth: 12, showHidden: true })).not.toContain(TEST_KEY)
    expect(JSON.stringify(told)).not.toContain(TEST_KEY)
  })
})

describe('the list of vendors', () => {
  const listed = async (fetch: Fetch) =>
    Object.fromEntries((await open({ OPENAI_API_KEY: TEST_KEY }, fetch).list(1)).map((vendor) => [vendor.vendor, vendor]))

  it('names the models of those that answer, and what is missing of the others', async () => {
    expect(await listed(said({ data: [{ id: 'gpt-b' }, { id: 'gpt-a' }] }))).toMatchObject({
      openai: { configured: true, reachable: true, models: ['gpt-a', 'gpt-b'], fault: null },
      anthropic: { configured: false, reachable: null, models: [], fault: 'ANTHROPIC_API_KEY is not set' },
      mock: { reachable: true, models: ['plain', 'obedient'] },
    })
  })

  it.each([
    ['nobody answers', replay('openai', 'unreachable'), 'cannot be reached'],
    ['the key is wrong', said({}, 401), 'OPENAI_API_KEY'],
    ['something else answers', said('<html>'), 'no usable answer'],
  ])('says so in words where %s', async (_what, fetch, words) => {
    expect((await listed(fetch)).openai).toMatchObject({ configured: true, reachable: false, fault: expect.stringContaining(words) })
  })
})
