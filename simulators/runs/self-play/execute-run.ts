import PQueue from 'p-queue'
import type { Catalog } from '../../catalog'
import type { Clock } from '../../dialogue/clock'
import { SimulatorError } from '../../domain/errors'
import type { Hold, PlayedCell, Progress, Run } from '../../domain/run'
import type { Store } from '../../storage/store'
import type { Assembler } from '../assemble'
import { BEAT_MILLISECONDS, beatOnce, takeHold } from './keep-hold'
import { createCellPlayer, type Play } from './play-cell'
import { createRecovery, type Recovery } from './recovery'
import { createRunCounter, type RunCounter, type RunReport } from './run-progress'
import { progressOf } from './run-state'

/** Beats between two looks at how many cells stand where: a count over the whole run. */
const BEATS_BETWEEN_COUNTS = 5
/** Tries to take up a cell whose encounter another process moved on. */
const TRIES_IN_STEP = 3

export type Machinery = { catalog: Catalog; store: Store; assembler: Assembler; clock: Clock; newId: () => string }

export type ExecuteOptions = {
  /** In words, for whoever comes second. */
  holder: string
  /** Whether a holder is known to be no more, so that its hold need not run out first. */
  isGone: (holder: string) => boolean
  /** Aborting stops after the turns in flight; the run can be taken up again. */
  signal: AbortSignal
  onReport: (report: RunReport) => void
}

/** How one executor's part in a run ended. `lost`: another has taken over. */
export type RunOutcome = {
  run: string
  ended: 'finished' | 'paused' | 'cancelled' | 'stopped' | 'lost'
  planned: number
  done: number
  failed: number
  /** Settled and not in any mean. */
  excluded: number
  /** Played by this executor, in so many seconds. */
  turns: number
  seconds: number
  modelCalls: number
  cost: number
}

/**
 * Plays what is left of a run until nothing is, or people want it otherwise. Every turn is committed with its scores under the hold.
 * Throws `not-found`, and `run-held` with who holds it. A fault of the database is waited out.
 */
export async function executeRun(machinery: Machinery, runId: string, options: ExecuteOptions): Promise<RunOutcome> {
  const { runs } = machinery.store
  const hold = await takeHold(runs, runId, options.holder, options.isGone, machinery.clock.now())
  const execution = await createExecution(machinery, hold, options)
  try {
    await Promise.all([execution.play(), execution.beat()])
  } finally {
    await runs.release(hold, execution.last()).catch(() => undefined)
  }
  const outcome = await execution.outcome()
  if (outcome.ended === 'finished' || outcome.ended === 'cancelled')
    await runs.change(runId, { endedAt: machinery.clock.now().toISOString() })
  return outcome
}

type Execution = {
  play(): Promise<void>
  beat(): Promise<void>
  last(): { turns: number; seconds: number; fault: string | null }
  outcome(): Promise<RunOutcome>
}

async function createExecution(machinery: Machinery, hold: Hold, { signal: outer, onReport }: ExecuteOptions): Promise<Execution> {
  const { store, clock } = machinery
  const { runId } = hold
  const stop = new AbortController()
  const signal = AbortSignal.any([outer, stop.signal])
  let run: Run = await existing(store, runId)
  let lost = false
  let told = { turns: 0, seconds: 0 }
  let passedAt = clock.now()
  const counter = await countingFrom(store, runId)
  const queue = new PQueue({ concurrency: run.concurrency })
  const recovery: Recovery = createRecovery({
    clock,
    signal,
    probe: () => tell(),
    onPaused: (why) => onReport({ type: 'paused', why }),
    onResumed: () => onReport({ type: 'resumed' }),
  })
  const playCell = createCellPlayer({ ...machinery, hold, turnLimit: run.grid.limits.turns, signal, onTurn: counter.turn })

  /** What was added since the last beat that arrived. */
  function untold() {
    const now = clock.now()
    if (recovery.fault === null) counter.pass((now.getTime() - passedAt.getTime()) / 1000)
    passedAt = now
    const { turns, seconds } = counter.played
    return { turns: turns - told.turns, seconds: seconds - told.seconds }
  }

  async function tell(): Promise<void> {
    const added = untold()
    told = { turns: told.turns + added.turns, seconds: told.seconds + added.seconds }
    try {
      run = await beatOnce(store.runs, hold, clock, { ...added, fault: recovery.fault })
    } catch (error) {
      told = { turns: told.turns - added.turns, seconds: told.seconds - added.seconds }
      throw error
    }
    queue.concurrency = run.concurrency
    if (run.wanted !== 'play') stop.abort()
  }

  /** Ends everything where the hold, or the executor itself, is broken. */
  function giveUp(error: unknown): void {
    stop.abort()
    if (!(error instanceof SimulatorError)) throw error
    if (error.code === 'claim-lost') lost = true
    else if (!outer.aborted) throw error
  }

  /** Plays a cell. After a fault, or where its encounter moved on, nobody knows what of the last write arrived: the store does. */
  async function inStep(taken: PlayedCell): Promise<Play> {
    let cell = taken
    let first = true
    for (let tries = 1; ; tries++) {
      try {
        return await recovery.persist(async () => {
          if (!first) cell = (await store.runs.cell(runId, taken.index)) ?? taken
          first = false
          return playCell(cell)
        })
      } catch (error) {
        if (!(error instanceof SimulatorError) || error.code !== 'sequence-taken' || tries === TRIES_IN_STEP) throw error
      }
    }
  }

  async function playAndSettle(taken: PlayedCell): Promise<void> {
    try {
      const { encounterId, outcome } = await inStep(taken)
      const claim = { runId, index: taken.index, fence: hold.fence }
      await recovery.persist(() => store.runs.settle(claim, encounterId, outcome))
      counter.settle(outcome)
    } catch (error) {
      // Requeued or cancelled meanwhile: not ours any more. Whether the hold itself is lost, the next beat tells.
      if (error instanceof SimulatorError && error.code === 'claim-lost') return
      if (!signal.aborted) throw error
    }
  }

  return {
    async play() {
      const failed = Promise.withResolvers<never>()
      failed.promise.catch(() => undefined)
      try {
        for (;;) {
          await Promise.race([queue.onSizeLessThan(1), failed.promise])
          if (signal.aborted) break
          const cells = await recovery.persist(() => store.runs.take(hold, Math.ceil(queue.concurrency / 8)))
          if (cells.length === 0) {
            await Promise.race([queue.onIdle(), failed.promise])
            // What failed may wait for another try.
            const again = await recovery.persist(() => store.runs.take(hold, queue.concurrency))
            if (again.length === 0) break
            cells.push(...again)
          }
          for (const cell of cells) queue.add(() => (signal.aborted ? undefined : playAndSettle(cell))).catch(failed.reject)
        }
        await Promise.race([queue.onIdle(), failed.promise])
      } catch (error) {
        giveUp(error)
        await queue.onIdle()
      } finally {
        stop.abort()
      }
    },
    async beat() {
      for (let beats = 1; !signal.aborted; beats++) {
        await clock.sleep(BEAT_MILLISECONDS, signal)
        if (signal.aborted) return
        try {
          await tell()
          if (beats % BEATS_BETWEEN_COUNTS === 0) await recount(store, runId, counter)
          onReport(counter.report())
        } catch (error) {
          // A fault that passes is waited out by those who play.
          if (!(error instanceof SimulatorError) || error.code === 'claim-lost') giveUp(error)
        }
      }
    },
    last: () => ({ ...untold(), fault: recovery.fault }),
    async outcome() {
      const { turns, seconds } = counter.played
      const { planned, done, failed, excluded, waiting, playing }: Progress = progressOf(await store.runs.tally(runId))
      const { wanted } = await existing(store, runId)
      const finished = waiting + playing === 0
      const ended = lost ? 'lost' : wanted === 'cancel' ? 'cancelled' : finished ? 'finished' : wanted === 'pause' ? 'paused' : 'stopped'
      return { run: runId, ended, planned, done, failed, excluded, turns, seconds, modelCalls: 0, cost: 0 }
    },
  }
}

async function existing(store: Store, runId: string): Promise<Run> {
  const run = await store.runs.run(runId)
  if (!run) throw new SimulatorError('not-found', `There is no run "${runId}"`)
  return run
}

async function countingFrom(store: Store, runId: string): Promise<RunCounter> {
  const { cells } = await store.runs.tally(runId)
  return createRunCounter(
    progressOf({ cells }),
    cells.reduce((sum, { turns }) => sum + turns, 0),
  )
}

async function recount(store: Store, runId: string, counter: RunCounter): Promise<void> {
  const { cells } = await store.runs.tally(runId)
  counter.correct(
    progressOf({ cells }),
    cells.reduce((sum, { turns }) => sum + turns, 0),
  )
}
