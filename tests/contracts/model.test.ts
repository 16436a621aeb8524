import { afterAll } from 'vitest'
import { openModels } from '../../simulators/engines/models'
import type { Time } from '../../simulators/engines/time'
import { type MockOpenAi, startMockOpenAi } from '../support/mock-openai/mock-openai-server'
import type { MockOptions } from '../support/mock-openai/mock-options'
import { modelSettings, priceList } from '../support/model-settings'
import { replay, type Scenario, TEST_KEY, type Vendor } from '../support/recorded-replies/replay'
import { modelContract } from './model.contract'

const prices = priceList(`
openai/*: { input: 0.25, cachedInput: 0.025, output: 2 }
anthropic/*: { input: 3, cachedInput: 0.3, output: 15 }
google/*: { input: 0.3, output: 2.5 }
openai-compatible/*: { input: 0, output: 0 }
`)
const ALL = ['key-refused', 'overloaded', 'too-long', 'breaks-off', 'unreachable'] as const

/** Whoever waits to try again has waited already; time-outs never come. */
function createHastyTime(): Time {
  let now = 0
  return {
    now: () => new Date(now),
    async sleep(milliseconds, signal) {
      if (milliseconds > LONGEST_BACK_OFF) await new Promise((resolve) => signal.addEventListener('abort', resolve))
      now += milliseconds
    },
  }
}
const LONGEST_BACK_OFF = 15_000
const time = createHastyTime()

const RECORDED: readonly [Vendor, string, string, string][] = [
  ['openai', 'gpt-5-mini', 'gpt', 'OPENAI_API_KEY'],
  ['anthropic', 'claude-sonnet-4-5', 'claude', 'ANTHROPIC_API_KEY'],
  ['google', 'gemini-2.5-flash', 'gemini', 'GOOGLE_GENERATIVE_AI_API_KEY'],
]
for (const [vendor, name, family, setting] of RECORDED) {
  modelContract(`${vendor}, replayed from its documented format,`, {
    family,
    faults: ALL,
    async open(scenario) {
      const settings = modelSettings({ [setting]: TEST_KEY, ANAMNESIS_PRICES: prices })
      return openModels(settings, { time, fetch: replay(vendor, scenario) }).model(`${vendor}/${name}`)
    },
  })
}

const servers: MockOpenAi[] = []
afterAll(() => Promise.all(servers.map((server) => server.close())))

const SERVER: Record<Exclude<Scenario, 'unreachable'>, Partial<MockOptions>> = {
  answers: {},
  'key-refused': { key: 'another key' },
  overloaded: { faults: ['429'] },
  'too-long': { context: 3 },
  'breaks-off': { faults: { share: 1, kinds: ['truncation'] } },
}
modelContract('a server that speaks as OpenAI’s does', {
  family: 'qwen',
  faults: ALL,
  async open(scenario) {
    const url = scenario === 'unreachable' ? 'http://127.0.0.1:9/v1' : await serve(SERVER[scenario])
    const settings = modelSettings({ OPENAI_COMPATIBLE_BASE_URL: url, OPENAI_COMPATIBLE_API_KEY: TEST_KEY, ANAMNESIS_PRICES: prices })
    return openModels(settings, { time, fetch }).model('openai-compatible/qwen3:8b')
  },
})

async function serve(options: Partial<MockOptions>): Promise<string> {
  const server = await startMockOpenAi(options)
  servers.push(server)
  return server.url
}

modelContract('the mock', {
  family: 'plain',
  // It has no endpoint that could do wrong.
  faults: [],
  open: async () => openModels(modelSettings(), { time, fetch }).model('mock/plain'),
})
