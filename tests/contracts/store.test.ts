import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { env } from '../../env'
import { createMemoryStore } from '../../simulators/storage/memory-store'
import { openStore } from '../../simulators/storage/open-store'
import { createDatabase, execute } from '../support/database'
import { runStoreContract } from './run-store.contract'
import { type StorePlace, storeContract } from './store.contract'

const memoryPlace = async (): Promise<StorePlace> => ({ open: async (now) => createMemoryStore(now), remove: async () => {} })
storeContract('memory', memoryPlace, { outlivesClose: 'it lives in one process and is gone with it' })
runStoreContract('memory', memoryPlace)

const sqlitePlace = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-'))
  return placeAt(`file:${join(folder, 'test.db')}`, async () => rmSync(folder, { recursive: true }))
}
storeContract('SQLite', sqlitePlace)
runStoreContract('SQLite', sqlitePlace)

const server = env.TEST_DATABASE_URL

if (server) {
  let database: Awaited<ReturnType<typeof createDatabase>>
  beforeAll(async () => {
    database = await createDatabase(server, `contract_${process.pid}`)
  })
  afterAll(() => database.drop())
  // Making a database takes a second; emptying one does not.
  const postgresqlPlace = async () => placeAt(database.url, () => execute(database.url, 'TRUNCATE "Person", "Snapshot", "Run" CASCADE'))
  storeContract('PostgreSQL', postgresqlPlace)
  runStoreContract('PostgreSQL', postgresqlPlace)
} else {
  describe('store and run store contract: PostgreSQL', () => {
    it.skip('skipped: no server. `npm test` starts one where PostgreSQL is installed; else set TEST_DATABASE_URL', () => {})
  })
}

function placeAt(url: string, remove: () => Promise<void>): StorePlace {
  return { open: (now) => openStore(url, now), remove }
}
