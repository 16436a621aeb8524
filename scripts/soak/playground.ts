import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isDeepStrictEqual } from 'node:util'
import { environmentWith, root } from '../../env'
import { systemClock } from '../../simulators/dialogue/clock'
import { createRunDesk } from '../../simulators/runs/self-play/desk'
import type { RunOutcome } from '../../simulators/runs/self-play/execute-run'
import { isGone, thisHolder } from '../../simulators/runs/self-play/holder'
import { openStore } from '../../simulators/storage/open-store'
import type { Store } from '../../simulators/storage/store'
import { createDatabase } from '../../tests/support/database'
import { catalog } from '../../tests/support/play'
import { contentOf, createRunBench } from '../../tests/support/run-bench'

/** Databases of one kind, each new and gone afterwards. */
export type Playground = { name: string; database(): Promise<{ url: string; drop(): Promise<void> }> }

export function createPlayground(): Playground {
  return {
    name: 'SQLite',
    async database() {
      const folder = mkdtempSync(join(tmpdir(), 'anamnesis-soak-'))
      return { url: `file:${join(folder, 'soak.db')}`, drop: async () => rmSync(folder, { recursive: true, force: true }) }
    },
  }
}

export function postgresqlPlayground(server: string): Playground {
  return { name: 'PostgreSQL', database: () => createDatabase(server, `soak_${randomUUID().replaceAll('-', '')}`) }
}

/** A grid with what it must come to: what an undisturbed executor made of it in memory. */
export type Reference = { grid: string; run: string; expected: Record<string, unknown[]> }

export async function playUndisturbed(grid: string): Promise<Reference> {
  const bench = createRunBench()
  const run = await bench.start(grid)
  await bench.execute(run)
  return { grid, run, expected: await contentOf(bench.store, run) }
}

/** A run in a database of its own. */
export type Wager = Reference & { url: string }

export async function storeRun(url: string, reference: Reference, concurrency: number): Promise<Wager> {
  await withStore(url, async (store) => {
    const desk = createRunDesk({ catalog, store, clock: systemClock })
    await desk.start(desk.plan(reference.grid, 'soak.yaml'), { concurrency, unattended: false })
  })
  return { ...reference, url }
}

/** Plays what is left of a run in this process. */
export function finishHere({ url, run }: Wager): Promise<RunOutcome> {
  return withStore(url, (store) => createRunBench(systemClock, store).execute(run, { holder: thisHolder(), isGone }))
}

/** Everything that is not as it would be had nothing happened. */
export function faultsAfter({ url, run, expected }: Wager): Promise<string[]> {
  return withStore(url, async (store) => {
    const desk = createRunDesk({ catalog, store, clock: systemClock })
    const { progress } = await desk.overview(run)
    const faults = (await desk.verify(run)).faults.map(({ encounterId, what }) => `${encounterId ?? 'the run'}: ${what}`)
    if (progress.done !== progress.planned) faults.push(`${progress.done} of ${progress.planned} encounters are done`)
    const found = await contentOf(store, run)
    for (const [index, events] of Object.entries(expected)) {
      if (!isDeepStrictEqual(plain(found[index]), plain(events))) faults.push(`encounter ${index} is not what it would have been`)
    }
    return faults
  })
}

/** A store gives back JSON: absent and undefined are the same. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

async function withStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(url, systemClock.now)
  return work(store).finally(() => store.close())
}

/** A worker of its own process. Its lines say what happens: `playing`, `paused WHY`, `resumed`, `ended HOW`. */
export type Player = { kill(): void; lines: string[]; ended: Promise<number | null>; until(word: string): Promise<void> }

export type PlayerOptions = {
  /** At which write, counted from 1, it kills itself, before or after the write is committed. */
  death?: { when: 'before' | 'after'; write: number }
  /** Of models, by the names people set them with. */
  settings?: Record<string, string>
}

export function startPlayer({ url, run }: Wager, { death, settings = {} }: PlayerOptions = {}): Player {
  const words = death ? [death.when, String(death.write)] : []
  const child = spawn(process.execPath, ['--import', 'tsx', join('scripts', 'soak', 'player.ts'), url, run, ...words], {
    cwd: root,
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const listeners = new Set<() => void>()
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    for (const listener of listeners) listener()
  })
  return {
    kill: () => child.kill('SIGKILL'),
    lines,
    ended,
    until: (word) =>
      new Promise((resolve) => {
        const look = () => {
          if (lines.some((line) => line.startsWith(word))) resolve()
        }
        listeners.add(look)
        // A player that is over says nothing more.
        void ended.then(() => resolve())
        look()
      }),
  }
}
