import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SimulatorError } from '../domain/errors'

/** A committed migration: the name of its folder, its SQL and the hash by which Prisma knows it. */
export type Migration = { name: string; sql: string; checksum: string }

/** A row of Prisma's own table of migrations that was not rolled back. */
export type AppliedMigration = { migration_name: string; checksum: string; finished_at: unknown }

export const SELECT_APPLIED = `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`

/** The migrations of a folder, in the order in which they are applied. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
}

/** What is still to be applied. Throws `database-unavailable` where the database has another history than the files. */
export function pendingMigrations(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of applied) {
    const known = byName.get(row.migration_name)
    if (!known) throw otherHistory(`it was used by a newer version, which added ${row.migration_name}`)
    if (!row.finished_at) throw otherHistory(`the migration ${row.migration_name} was begun and not finished`)
    if (row.checksum !== known.checksum) throw otherHistory(`the migration ${row.migration_name} was changed after it had been applied`)
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

function otherHistory(why: string): SimulatorError {
  return new SimulatorError('database-unavailable', `The database cannot be brought up to date: ${why}.`)
}
