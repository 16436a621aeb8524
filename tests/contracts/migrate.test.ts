import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { env, root } from '../../env'
import { migrate } from '../../simulators/storage/migrate'
import { readMigrations } from '../../simulators/storage/migration-history'
import { createDatabase } from '../support/database'

// Processes and servers start slowly on a machine that does other things as well.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

type Place = { url: string; provider: string; query(sql: string): Promise<unknown[]>; remove(): Promise<void> }

async function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-migrate-'))
  const file = join(folder, 'new', 'test.db')
  const query = async (sql: string) => {
    const database = new Database(file)
    try {
      const statement = database.prepare(sql)
      return statement.reader ? statement.all() : [statement.run()]
    } finally {
      database.close()
    }
  }
  return { url: `file:${file}`, provider: 'sqlite', query, remove: async () => rmSync(folder, { recursive: true }) }
}

async function postgresqlPlace(): Promise<Place> {
  const { url, drop } = await createDatabase(env.TEST_DATABASE_URL ?? '', `migrate_${process.pid}`)
  const query = async (sql: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return (await client.query(sql).finally(() => client.end())).rows
  }
  return { url, provider: 'postgresql', query, remove: drop }
}

const PLACES = { SQLite: sqlitePlace, ...(env.TEST_DATABASE_URL && { PostgreSQL: postgresqlPlace }) }

describe.each(Object.entries(PLACES))('migrate on %s', (_, makePlace) => {
  let place: Place
  let folder: string

  beforeEach(async () => {
    place = await makePlace()
    folder = mkdtempSync(join(tmpdir(), 'anamnesis-migrations-'))
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await place.remove()
  })

  const write = (name: string, sql: string) => {
    mkdirSync(join(folder, place.provider, 'migrations', name), { recursive: true })
    writeFileSync(join(folder, place.provider, 'migrations', name, 'migration.sql'), sql)
  }

  it('applies everything once', async () => {
    const [first] = await migrate(place.url)
    expect(first).toMatch(/_init$/)
    expect(await migrate(place.url)).toEqual([])
    expect(await place.query('SELECT "id" FROM "Encounter"')).toEqual([])
  })

  it('is safe in several processes at once', async () => {
    const program = `import { migrate } from './simulators/storage/migrate'; migrate(process.argv[1]).then((names) => console.log(names.length))`
    const applied = await Promise.all(
      Array.from({ length: 3 }, () => output(['--import', 'tsx', '--input-type=module', '-e', program, place.url])),
    )
    const all = readMigrations(join(root, 'prisma', place.provider, 'migrations')).length
    expect(applied.map(Number).toSorted()).toEqual([0, 0, all])
  })

  it('keeps what was there when a later migration fails, and all of that one out', async () => {
    write('1_a', 'CREATE TABLE "a" ("x" TEXT)')
    await migrate(place.url, folder)
    write('2_b', 'CREATE TABLE "b" ("x" TEXT)')
    write('3_c', 'CREATE TABLE "c" ("x" TEXT); CREATE NONSENSE;')
    await expect(migrate(place.url, folder)).rejects.toMatchObject({ name: 'SimulatorError' })
    expect(await place.query('SELECT * FROM "a"')).toEqual([])
    await expect(place.query('SELECT * FROM "b"')).rejects.toThrow()
    rmSync(join(folder, place.provider, 'migrations', '3_c'), { recursive: true })
    expect(await migrate(place.url, folder)).toEqual(['2_b'])
  })

  it('refuses a database of another history, in words', async () => {
    write('1_a', 'CREATE TABLE "a" ("x" TEXT)')
    write('2_b', 'CREATE TABLE "b" ("x" TEXT)')
    await migrate(place.url, folder)
    write('1_a', 'CREATE TABLE "other" ("x" TEXT)')
    await expect(migrate(place.url, folder)).rejects.toThrow('1_a was changed after it had been applied')
    rmSync(join(folder, place.provider, 'migrations', '2_b'), { recursive: true })
    write('1_a', 'CREATE TABLE "a" ("x" TEXT)')
    await expect(migrate(place.url, folder)).rejects.toThrow('newer version, which added 2_b')
    write('2_b', 'CREATE TABLE "b" ("x" TEXT)')
    await place.query(`UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" = '2_b'`)
    await expect(migrate(place.url, folder)).rejects.toThrow('2_b was begun and not finished')
  })

  it('brings what the first version wrote over to this one', async () => {
    const init = '20261122000000_init'
    cpSync(join(root, 'prisma', place.provider, 'migrations', init), join(folder, place.provider, 'migrations', init), { recursive: true })
    await migrate(place.url, folder)
    await insertEncounter(place)
    const id = '0123456789abcdef'.repeat(4)
    await place.query(`INSERT INTO "ScoreSet" VALUES ('${id}', 'e', 'evaluator', '{}')`)
    await place.query(`INSERT INTO "Score" VALUES ('${id}', 'turn:0:history', 0.5, 'why', 'rule', '{}')`)
    expect(await migrate(place.url)).toHaveLength(readMigrations(join(root, 'prisma', place.provider, 'migrations')).length - 1)
    expect(
      await place.query('SELECT c."target", c."value", c."reason", s."id" FROM "Score" c JOIN "ScoreSet" s ON s."id" = c."setId"'),
    ).toEqual([{ target: 'turn:0:history', value: 0.5, reason: 'why', id: id.slice(0, 24) }])
    expect(await place.query('SELECT "runId", "cellIndex", "fence" FROM "Encounter"')).toEqual([{ runId: null, cellIndex: null, fence: 0 }])
  })

  it('keeps the rows that refer to a table which is rebuilt', async () => {
    cpSync(join(root, 'prisma', place.provider, 'migrations'), join(folder, place.provider, 'migrations'), { recursive: true })
    write('20270101000000_rebuild', place.provider === 'sqlite' ? REBUILD : 'ALTER TABLE "Person" ADD COLUMN "name" TEXT')
    await migrate(place.url)
    await insertEncounter(place)
    await place.query(`INSERT INTO "Attempt" VALUES ('e', 0, 0, 'text')`)
    await migrate(place.url, folder)
    expect(await place.query('SELECT "text" FROM "Attempt"')).toEqual([{ text: 'text' }])
  })
})

async function insertEncounter(place: Place): Promise<void> {
  await place.query(`INSERT INTO "Person" VALUES ('me', '2030-01-01')`)
  await place.query(`INSERT INTO "Snapshot" VALUES ('h', 'case', 'c', '{}')`)
  await place.query(`INSERT INTO "Encounter" ("id", "ownerId", "caseId", "personaId", "doctorSeat", "patientSeat", "seed", "limitTurns", "mode", "pace",
      "caseHash", "personaHash", "status", "turns", "nextSeq", "createdAt")
      VALUES ('e', 'me', 'c', 'p', '{}', '{}', 1, 4, 'exam', 'spoken', 'h', 'h', 'open', 0, 0, '2030-01-01')`)
}

/** The form in which Prisma alters a table of SQLite, here one whose rows others depend on. */
const REBUILD = `
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Encounter" AS SELECT * FROM "Encounter";
DROP TABLE "Encounter";
ALTER TABLE "new_Encounter" RENAME TO "Encounter";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
`

function output(words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(text.trim()) : reject(new Error(`ended with ${code}`))))
  })
}
