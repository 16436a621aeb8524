import { describe, expect, it, vi } from 'vitest'
import { createPooledConnection, createSqliteConnection } from './connection'

vi.mock('node:timers/promises', () => ({ setTimeout: async () => {}, setImmediate: async () => {} }))

const busy = () => Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' })
const lost = () => Object.assign(new Error('gone'), { code: 'ECONNRESET' })

/** A client whose batches do what the test says; `log` gets the statements of every batch that went through. */
function clientOf(log: string[][], batch: () => void = () => {}) {
  return {
    disconnected: false,
    async $transaction(statements: string[]) {
      batch()
      log.push(statements)
      return statements
    },
    async $disconnect() {
      this.disconnected = true
    },
  }
}
const step = (name: string): Step => ({ statement: name })
type Step = { statement: string; landed?: () => Promise<boolean> }
const compose = (_: unknown, steps: readonly Step[]) => steps.map((one) => ({ statement: one.statement, of: one }))

describe('createSqliteConnection', () => {
  it('never uses a writer again that met a lock', async () => {
    const log: string[][] = []
    const spoilt = clientOf(log, () => {
      throw busy()
    })
    const clients = [spoilt, clientOf(log)]
    const connection = createSqliteConnection(async () => clients.shift() ?? clientOf(log), 'here', compose)
    await connection.commit(step('a'))
    await connection.commit(step('b'))
    expect(spoilt.disconnected).toBe(true)
    expect(log).toEqual([['a'], ['b']])
  })

  it('gives up after a while, and works again once the lock is gone', async () => {
    const log: string[][] = []
    let locked = true
    const lock = () => {
      if (locked) throw busy()
    }
    const connection = createSqliteConnection(async () => clientOf(log, lock), 'here', compose)
    await expect(connection.commit(step('a'))).rejects.toMatchObject({ code: 'database-busy' })
    locked = false
    await connection.commit(step('b'))
    expect(log).toEqual([['b']])
  })

  it('commits together what waits, in order', async () => {
    const log: string[][] = []
    const connection = createSqliteConnection(async () => clientOf(log), 'here', compose)
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => connection.commit(step(name))))
    expect(answers).toEqual([['a'], ['b'], ['c']])
    expect(log.flat()).toEqual(['a', 'b', 'c'])
    expect(log.length).toBeLessThan(3)
  })

  it('lets a step fail for itself only', async () => {
    const log: string[][] = []
    const client = clientOf(log)
    const transaction = client.$transaction
    client.$transaction = async (statements) => {
      if (statements.includes('bad')) throw Object.assign(new Error('no'), { code: 'P2025' })
      return transaction(statements)
    }
    const connection = createSqliteConnection(async () => client, 'here', compose)
    const outcomes = await Promise.allSettled(['a', 'b', 'bad', 'c'].map((name) => connection.commit(step(name))))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(log.flat()).toEqual(['a', 'b', 'c'])
  })
})

describe('closing', () => {
  it('waits for what is still to be written, and ends in words', async () => {
    const log: string[][] = []
    const connection = createSqliteConnection(async () => clientOf(log), 'here', compose)
    const writing = connection.commit(step('a'))
    await connection.close()
    expect(log.flat()).toEqual(['a'])
    await writing
    await expect(connection.commit(step('b'))).rejects.toMatchObject({ code: 'database-unavailable' })
  })
})

describe('createPooledConnection', () => {
  it('asks whether a commit landed whose answer was lost, before it tries again', async () => {
    const log: string[][] = []
    let answers = 0
    const client = clientOf(log)
    const transaction = client.$transaction
    client.$transaction = async (statements) => {
      const answer = await transaction(statements)
      if (answers++ === 0) throw lost()
      return answer
    }
    const connection = createPooledConnection(async () => client, 'here', compose)
    expect(await connection.commit({ ...step('a'), landed: async () => log.length > 0 })).toBeNull()
    expect(log).toEqual([['a']])
  })

  it('asks so of each that shared a commit', async () => {
    const log: string[][] = []
    let tries = 0
    const flaky = () => {
      if (tries++ === 0) throw lost()
    }
    const connection = createPooledConnection(async () => clientOf(log, flaky), 'here', compose)
    const landed = connection.commit({ ...step('a'), landed: async () => true })
    const lacking = connection.commit({ ...step('b'), landed: async () => false })
    expect(await Promise.all([landed, lacking, connection.commit(step('c'))])).toEqual([null, ['b'], ['c']])
    expect(log).toEqual([['b', 'c']])
  })

  it('tries again what did not land', async () => {
    const log: string[][] = []
    let tries = 0
    const flaky = () => {
      if (tries++ === 0) throw lost()
    }
    const connection = createPooledConnection(async () => clientOf(log, flaky), 'here', compose)
    await connection.commit({ ...step('a'), landed: async () => false })
    expect(log).toEqual([['a']])
  })
})
