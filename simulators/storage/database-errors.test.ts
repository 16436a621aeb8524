import { describe, expect, it } from 'vitest'
import { SimulatorError } from '../domain/errors'
import { faultOf, toSimulatorError } from './database-errors'

/** As Prisma 7 hands a driver's error on. */
const throughPrisma = (code: string, originalCode: string, originalMessage = '') =>
  Object.assign(new Error('Invalid invocation'), {
    code,
    meta: { driverAdapterError: { name: 'DriverAdapterError', cause: { originalCode, originalMessage } } },
  })

describe('faultOf', () => {
  it.each([
    ['busy', Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })],
    ['busy', throughPrisma('P1008', 'SQLITE_BUSY_SNAPSHOT')],
    ['busy', Object.assign(new Error('Transaction API error'), { code: 'P2028' })],
    ['busy', new Error('cannot start a transaction within a transaction')],
    ['busy', throughPrisma('P2034', '40P01')],
    ['full', throughPrisma('P2039', 'SQLITE_FULL')],
    ['full', throughPrisma('P2010', '53100')],
    ['read-only', throughPrisma('P2010', 'SQLITE_READONLY_DIRECTORY')],
    ['cannot-open', new TypeError('Cannot open database because the directory does not exist')],
    ['damaged', Object.assign(new Error('file is not a database'), { code: 'SQLITE_NOTADB' })],
    ['duplicate', throughPrisma('P2002', '23505')],
    ['no-reference', throughPrisma('P2003', 'SQLITE_CONSTRAINT_FOREIGNKEY')],
    ['missing', Object.assign(new Error('No record was found'), { code: 'P2025' })],
    ['unreachable', Object.assign(new AggregateError([Object.assign(new Error(''), { code: 'ECONNREFUSED' })]), {})],
    ['unreachable', throughPrisma('P2010', '57P01')],
    ['unreachable', new Error('Connection terminated unexpectedly')],
    ['refused', Object.assign(new Error(''), { code: '28P01' })],
    ['unknown', new Error('anything else')],
    ['unknown', 'a string'],
  ] as const)('finds %s in %s', (fault, error) => {
    expect(faultOf(error)).toBe(fault)
  })
})

describe('toSimulatorError', () => {
  it('keeps the fault of what it wraps', () => {
    expect(faultOf(toSimulatorError(throughPrisma('P2002', 'SQLITE_CONSTRAINT_UNIQUE'), 'here'))).toBe('duplicate')
  })

  it('leaves our own errors alone', () => {
    const error = new SimulatorError('not-found', 'no')
    expect(toSimulatorError(error, 'here')).toBe(error)
  })

  it('names the place and says what may be tried again', () => {
    const busy = toSimulatorError(throughPrisma('P1008', 'SQLITE_BUSY'), 'the SQLite file /x/y.db')
    expect(busy).toMatchObject({ code: 'database-busy', retryable: true })
    expect(busy.message).toContain('/x/y.db')
    expect(toSimulatorError(new Error('odd'), 'here')).toMatchObject({
      code: 'internal',
      message: 'An unexpected error came from here: odd',
    })
  })
})
