import { randomUUID } from 'node:crypto'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import {
  createAssembler,
  dueRuns,
  executeRun,
  isGone,
  loadCatalog,
  type Machinery,
  openModels,
  openStore,
  SimulatorError,
  systemClock,
  thisHolder,
} from '#simulators'
import { exitCodeOf } from './cli/exit-codes'
import { env } from './env'
import { becomeLean } from './lean-process'

/** People who chat on the same machine come first. */
const NICENESS = 10
const BETWEEN_LOOKS_MILLISECONDS = 2000
const root = fileURLToPath(new URL('.', import.meta.url))
const log = pino({ level: env.LOG_LEVEL })

/** Plays the runs that are left to workers, one after another, until none is due; with `--stay`, it waits for more. */
async function main(): Promise<void> {
  becomeLean()
  setPriority(NICENESS)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const stay = process.argv.includes('--stay')
  const catalog = loadCatalog(root)
  const store = await openStore(env.DATABASE_URL, systemClock.now)
  const models = openModels(env, { time: systemClock, fetch })
  const assembler = createAssembler(catalog, models)
  const machinery = { catalog, store, assembler, models, clock: systemClock, newId: randomUUID }
  try {
    while (!stop.signal.aborted) {
      const played = await playNext(machinery, stop.signal).catch((error) => {
        if (!stay) throw error
        log.error({ error: error instanceof Error ? error.message : String(error) }, 'looking for runs, or playing one, failed')
        return false
      })
      if (!played && !stay) return
      if (!played) await systemClock.sleep(BETWEEN_LOOKS_MILLISECONDS, stop.signal)
    }
  } finally {
    await models.close()
    await store.close()
  }
}

/** Plays the run that is due first; false where none is. */
async function playNext(machinery: Machinery, signal: AbortSignal): Promise<boolean> {
  const [due] = await dueRuns(machinery.store.runs, systemClock.now(), isGone)
  if (due) await play(machinery, due.id, signal)
  return due !== undefined
}

async function play(machinery: Machinery, run: string, signal: AbortSignal): Promise<void> {
  log.info({ run }, 'taking up a run')
  try {
    const outcome = await executeRun(machinery, run, {
      holder: thisHolder(),
      isGone,
      signal,
      onReport: (report) => {
        if (report.type === 'paused') log.warn({ run, why: report.why }, 'a run waits')
        if (report.type === 'try-failed') log.error({ run, encounter: report.index, why: report.why }, 'an encounter could not be played')
        if (report.type === 'resumed') log.info({ run }, 'a run goes on')
      },
    })
    log.info(outcome, 'leaving a run')
  } catch (error) {
    // Another worker was quicker.
    if (error instanceof SimulatorError && error.code === 'run-held') return
    throw error
  }
}

main().catch((error) => {
  log.error({ error: error instanceof Error ? error.message : String(error) }, 'the worker ended')
  process.exitCode = exitCodeOf(error)
})
