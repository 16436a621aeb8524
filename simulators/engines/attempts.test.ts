import { describe, expect, it } from 'vitest'
import { createFakeTime } from '../../tests/support/fake-time'
import { answered } from './attempts'
import { createLimiter } from './limiter'

const STATUS = (statusCode: number, responseHeaders = {}) => Object.assign(new Error('no'), { statusCode, responseHeaders })
const blame = { model: 'openai/gpt-5', vendor: 'openai', keySetting: 'OPENAI_API_KEY', key: undefined }

/** Calls what answers as the list says, and tells how often it was called and what came of it. */
function calling(answers: readonly (string | Error)[], pieces: readonly string[] = []) {
  const time = createFakeTime()
  const person = new AbortController()
  let calls = 0
  const call = async function* () {
    const answer = answers[Math.min(calls++, answers.length - 1)]
    yield* pieces
    if (answer instanceof Error) throw answer
    return answer
  }
  const parts = { limiter: createLimiter(time, 8), time, random: () => 0.5, blame }
  const read = async () => {
    const made = answered(parts, person.signal, call)
    let next = await made.next()
    while (!next.done) next = await made.next()
    return next.value
  }
  const outcome = read().catch((error) => error)
  return { time, person, outcome, calls: () => calls }
}

describe('one call', () => {
  it('is made again after faults, and no more than twice', async () => {
    const passing = calling([STATUS(500), STATUS(502), 'hello'])
    await passing.time.pass(10_000)
    expect(await passing.outcome).toBe('hello')
    const lasting = calling([STATUS(500)])
    await lasting.time.pass(10_000)
    expect(await lasting.outcome).toMatchObject({ code: 'engine-failed', retryable: true })
    expect(lasting.calls()).toBe(3)
  })

  it('is made again as often as it takes while the endpoint has too much to do, within bounds', async () => {
    const busy = calling([STATUS(429)])
    await busy.time.pass(200_000)
    expect(await busy.outcome).toMatchObject({ code: 'engine-failed' })
    expect(busy.calls()).toBe(8)
  })

  it('waits as long as it is told to', async () => {
    const told = calling([STATUS(429, { 'retry-after': '30' }), 'hello'])
    await told.time.pass(29_000)
    expect(told.calls()).toBe(1)
    await told.time.pass(1000)
    expect(await told.outcome).toBe('hello')
  })

  it.each([400, 401, 403, 404, 422])('is never made again after a %i', async (status) => {
    const refused = calling([STATUS(status)])
    await refused.time.pass(10_000)
    expect(await refused.outcome).toMatchObject({ code: 'engine-refused', retryable: false })
    expect(refused.calls()).toBe(1)
  })

  it('is never made again once a piece of it was seen', async () => {
    const seen = calling([STATUS(500), 'hello'], ['It'])
    await seen.time.pass(10_000)
    expect(await seen.outcome).toMatchObject({ code: 'engine-failed' })
    expect(seen.calls()).toBe(1)
  })

  it('waits for nothing once it is cancelled', async () => {
    const left = calling([STATUS(500), 'hello'])
    await left.time.pass(0)
    left.person.abort()
    expect(await left.outcome).toMatchObject({ code: 'cancelled' })
    expect(left.calls()).toBe(1)
  })
})
