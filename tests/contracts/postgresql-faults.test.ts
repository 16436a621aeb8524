import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { env } from '../../env'
import { migrate } from '../../simulators/storage/migrate'
import { openStore } from '../../simulators/storage/open-store'
import type { Store } from '../../simulators/storage/store'
import { createDatabase } from '../support/database'
import { begin, turnStart } from './store.contract'

// Processes and servers start slowly on a machine that does other things as well.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const server = env.TEST_DATABASE_URL
const now = () => new Date('2030-01-02T03:04:05.678Z')

describe.skipIf(!server)(`PostgreSQL faults${server ? '' : ' (skipped: no server; `npm test` starts one where it is installed)'}`, () => {
  let database: Awaited<ReturnType<typeof createDatabase>>
  let store: Store
  let other: pg.Client

  beforeEach(async () => {
    database = await createDatabase(server ?? '', `faults_${process.pid}`)
    store = await openStore(database.url, now)
    other = new pg.Client({ connectionString: database.url })
    await other.connect()
  })
  afterEach(async () => {
    await other.end()
    await store.close()
    await database.drop()
  })

  const cutAll = () =>
    other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')

  it('loses and doubles nothing while its connections are cut', async () => {
    const ids = ['a', 'b', 'c', 'd']
    for (const id of ids) await begin(store, id)
    let acknowledged = 0
    const write = async (id: string) => {
      for (let seq = 1; seq <= 60; seq++) {
        await store.append({ encounterId: id, expectedSeq: seq, events: [turnStart(seq, `key-${seq}`)] })
        // While the other three write, and again while they connect anew.
        if (++acknowledged % 10 === 0) for (let cuts = 0; cuts < 20; cuts++) await cutAll()
      }
    }
    await Promise.all(ids.map(write))
    for (const id of ids) {
      const { rows } = await other.query('SELECT seq, key FROM "Event" WHERE "encounterId" = $1 ORDER BY seq', [id])
      expect(rows.slice(1)).toEqual(Array.from({ length: 60 }, (_, i) => ({ seq: i + 1, key: `key-${i + 1}` })))
    }
  })

  it('answers only after the disk has the commit, whatever the default of the database is', async () => {
    await other.query(`ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET synchronous_commit = off`)
    await other.query(`CREATE TABLE seen (setting text);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
      CREATE TRIGGER note BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION note()`)
    await store.close()
    store = await openStore(database.url, now)
    await begin(store, 'a')
    expect((await other.query('SELECT setting FROM seen')).rows).toEqual([{ setting: 'on' }])
  })

  it('refuses text that it cannot search for, in words', async () => {
    await begin(store, 'a')
    await expect(store.eventByKey('a', 'key-\u0000')).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(store.append({ encounterId: 'a', expectedSeq: 1, events: [turnStart(1, 'key-\u0000')] })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await store.events('a')).toHaveLength(1)
  })

  it('names the database without its password where access is refused', async () => {
    const url = new URL(database.url)
    url.username = 'nobody'
    url.password = 'secret'
    for (const attempt of [migrate, (address: string) => openStore(address, now)]) {
      const error = await attempt(url.href).catch((reason) => reason)
      expect(error.code).toBe('database-unavailable')
      expect(error.message).toContain(url.host)
      expect(error.message).not.toContain('secret')
    }
  })
})
