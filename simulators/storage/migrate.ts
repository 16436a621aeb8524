import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseDatabaseUrl, placeOf } from './database-address'
import { readMigrations } from './migration-history'
import { patiently } from './patience'

/** Found when it is needed: in a page's bundle there is no such folder, and no page migrates. */
const prismaFolder = () => join(import.meta.dirname, '..', '..', 'prisma')

/**
 * Brings a database up to date with the migrations committed under prisma/PROVIDER/migrations, as `prisma migrate deploy` would,
 * but without Prisma's engine, which does not come with its packages. Both may be used on one database by turns, and any number
 * of processes may start at once. Makes the folder of a SQLite file.
 * Resolves with the names of what was applied; rejects with a `SimulatorError` that names the database, which is then unchanged.
 */
export async function migrate(url: string, folder = prismaFolder()): Promise<string[]> {
  const address = parseDatabaseUrl(url)
  if (address.provider === 'memory') return []
  const migrations = readMigrations(join(folder, address.provider, 'migrations'))
  return patiently(placeOf(address), async () => {
    if (address.provider === 'postgresql') {
      const { migratePostgresql } = await import('./migrate-postgresql')
      return migratePostgresql(address.url, migrations)
    }
    mkdirSync(dirname(address.file), { recursive: true })
    const { migrateSqlite } = await import('./migrate-sqlite')
    return migrateSqlite(address.file, migrations)
  })
}
