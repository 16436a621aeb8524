import { Sql } from '@prisma/client/runtime/client'

/** SQLite takes 32,766 values in a statement, Prisma on PostgreSQL 32,767. */
const MOST_VALUES = 32_000

/**
 * Statements that insert rows of one shape into a table, few enough values in each. Rows as values cost a quarter of what Prisma's own
 * `createMany` does. `onConflict` stands behind them, where a row may be there already.
 */
export function insertions(table: string, rows: readonly Record<string, unknown>[], onConflict = ''): Sql[] {
  const columns = Object.keys(rows[0] ?? {})
  const most = Math.floor(MOST_VALUES / Math.max(columns.length, 1))
  const chunks = Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => rows.slice(index * most, (index + 1) * most))
  const head = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (`
  return chunks.map((chunk) => valuesOf(chunk, columns, head, `)${onConflict}`))
}

/** Rows of values between a head that opens the first and a tail that closes the last. */
function valuesOf(rows: readonly Record<string, unknown>[], columns: readonly string[], head: string, tail: string): Sql {
  const values = rows.flatMap((row) => columns.map((column) => row[column]))
  const between = values.slice(1).map((_, index) => ((index + 1) % columns.length === 0 ? '), (' : ', '))
  return new Sql([head, ...between, tail], values)
}
