import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { root } from '../../env'
import { migrate } from '../../simulators/storage/migrate'
import { openStore } from '../../simulators/storage/open-store'
import { openPrismaStore } from '../../simulators/storage/prisma-store'
import type { Store } from '../../simulators/storage/store'
import { begin, encounterOf, turnEnd, turnStart } from './store.contract'

// Processes and servers start slowly on a machine that does other things as well.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const now = () => new Date('2030-01-02T03:04:05.678Z')

let folder: string
let file: string
const opened: { close(): unknown }[] = []
const mounts: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anamnesis-faults-'))
  file = join(folder, 'test.db')
})
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
  for (const mount of mounts.splice(0)) execFileSync('umount', ['-l', mount])
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<Store> {
  const store = await openStore(`file:${file}`, now)
  opened.push(store)
  return store
}

/** Another program's connection, without anything of ours in between. */
function foreign(): Database.Database {
  const database = new Database(file)
  opened.push(database)
  return database
}

/** What another program finds on the disk. */
function seqsOnDisk(): number[] {
  const rows = foreign().prepare(`SELECT "seq" FROM "Event" WHERE "encounterId" = 'a' ORDER BY "seq"`).all()
  return (rows as { seq: number }[]).map(({ seq }) => seq)
}

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, seq) => seq)
const append = (store: Store, seq: number, text = 'text') =>
  store.append({ encounterId: 'a', expectedSeq: seq, events: [turnEnd(seq, text)] })

/** A small file system of its own, which only root may make: null where that is not possible. */
function mountSmall(size: string): string | null {
  const mount = join(folder, 'small')
  mkdirSync(mount)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', mount], { stdio: 'ignore' })
  } catch {
    return null
  }
  mounts.push(mount)
  return mount
}

describe('a write that was acknowledged', () => {
  it('is on disk although batches beside it are rolled back', async () => {
    const store = await open()
    await begin(store, 'a')
    const failing = Array.from({ length: 200 }, () => append(store, 0).catch((error) => error.code))
    for (let seq = 1; seq <= 100; seq++) {
      await append(store, seq)
      if (seq % 20 === 0) expect(seqsOnDisk()).toEqual(upTo(seq))
    }
    expect(new Set(await Promise.all(failing))).toEqual(new Set(['sequence-taken']))
    expect(seqsOnDisk()).toEqual(upTo(100))
  })

  it('is never seen before it was committed', async () => {
    const store = await open()
    await begin(store, 'a')
    const seen = new Set<number>()
    for (let round = 0; round < 10; round++) {
      let settled = false
      const bad = store
        .append({ encounterId: 'a', expectedSeq: 1, events: [turnStart(1), turnEnd(1), turnEnd(1)] })
        .catch((error) => error.code)
      bad.finally(() => {
        settled = true
      })
      while (!settled) {
        seen.add((await store.events('a')).length)
        await new Promise(setImmediate)
      }
      expect(await bad).toBe('turn-taken')
    }
    expect(seen).toEqual(new Set([1]))
  })

  it('outlives a process that is killed, and leaves the log dense', async () => {
    const program = join(import.meta.dirname, 'append-until-killed.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', program, `file:${file}`], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let acknowledged = 0
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line)
      if (acknowledged === 50) child.kill('SIGKILL')
    }
    expect(acknowledged).toBeGreaterThanOrEqual(50)
    const store = await open()
    const stored = await store.events('a')
    expect(stored.map(({ seq }) => seq)).toEqual(upTo(stored.length - 1))
    expect(stored.length).toBeGreaterThan(acknowledged)
    await append(store, stored.length)
  })
})

describe('a lock of another program', () => {
  it('is waited for without stopping readers, and does not spoil the writer', async () => {
    const store = await open()
    await begin(store, 'a')
    const other = foreign()
    for (let round = 0; round < 5; round++) {
      const next = (await store.events('a')).length
      other.exec('BEGIN IMMEDIATE')
      const writes = Promise.all([append(store, next), append(store, next + 1), append(store, next + 2)])
      for (let i = 0; i < 10; i++) expect(await store.events('a')).toHaveLength(next)
      other.exec('COMMIT')
      await writes
      expect(seqsOnDisk()).toEqual(upTo(next + 2))
    }
  })

  it('on a file in rollback mode is waited for, and the file is put in WAL mode', async () => {
    await migrate(`file:${file}`)
    const other = foreign()
    expect(other.pragma('journal_mode = DELETE', { simple: true })).toBe('delete')
    other.exec('BEGIN IMMEDIATE')
    const opening = openPrismaStore({ provider: 'sqlite', file }, now)
    await new Promise(setImmediate)
    other.exec('COMMIT')
    other.close()
    const store = await opening
    opened.push(store)
    expect(foreign().pragma('journal_mode', { simple: true })).toBe('wal')
    await begin(store, 'a')
    await append(store, 1)
    expect(seqsOnDisk()).toEqual([0, 1])
  })

  it('cannot bring the file out of WAL mode while a store has it', async () => {
    const store = await open()
    await begin(store, 'a')
    const other = new Database(file, { timeout: 1 })
    opened.push(other)
    expect(() => other.pragma('journal_mode = DELETE')).toThrow('locked')
    await append(store, 1)
    expect(seqsOnDisk()).toEqual([0, 1])
  })
})

describe('a database that cannot be used', () => {
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'opened',
      (error) => `${error.code}: ${error.message}`,
    )

  it('is named where its folder is a file, or it is a folder', async () => {
    writeFileSync(file, '')
    const below = `file:${file}/deeper/x.db`
    for (const answer of [await refusal(migrate(below)), await refusal(openStore(below, now))])
      expect(answer).toContain('database-unavailable')
    for (const answer of [await refusal(migrate(`file:${folder}`)), await refusal(openStore(`file:${folder}`, now))]) {
      expect(answer).toContain('database-unavailable')
      expect(answer).toContain(folder)
    }
  })

  it('is named where it holds something else', async () => {
    writeFileSync(file, 'This is no database. '.repeat(500))
    for (const answer of [await refusal(migrate(`file:${file}`)), await refusal(openStore(`file:${file}`, now))]) {
      expect(answer).toMatch(/^database-unavailable: .*damaged or no database/)
      expect(answer).toContain(file)
    }
  })

  it('is named where it was not migrated', async () => {
    foreign().pragma('user_version = 1')
    expect(await refusal(openPrismaStore({ provider: 'sqlite', file }, now))).toMatch(
      /^database-unavailable: The tables of .*test\.db are missing/,
    )
  })

  it('gives what is whole where a part is damaged', async () => {
    const store = await open()
    await begin(store, 'a')
    for (let seq = 1; seq <= 40; seq++) await append(store, seq, 'x'.repeat(4000))
    await store.close()
    const other = foreign()
    other.pragma('wal_checkpoint(TRUNCATE)')
    const { rootpage } = other.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'Event'`).get() as { rootpage: number }
    const page = other.pragma('page_size', { simple: true }) as number
    other.close()
    const descriptor = openSync(file, 'r+')
    writeSync(descriptor, Buffer.alloc(page, 0xff), 0, page, (rootpage - 1) * page)
    closeSync(descriptor)
    const again = await open()
    expect(await again.encounter('a')).toEqual(encounterOf('a', { turns: 41 }))
    expect(await refusal(again.events('a'))).toMatch(/^database-unavailable: .*damaged/)
  })

  it('is named where it is read-only', async ({ skip }) => {
    await migrate(`file:${file}`)
    if (process.getuid?.() === 0) {
      const mount = mountSmall('4m')
      if (!mount) return skip('root writes anywhere, and no read-only file system can be mounted here')
      file = join(mount, 'test.db')
      await migrate(`file:${file}`)
      execFileSync('mount', ['-o', 'remount,ro', mount])
    } else {
      chmodSync(file, 0o444)
      chmodSync(folder, 0o555)
    }
    const answer = await refusal(openStore(`file:${file}`, now))
    if (process.getuid?.() !== 0) chmodSync(folder, 0o755)
    expect(answer).toMatch(/^database-unavailable: .*test\.db/)
  })
})

describe('a full disk', () => {
  it('refuses writes, lets readers go on, and is forgotten once there is room', async ({ skip }) => {
    const mount = mountSmall('1m')
    if (!mount) return skip('no small file system can be mounted here')
    file = join(mount, 'test.db')
    const store = await open()
    await begin(store, 'a')
    let written = 0
    const full = await (async () => {
      for (let seq = 1; seq < 1000; seq++) {
        await append(store, seq, 'x'.repeat(8000))
        written = seq
      }
    })().catch((error) => error)
    expect(full).toMatchObject({ code: 'database-full' })
    expect(full.message).toContain(file)
    expect(await store.events('a')).toHaveLength(written + 1)
    execFileSync('mount', ['-o', 'remount,size=8m', mount])
    await append(store, written + 1)
    expect(seqsOnDisk()).toEqual(upTo(written + 1))
    expect(foreign().pragma('integrity_check', { simple: true })).toBe('ok')
  })
})
