import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../simulators/dialogue/clock'
import type { Logged, StoredEvent } from '../../simulators/domain/event'
import type { Models } from '../../simulators/engines/engine'
import type { Assembler } from '../../simulators/runs/assemble'
import { createRunDesk } from '../../simulators/runs/self-play/desk'
import { type ExecuteOptions, executeRun, type RunOutcome } from '../../simulators/runs/self-play/execute-run'
import type { RunDesk } from '../../simulators/runs/self-play/models'
import type { RunReport } from '../../simulators/runs/self-play/run-progress'
import { createMemoryStore } from '../../simulators/storage/memory-store'
import type { Store } from '../../simulators/storage/store'
import { assembler, catalog } from './play'

/** A clock that only moves while somebody sleeps: beats come as fast as the event loop turns. */
export function createRunClock(): Clock {
  let now = Date.parse('2030-01-01T00:00:00.000Z')
  return {
    now: () => new Date(now),
    async sleep(milliseconds, signal) {
      await setImmediate()
      if (!signal.aborted) now += milliseconds
    },
  }
}

/** Everything runs need, in memory unless a store is given. */
export type RunBench = {
  store: Store
  clock: Clock
  desk: RunDesk
  reports: RunReport[]
  /** Stores a grid as a run; resolves with its id. */
  start(grid: string, concurrency?: number): Promise<string>
  execute(id: string, changes?: Partial<ExecuteOptions> & { store?: Store; assembler?: Assembler; models?: Models }): Promise<RunOutcome>
}

export function createRunBench(clock = createRunClock(), store: Store = createMemoryStore(clock.now)): RunBench {
  const desk = createRunDesk({ catalog, store, clock })
  const reports: RunReport[] = []
  let ids = 0
  return {
    store,
    clock,
    desk,
    reports,
    async start(grid, concurrency = 4) {
      return (await desk.start(desk.plan(grid, 'grid.yaml'), { concurrency, unattended: false })).run.id
    },
    execute: (id, { store: other = store, assembler: parts = assembler, models, ...changes } = {}) =>
      executeRun({ catalog, store: other, assembler: parts, models, clock, newId: () => `id-${ids++}` }, id, {
        holder: 'the test',
        isGone: () => false,
        signal: new AbortController().signal,
        onReport: (report) => reports.push(report),
        ...changes,
      }),
  }
}

/** Three short encounters. */
export const SMALL_GRID = `
name: small
cases: [headache-72, cough-67, low-mood-41]
patients: [neutral]
doctors: [poor]
seeds: [1]
limits: { turns: 12 }
`

/** What was said, told and scored in every encounter of a run, by cell: without ids and times. */
export async function contentOf(store: Store, runId: string): Promise<Record<string, unknown[]>> {
  const { cells } = await store.runs.cells(runId, { sort: 'index', descending: false, offset: 0, limit: 10_000 })
  const entries = cells.map(async ({ index, encounterId }) => [index, encounterId === null ? [] : bare(await store.events(encounterId))])
  return Object.fromEntries(await Promise.all(entries))
}

const bare = (events: readonly Logged<StoredEvent>[]) =>
  events.map(({ seq, at, ...event }) => ({
    ...event,
    ...('id' in event && event.type === 'act' ? { id: '' } : {}),
    ...('encounter' in event ? { encounter: '' } : {}),
    ...('usage' in event && event.usage ? { usage: { ...event.usage, milliseconds: 0 } } : {}),
  }))
