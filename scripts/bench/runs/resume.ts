import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../env'
import { loadCatalog } from '../../../simulators/catalog'
import { systemClock } from '../../../simulators/dialogue/clock'
import { createAssembler } from '../../../simulators/runs/assemble'
import { createRunDesk } from '../../../simulators/runs/self-play/desk'
import { executeRun } from '../../../simulators/runs/self-play/execute-run'
import { openStore } from '../../../simulators/storage/open-store'
import type { Store } from '../../../simulators/storage/store'
import type { Figure } from '../figures'
import { benchDatabase } from '../start-server'
import { benchGrid } from './bench-grid'

const ENCOUNTERS = 10_000
const TURNS_BEFORE = 400

/** From the command to the first committed turn, where a run of ten thousand encounters is taken up again. */
export async function measureResume(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-bench-resume-'))
  try {
    const grid = benchGrid(ENCOUNTERS)
    await playUntil(benchDatabase(folder), grid, TURNS_BEFORE)
    const { seconds, planned } = await playUntil(benchDatabase(folder), grid, 1)
    const details = `catalogue, database and plan of ${planned} encounters included`
    return { name: 'first turn after resuming', value: seconds, unit: 's', details, limit: { most: 5 } }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Plays until so many turns are committed; the seconds that took, from nothing being open. */
async function playUntil(url: string, grid: string, turns: number): Promise<{ seconds: number; planned: number }> {
  const from = performance.now()
  const catalog = loadCatalog(root)
  const store = await openStore(url, systemClock.now)
  const stop = new AbortController()
  let committed = 0
  let seconds = Number.NaN
  const append: Store['append'] = async (batch) => {
    const logged = await store.append(batch)
    committed += batch.events.filter(({ type }) => type === 'turn-end').length
    if (committed >= turns && !stop.signal.aborted) {
      seconds = (performance.now() - from) / 1000
      stop.abort()
    }
    return logged
  }
  const desk = createRunDesk({ catalog, store, clock: systemClock })
  const { run } = await desk.start(desk.plan(grid, 'bench.yaml'), { concurrency: 16, unattended: false })
  const machinery = { catalog, store: { ...store, append }, assembler: createAssembler(catalog), clock: systemClock, newId: randomUUID }
  await executeRun(machinery, run.id, { holder: 'the bench', isGone: () => true, signal: stop.signal, onReport: () => undefined })
  await store.close()
  return { seconds, planned: run.planned }
}
