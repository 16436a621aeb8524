import { describe, expect, it } from 'vitest'
import { createRunClock } from '../../../tests/support/run-bench'
import { SimulatorError } from '../../domain/errors'
import { createRecovery } from './recovery'

const full = () => new SimulatorError('database-full', 'There is no room left')

function setUp(probes: (SimulatorError | null)[]) {
  const stop = new AbortController()
  const told: string[] = []
  let probed = 0
  const recovery = createRecovery({
    clock: createRunClock(),
    signal: stop.signal,
    probe: async () => {
      const fault = probes[probed++] ?? null
      if (fault) throw fault
    },
    onPaused: (why) => told.push(why),
    onResumed: () => told.push('resumed'),
  })
  return { recovery, stop, told, probed: () => probed }
}

/** Work that fails so often before it succeeds. */
function failing(times: number, error: () => Error = full) {
  let left = times
  return async () => {
    if (left-- > 0) throw error()
    return 'done'
  }
}

describe('a fault that passes', () => {
  it('is waited out by all who meet it, and told once', async () => {
    const { recovery, told, probed } = setUp([full(), full()])
    const all = await Promise.all([1, 1, 1, 1].map((times) => recovery.persist(failing(times))))
    expect(all).toEqual(['done', 'done', 'done', 'done'])
    expect(told).toEqual(['There is no room left', 'resumed'])
    expect(probed()).toBe(3)
    expect(recovery.fault).toBeNull()
  })

  it('is told again where it changes', async () => {
    const { recovery, told } = setUp([new SimulatorError('database-busy', 'It is held'), full()])
    await recovery.persist(failing(1))
    expect(told).toEqual(['There is no room left', 'It is held', 'There is no room left', 'resumed'])
  })

  it('ends the waiting of all when play is stopped', async () => {
    const { recovery, stop } = setUp(Array.from({ length: 1000 }, full))
    const waiting = Promise.allSettled([recovery.persist(failing(9)), recovery.persist(failing(9))])
    stop.abort()
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

describe('any other fault', () => {
  it('is not waited for', async () => {
    const { recovery, told } = setUp([])
    const lost = () => new SimulatorError('claim-lost', 'Another has taken over')
    await expect(recovery.persist(failing(1, lost))).rejects.toMatchObject({ code: 'claim-lost' })
    expect(told).toEqual([])
  })

  it('that comes while waiting ends the waiting of all', async () => {
    const { recovery } = setUp([new SimulatorError('claim-lost', 'Another has taken over')])
    const waiting = await Promise.allSettled([recovery.persist(failing(1)), recovery.persist(failing(1))])
    expect(waiting.map((result) => result.status === 'rejected' && result.reason.code)).toEqual(['claim-lost', 'claim-lost'])
  })
})
