import { describe, expect, it } from 'vitest'
import { createFakeTime } from '../../tests/support/fake-time'
import { callForEver, type HiddenLimit } from '../../tests/support/hidden-limit'
import { createLimiter, type Leave } from './limiter'

const MOST = 512
const forEver = new AbortController().signal
const overloaded = (retryAfter: number | null = null) => ({ kind: 'overloaded' as const, retryAfter })
const ANSWERED = { kind: 'answered' } as const

describe('an endpoint that takes no more than it does not say', () => {
  it.each([8, 64, 300])('%i at once, then half of it: nine tenths are in use, hardly a call is refused, none fails', async (takes) => {
    const time = createFakeTime()
    const endpoint = callForEver(time, createLimiter(time, MOST), 400, takes)
    const before = await usedOnceFound(endpoint, time.pass)
    endpoint.takes = takes / 2
    const after = await usedOnceFound(endpoint, time.pass)
    for (const { used, wasted, failed } of [before, after]) {
      expect(used).toBeGreaterThan(0.9)
      expect(wasted).toBeLessThan(0.03)
      expect(failed).toBe(0)
    }
  })

  it('is found again when it grows', async () => {
    const time = createFakeTime()
    const endpoint = callForEver(time, createLimiter(time, MOST), 400, 8)
    await time.pass(10_000)
    endpoint.takes = 64
    await time.pass(60_000)
    expect((await usedOnceFound(endpoint, time.pass)).used).toBeGreaterThan(0.9)
  })
})

it('does not give way to refusals that are for something else', async () => {
  const time = createFakeTime()
  const endpoint = callForEver(time, createLimiter(time, MOST), 64, MOST)
  endpoint.strays = 0.01
  await time.pass(10_000)
  endpoint.reset()
  await time.pass(50_000)
  expect(endpoint.counted.busy / (64 * 50_000)).toBeGreaterThan(0.7)
})

/** What is made of an endpoint after the ten seconds in which its limit must be found; waste and failures count from the start. */
async function usedOnceFound(endpoint: HiddenLimit, pass: (milliseconds: number) => Promise<void>) {
  endpoint.reset()
  await pass(10_000)
  const { counted: finding } = endpoint
  endpoint.reset()
  await pass(20_000)
  const { counted, takes } = endpoint
  const refused = finding.refused + counted.refused
  return {
    used: counted.busy / (takes * 20_000),
    wasted: refused / (refused + finding.answered + counted.answered),
    failed: finding.failed + counted.failed,
  }
}

describe('a limiter', () => {
  const entered = async (most: number, calls: number) => {
    const time = createFakeTime()
    const limiter = createLimiter(time, most)
    const leaves: Leave[] = []
    for (let call = 0; call < calls; call++) void limiter.enter(forEver).then((leave) => leaves.push(leave))
    await time.pass(0)
    return { time, limiter, leaves }
  }

  it('never lets in more than its setting says, and the next in turn as one leaves', async () => {
    const { time, leaves } = await entered(3, 5)
    expect(leaves).toHaveLength(3)
    leaves[0]!(ANSWERED)
    await time.pass(0)
    expect(leaves).toHaveLength(4)
  })

  it('is halved once for all refusals of a round', async () => {
    const { limiter, leaves } = await entered(MOST, 16)
    for (const leave of leaves.slice(0, 5)) leave(overloaded())
    expect(limiter.limit).toBe(8)
  })

  it('leaves the whole endpoint alone for as long as it asks', async () => {
    const { time, leaves } = await entered(2, 4)
    leaves[0]!(overloaded(3000))
    leaves[1]!(ANSWERED)
    await time.pass(2999)
    expect(leaves).toHaveLength(2)
    await time.pass(1)
    expect(leaves).toHaveLength(4)
  })

  it('fails a call in words where that would be for long', async () => {
    const { limiter, leaves } = await entered(2, 1)
    leaves[0]!(overloaded(3_600_000))
    await expect(limiter.enter(forEver)).rejects.toMatchObject({ code: 'engine-failed', message: expect.stringContaining('60 minutes') })
  })

  it('lets go of whoever no longer waits, and keeps no timer for nobody', async () => {
    const { time, limiter, leaves } = await entered(1, 1)
    leaves[0]!(overloaded(60_000))
    const person = new AbortController()
    const waiting = limiter.enter(person.signal)
    person.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled', retryable: false })
    expect(time.sleeping()).toBe(0)
    await expect(limiter.enter(person.signal)).rejects.toMatchObject({ code: 'cancelled' })
  })
})
