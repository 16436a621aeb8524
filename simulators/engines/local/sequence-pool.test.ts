import { describe, expect, it } from 'vitest'
import { createFakeLlama } from '../../../tests/support/fake-llama'
import { createSequencePool } from './sequence-pool'

const never = new AbortController().signal
const poolOf = (count: number) => {
  const { sequences } = createFakeLlama({ answer: () => '', sequences: count })
  const pool = createSequencePool(sequences)
  const use = async (thread: string | null) => {
    const { sequence, release } = await pool.lease(thread, never)
    release()
    return sequences.indexOf(sequence as (typeof sequences)[number])
  }
  return { pool, sequences, use }
}

describe('a pool of sequences', () => {
  it('gives a thread the sequence it had', async () => {
    const { use } = poolOf(3)
    const [a, b] = [await use('a'), await use('b')]
    expect(a).not.toBe(b)
    expect([await use('b'), await use('a'), await use('b')]).toEqual([b, a, b])
  })

  it('lets go of the conversation unused for longest', async () => {
    const { use } = poolOf(2)
    const [a, b] = [await use('a'), await use('b')]
    await use('a')
    expect(await use('c')).toBe(b)
    expect(await use('a')).toBe(a)
    expect(await use('b')).not.toBe(a)
  })

  it('never takes calls without a thread for one conversation', async () => {
    const { use } = poolOf(2)
    expect(await use(null)).not.toBe(await use(null))
  })

  it('gives no sequence to two calls, not of one thread either, and serves those who wait in order', async () => {
    const { pool } = poolOf(2)
    const first = await pool.lease('a', never)
    const second = await pool.lease('a', never)
    expect(second.sequence).not.toBe(first.sequence)
    const served: string[] = []
    const third = pool.lease('c', never).then((lease) => {
      served.push('c')
      return lease
    })
    const fourth = pool.lease('d', never).then((lease) => {
      served.push('d')
      return lease
    })
    await Promise.resolve()
    expect(served).toEqual([])
    first.release()
    expect((await third).sequence).toBe(first.sequence)
    expect(served).toEqual(['c'])
    second.release()
    await fourth
    expect(served).toEqual(['c', 'd'])
  })

  it('counts a release once', async () => {
    const { pool } = poolOf(1)
    const first = await pool.lease('a', never)
    first.release()
    const second = await pool.lease('b', never)
    first.release()
    let third = false
    void pool.lease('c', never).then(() => {
      third = true
    })
    await Promise.resolve()
    expect(third).toBe(false)
    second.release()
  })

  it('lets one who waits give up, and passes over them', async () => {
    const { pool } = poolOf(1)
    const first = await pool.lease('a', never)
    const impatient = new AbortController()
    const given = pool.lease('b', impatient.signal)
    const next = pool.lease('c', never)
    impatient.abort(new Error('gone'))
    await expect(given).rejects.toThrow('gone')
    first.release()
    expect((await next).sequence).toBe(first.sequence)
    await expect(pool.lease('d', impatient.signal)).rejects.toThrow('gone')
  })
})
