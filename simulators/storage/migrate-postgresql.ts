import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type AppliedMigration, type Migration, pendingMigrations, SELECT_APPLIED } from './migration-history'

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

const RECORD = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
  VALUES ($1, $2, $3, now(), now(), 1)`

/** The advisory lock that Prisma's own `migrate` takes, so that neither runs into the other. */
const PRISMA_LOCK = 72707369

/** All pending migrations in one transaction, under a lock that other processes wait for. */
export async function migratePostgresql(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, options: '-c lock_timeout=60s' })
  // A connection that breaks between two queries reports it here as well; the query under way rejects with the same error.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query('BEGIN')
    const applied = await applyPending(client, migrations)
    await client.query('COMMIT')
    return applied
  } finally {
    // Ends the session, and with it the lock and whatever was not committed.
    await client.end()
  }
}

async function applyPending(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(TABLE)
  const { rows } = await client.query<AppliedMigration>(SELECT_APPLIED)
  const pending = pendingMigrations(migrations, rows)
  for (const { name, sql, checksum } of pending) {
    await client.query(sql)
    await client.query(RECORD, [randomUUID(), checksum, name])
  }
  return pending.map(({ name }) => name)
}
