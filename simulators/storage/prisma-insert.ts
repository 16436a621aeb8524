import { Sql } from '@prisma/client/runtime/client'
import type { Prisma, PrismaClient } from './generated/sqlite/client'

/** A statement in the making: it runs once, as part of a batch. */
export type Statement = Prisma.PrismaPromise<unknown>

type Row = Record<string, unknown>

/** SQLite takes 32,766 values in a statement, Prisma on PostgreSQL 32,767. */
const MOST_VALUES = 32_000

/** What becomes of rows that are there already: nothing. */
export const IF_NEW = ' ON CONFLICT DO NOTHING'

/**
 * Statements that insert rows of one shape into a table, few enough values in each: SQL, because Prisma's own `createMany` takes four times
 * as long over it. `onConflict` says what becomes of rows that are there already; without it they fail the commit.
 */
export function insert(client: PrismaClient, table: string, rows: readonly Row[], onConflict = ''): Statement[] {
  const columns = Object.keys(rows[0] ?? {})
  const most = Math.floor(MOST_VALUES / Math.max(columns.length, 1))
  const chunks = Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => rows.slice(index * most, (index + 1) * most))
  const head = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (`
  return chunks.map((chunk) => client.$executeRaw(valuesOf(chunk, columns, head, `)${onConflict}`)))
}

/** Rows of values between a head that opens the first and a tail that closes the last. */
function valuesOf(rows: readonly Row[], columns: readonly string[], head: string, tail: string): Sql {
  const values = rows.flatMap((row) => columns.map((column) => row[column]))
  const between = values.slice(1).map((_, index) => ((index + 1) % columns.length === 0 ? '), (' : ', '))
  return new Sql([head, ...between, tail], values)
}

/** The part of an UPDATE that sets columns, named as in the row; what is undefined stays as it is. */
export function assignments(row: Row): Sql[] {
  return Object.entries(row).flatMap(([column, value]) => (value === undefined ? [] : [new Sql([`"${column}" = `, ''], [value])]))
}
