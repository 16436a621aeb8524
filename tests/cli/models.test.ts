import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Ran, runHere } from '../support/command-line'
import { type MockOpenAi, startMockOpenAi } from '../support/mock-openai/mock-openai-server'
import { TEST_KEY } from '../support/recorded-replies/replay'

const NOBODY = 'http://127.0.0.1:9/v1'
let server: MockOpenAi
let main: typeof import('../../cli/main').main

/** One vendor answers, one refuses the key, one cannot be reached. The settings are read once, when the command line is loaded. */
beforeAll(async () => {
  server = await startMockOpenAi({ key: TEST_KEY })
  const refusing = await startMockOpenAi({ key: 'another' })
  const settings = {
    DATABASE_URL: 'memory:',
    OPENAI_COMPATIBLE_BASE_URL: server.url,
    OPENAI_COMPATIBLE_API_KEY: TEST_KEY,
    OPENAI_BASE_URL: refusing.url,
    OPENAI_API_KEY: TEST_KEY,
    ANTHROPIC_BASE_URL: NOBODY,
    ANTHROPIC_API_KEY: TEST_KEY,
    GOOGLE_GENERATIVE_AI_API_KEY: '',
  }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  vi.resetModules()
  main = (await import('../../cli/main')).main
  return () => refusing.close()
}, 60_000)
afterAll(() => {
  vi.unstubAllEnvs()
  return server.close()
})

async function run(...words: string[]): Promise<Ran> {
  const ran = await runHere(main, words)
  expect(ran.stdout + ran.stderr).not.toContain(TEST_KEY)
  return ran
}

it('models --json says of each vendor whether it is set up and reached, and what it has', async () => {
  const { code, stdout } = await run('models', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([
    { vendor: 'openai', configured: true, reachable: false, fault: expect.stringContaining('OPENAI_API_KEY') },
    { vendor: 'anthropic', configured: true, reachable: false, fault: expect.stringContaining('cannot be reached') },
    { vendor: 'google', configured: false, reachable: null, fault: expect.stringContaining('GOOGLE_GENERATIVE_AI_API_KEY') },
    { vendor: 'openai-compatible', configured: true, reachable: true, models: ['mock-large', 'mock-small'] },
    { vendor: 'local', configured: expect.any(Boolean) },
    { vendor: 'mock', reachable: true, models: ['plain', 'obedient'] },
  ])
})

it('models in words is a line for each vendor', async () => {
  const lines = (await run('models')).stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(6)
  expect(lines[3]).toMatch(/^openai-compatible +reachable +\S+: mock-large, mock-small$/)
})

it('check --model makes one call, and says what it took', async () => {
  const { code, stdout } = await run('check', '--model', 'openai-compatible/mock-small', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout).findings.at(-1)).toEqual({
    what: 'model',
    ok: true,
    words: expect.stringMatching(/^openai-compatible\/mock-small answered: \d+ tokens read .*\d+ written, cost not known/),
    usage: expect.objectContaining({ calls: 1, cost: null }),
  })
  expect(server.stats().answered).toBe(1)
})

it.each([
  ['openai/gpt-5', 'does not accept the key'],
  ['anthropic/claude', 'cannot be reached'],
  ['google/gemini', 'GOOGLE_GENERATIVE_AI_API_KEY'],
  ['nobody/model', 'VENDOR/NAME'],
])('check --model %s fails and says why', async (model, words) => {
  const { code, stdout } = await run('check', '--model', model)
  expect(code).toBe(1)
  expect(stdout).toMatch(new RegExp(`FAIL +model: .*${words}`))
})
