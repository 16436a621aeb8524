import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { type AppliedMigration, type Migration, pendingMigrations, SELECT_APPLIED } from './migration-history'

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

const NOW = `strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')`
const RECORD = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
  VALUES (?, ?, ?, ${NOW}, ${NOW}, 1)`

/** The driver blocks while it waits for a lock, so it hardly waits: whoever calls tries again later. */
const BUSY_MILLISECONDS = 2

/**
 * All pending migrations in one transaction that is exclusive from its first statement: of two processes the second finds
 * them applied. Where nothing is pending nothing is locked.
 */
export function migrateSqlite(file: string, migrations: readonly Migration[]): string[] {
  const database = new Database(file, { timeout: BUSY_MILLISECONDS })
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    // Prisma rebuilds tables to alter them. With foreign keys on, dropping the old one would delete the rows that refer to it;
    // inside a transaction the setting has no effect any more.
    database.pragma('foreign_keys = OFF')
    const made = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '_prisma_migrations'`).get()
    if (made && pendingIn(database, migrations).length === 0) return []
    return database.transaction(() => applyPending(database, migrations)).immediate()
  } finally {
    database.close()
  }
}

function pendingIn(database: Database.Database, migrations: readonly Migration[]): Migration[] {
  return pendingMigrations(migrations, database.prepare(SELECT_APPLIED).all() as AppliedMigration[])
}

function applyPending(database: Database.Database, migrations: readonly Migration[]): string[] {
  database.exec(TABLE)
  const pending = pendingIn(database, migrations)
  for (const { name, sql, checksum } of pending) {
    database.exec(sql)
    database.prepare(RECORD).run(randomUUID(), checksum, name)
  }
  return pending.map(({ name }) => name)
}
