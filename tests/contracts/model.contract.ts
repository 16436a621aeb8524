import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SimulatorError } from '../../simulators/domain/errors'
import type { Answer, Model, ModelRequest } from '../../simulators/engines/engine'
import { type Scenario, TEST_KEY } from '../support/recorded-replies/replay'

export type ModelSetup = {
  /** A model whose server does so. */
  open(scenario: Scenario): Promise<Model>
  family: string
  /** What its endpoint can do wrong; none where there is no endpoint. */
  faults: readonly Exclude<Scenario, 'answers'>[]
}

const feeling = z.strictObject({ feeling: z.enum(['calm', 'worried', 'angry']), level: z.int().min(0).max(3) })

const request = (signal = new AbortController().signal): ModelRequest => ({
  system: 'You are Ruth Hale, 58.',
  messages: [
    { role: 'user', content: 'What brings you in?' },
    { role: 'assistant', content: "It's my chest." },
    { role: 'user', content: 'When did it start?' },
  ],
  maxOutputTokens: 200,
  temperature: 0.7,
  seed: 3,
  thread: 'thread',
  signal,
})

const CODES: Record<Exclude<Scenario, 'answers' | 'overloaded'>, object> = {
  'key-refused': { code: 'engine-refused', retryable: false, message: expect.stringContaining('_API_KEY') },
  'too-long': { code: 'context-overflow', retryable: false },
  'breaks-off': { code: 'engine-failed', retryable: true },
  unreachable: { code: 'engine-failed', retryable: true },
}

/** What every model does, whoever makes it. Those who ask it need to know no more of it. */
export function modelContract(name: string, { open, family, faults }: ModelSetup): void {
  describe(`${name} as a model`, () => {
    it('answers in words, and says what that took', async () => {
      const model = await open('answers')
      const { value, usage } = await model.text(request())
      expect(value.trim()).not.toBe('')
      expectUsage(usage)
      expect(model.id).toMatch(/^[a-z-]+\/\S+$/)
      expect(model.family).toBe(family)
    })

    it('answers in pieces that make up the whole', async () => {
      const { pieces, answer } = await readAll((await open('answers')).stream(request()))
      expect(pieces.length).toBeGreaterThan(1)
      expect(pieces.join('')).toBe(answer.value)
      expectUsage(answer.usage)
    })

    it('answers with an object of the shape that was asked for', async () => {
      const { value, usage } = await (await open('answers')).object({ ...request(), schema: feeling, name: 'feeling' })
      expect(feeling.parse(value)).toEqual(value)
      expectUsage(usage)
    })

    it('is cancelled by whoever asked', async () => {
      const model = await open('answers')
      const expected = { code: 'cancelled', retryable: false }
      await expect(model.text(request(AbortSignal.abort()))).rejects.toMatchObject(expected)
      await expect(readAll(model.stream(request(AbortSignal.abort())))).rejects.toMatchObject(expected)
    })

    if (faults.includes('overloaded'))
      it('waits and asks again where there was too much to do', async () => {
        expect((await (await open('overloaded')).text(request())).value).not.toBe('')
      })

    const failing = faults.filter((fault) => fault !== 'overloaded')
    it.each(failing)('says in our words what went wrong: %s', async (fault) => {
      for (const ask of [
        async () => (await open(fault)).text(request()),
        async () => (await open(fault)).object({ ...request(), schema: feeling, name: 'feeling' }),
        async () => readAll((await open(fault)).stream(request())),
      ]) {
        const error = await ask().then(
          () => null,
          (thrown) => thrown,
        )
        expect(error).toBeInstanceOf(SimulatorError)
        expect(error).toMatchObject(CODES[fault as keyof typeof CODES])
        const told = inspect(error, { depth: 9, showHidden: true })
        for (const secret of [TEST_KEY, TEST_KEY.slice(0, 8), request().system]) expect(told).not.toContain(secret)
      }
    })
  })
}

function expectUsage(usage: Answer<string>['usage']): void {
  expect(usage).toEqual({
    calls: 1,
    inputTokens: expect.any(Number),
    cachedTokens: expect.any(Number),
    outputTokens: expect.any(Number),
    cost: expect.any(Number),
    milliseconds: expect.any(Number),
  })
  expect(usage.inputTokens).toBeGreaterThan(0)
  expect(usage.outputTokens).toBeGreaterThan(0)
  expect(usage.cachedTokens).toBeLessThanOrEqual(usage.inputTokens)
}

/** The pieces of a streamed answer, and the whole. */
export async function readAll(stream: AsyncGenerator<string, Answer<string>>): Promise<{ pieces: string[]; answer: Answer<string> }> {
  const pieces: string[] = []
  let next = await stream.next()
  for (; !next.done; next = await stream.next()) pieces.push(next.value)
  return { pieces, answer: next.value }
}
