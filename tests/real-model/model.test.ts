import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ModelRequest } from '../../simulators/engines/engine'
import { openModels } from '../../simulators/engines/models'
import { modelSettings } from '../support/model-settings'
import { missingForRealModel, openRealModel, REAL_MODEL_SETTINGS } from './real-model'

const time = {
  now: () => new Date(),
  sleep: (milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      const wake = () => {
        clearTimeout(timer)
        resolve()
      }
      signal.addEventListener('abort', wake, { once: true })
    }),
}
const request: ModelRequest = {
  system: 'You are Margaret, 58. Your chest has felt tight since this morning. Answer in one short sentence.',
  messages: [{ role: 'user', content: 'What brings you in today?' }],
  maxOutputTokens: 40,
  temperature: 0,
  seed: 1,
  thread: 'encounter',
  signal: new AbortController().signal,
}
const MINUTE = 60_000

describe.skipIf(missingForRealModel())('a real model behind limiter, budget and time-outs', () => {
  const models = openModels(modelSettings(REAL_MODEL_SETTINGS), { time, fetch })
  const model = () => models.model(`local/${openRealModel().model.modelId}`)
  afterAll(() => models.close())

  it('answers with text, whole and in pieces alike, for nothing', { timeout: MINUTE }, async () => {
    const { value, usage } = await model().text(request)
    expect(value.trim()).not.toBe('')
    expect(usage).toMatchObject({ calls: 1, cost: 0 })
    const pieces = model().stream(request)
    let written = ''
    let next = await pieces.next()
    for (; !next.done; next = await pieces.next()) written += next.value
    expect(next.value.value).toBe(written)
    expect(next.value.usage.cachedTokens).toBe(next.value.usage.inputTokens - 1)
  })

  it('answers with an object of its schema', { timeout: 3 * MINUTE }, async () => {
    const schema = z.object({ urgent: z.boolean(), level: z.int().min(0).max(4), words: z.array(z.string().max(12)).max(3) })
    const { value } = await model().object({ ...request, maxOutputTokens: 400, schema, name: 'triage' })
    expect(schema.safeParse(value)).toMatchObject({ success: true })
  })

  it('is cancelled by its signal', { timeout: MINUTE }, async () => {
    const stop = new AbortController()
    const pieces = model().stream({ ...request, maxOutputTokens: 500, temperature: 0.9, signal: stop.signal })
    await pieces.next()
    stop.abort()
    const rest = async () => {
      while (!(await pieces.next()).done);
    }
    await expect(rest()).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('says that a conversation is too long for it', { timeout: MINUTE }, async () => {
    const endless = { ...request, messages: [{ role: 'user' as const, content: 'And then it hurt again. '.repeat(20_000) }] }
    await expect(model().text(endless)).rejects.toMatchObject({ code: 'context-overflow' })
  })
})
