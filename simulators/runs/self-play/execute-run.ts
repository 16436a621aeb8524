import PQueue from 'p-queue'
import type { Catalog } from '../../catalog'
import type { Clock } from '../../dialogue/clock'
import { type ErrorCode, SimulatorError } from '../../domain/errors'
import { type Hold, NOTHING_PLAYED, type PlayedCell, type Run } from '../../domain/run'
import { type Models, NO_MODELS } from '../../engines/engine'
import type { Store } from '../../storage/store'
import type { Assembler } from '../assemble'
import { createCellJudge } from './cell-judge'
import { createHoldKeeper, type HoldKeeper, takeHold } from './keep-hold'
import { type CellPlayer, createCellPlayer, type Play } from './play-cell'
import { createRecovery, isPassing, type Recovery } from './recovery'
import { createRunCounter, type RunCounter, type RunReport } from './run-progress'
import { progressOf } from './run-state'

const BEAT_MILLISECONDS = 2000
/** Beats between two looks at how many cells stand where: a count over the whole run. */
const BEATS_BETWEEN_COUNTS = 5
/** Tries to take up a cell whose encounter another process moved on. */
const TRIES_IN_STEP = 3
/** A worker that took the run up again at once would only meet the same fault, and keep other runs waiting. */
const NEEDS_PEOPLE: ReadonlySet<ErrorCode> = new Set(['budget-spent', 'engine-refused', 'unknown-name'])

export type Machinery = {
  catalog: Catalog
  store: Store
  assembler: Assembler
  /** For judges; seats have theirs from the assembler. */
  models?: Models
  clock: Clock
  newId: () => string
}

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
  tokens: number
  /** As far as prices are known. */
  cost: number
  unpricedCalls: number
}

/**
 * Plays what is left of a run until nothing is, or people want it otherwise. Every turn is committed with its scores under the hold.
 * Throws `not-found`, and `run-held` with who holds it. A fault of the database is waited out.
 */
export async function executeRun(machinery: Machinery, runId: string, options: ExecuteOptions): Promise<RunOutcome> {
  const { runs } = machinery.store
  const hold = await takeHold(runs, runId, options.holder, options.isGone, machinery.clock.now())
  let execution: Execution | null = null
  let fault: ErrorCode | null = null
  try {
    execution = await createExecution(machinery, hold, options)
    await Promise.all([playCells(execution), beatUntilStopped(execution)])
    if (execution.ending.failure !== null) throw execution.ending.failure
  } catch (error) {
    fault = error instanceof SimulatorError ? error.code : 'internal'
    if (NEEDS_PEOPLE.has(fault)) await runs.change(runId, { wanted: 'pause' })
    throw error
  } finally {
    await runs.release(hold, { played: execution?.keeper.rest() ?? NOTHING_PLAYED, fault }).catch(() => undefined)
  }
  await runs.end(runId, machinery.clock.now().toISOString())
  return outcomeOf(execution, runId)
}

/** What the parts of one execution share. */
type Execution = {
  store: Store
  clock: Clock
  hold: Hold
  queue: PQueue
  counter: RunCounter
  keeper: HoldKeeper
  recovery: Recovery
  playCell: CellPlayer
  onReport: ExecuteOptions['onReport']
  signal: AbortSignal
  stop(): void
  /** Tells the store that this still plays, and does what people want of it. */
  tell(): Promise<void>
  /** Ends everything for what playing on cannot mend. Of what comes after a stop, only a defect of ours still counts. */
  giveUp(error: unknown): void
  ending: { lost: boolean; failure: unknown }
}

async function createExecution(machinery: Machinery, hold: Hold, { signal: outer, onReport }: ExecuteOptions): Promise<Execution> {
  const { store, clock } = machinery
  const run = await existing(store, hold.runId)
  const counter = createRunCounter(await progressIn(store, run.id), run.played)
  const controller = new AbortController()
  const signal = AbortSignal.any([outer, controller.signal])
  const stop = () => controller.abort()
  const queue = new PQueue({ concurrency: run.concurrency })
  const ending: Execution['ending'] = { lost: false, failure: null }
  const tell = async () => {
    const { concurrency, wanted } = await keeper.tell()
    queue.concurrency = concurrency
    if (wanted !== 'play') stop()
    await keepBudget()
  }
  const recovery = createRecovery({
    clock,
    signal,
    probe: tell,
    onPaused: (why) => onReport({ type: 'paused', why }),
    onResumed: () => onReport({ type: 'resumed' }),
  })
  const keeper = createHoldKeeper(store.runs, hold, { clock, counter, isWaiting: () => recovery.fault !== null })
  const playCell = createCellPlayer({
    ...machinery,
    hold,
    judge: createCellJudge(machinery.catalog, machinery.models ?? NO_MODELS, run.grid, signal),
    limits: { turns: run.grid.limits.turns, seconds: null, tokens: run.grid.limits.tokens },
    signal,
    onTurn: counter.turn,
    onUsage: counter.spend,
    onFailure: (index, error) => onReport({ type: 'try-failed', index, why: error instanceof Error ? error.message : String(error) }),
  })
  const { cost: budget } = run.grid.limits
  /** Checked with every beat: what is in flight may go beyond by what it costs. */
  const keepBudget = async () => {
    const spent = run.played.cost + counter.played.cost
    if (budget === undefined || spent < budget) return
    throw new SimulatorError(
      'budget-spent',
      `The run has cost ${spent.toFixed(2)} of the ${budget} that its grid allows. Raise limits.cost to go on.`,
    )
  }
  await keepBudget()
  const giveUp = (error: unknown) => {
    const known = error instanceof SimulatorError
    if (known && error.code === 'claim-lost') ending.lost = true
    else if (!known || !signal.aborted) ending.failure ??= error
    stop()
  }
  return { store, clock, hold, queue, counter, keeper, recovery, playCell, onReport, signal, stop, tell, giveUp, ending }
}

/** Takes cells as slots become free, until none is left or the execution stops. */
async function playCells(execution: Execution): Promise<void> {
  const { store, hold, queue, recovery, signal, giveUp } = execution
  const take = (cells: number) => recovery.persist(() => store.runs.take(hold, cells))
  try {
    for (;;) {
      await queue.onSizeLessThan(1)
      if (signal.aborted) break
      let cells = await take(Math.ceil(queue.concurrency / 8))
      if (cells.length === 0) {
        await queue.onIdle()
        // What failed may wait for another try.
        cells = await take(queue.concurrency)
        if (cells.length === 0) break
      }
      for (const cell of cells) queue.add(() => (signal.aborted ? undefined : playAndSettle(execution, cell))).catch(giveUp)
    }
  } catch (error) {
    giveUp(error)
  }
  await queue.onIdle()
  execution.stop()
}

async function beatUntilStopped({ clock, signal, tell, store, hold, counter, onReport, giveUp }: Execution): Promise<void> {
  for (let beats = 1; !signal.aborted; beats++) {
    await clock.sleep(BEAT_MILLISECONDS, signal)
    if (signal.aborted) return
    try {
      await tell()
      if (beats % BEATS_BETWEEN_COUNTS === 0) counter.correct(await progressIn(store, hold.runId))
      onReport(counter.report())
    } catch (error) {
      // What passes is waited out by those who play.
      if (!isPassing(error)) giveUp(error)
    }
  }
}

async function playAndSettle(execution: Execution, taken: PlayedCell): Promise<void> {
  const { store, hold, recovery, counter, signal } = execution
  try {
    const { encounterId, outcome } = await playInStep(execution, taken)
    const claim = { runId: hold.runId, index: taken.index, fence: hold.fence }
    await recovery.persist(() => store.runs.settle(claim, encounterId, outcome))
    counter.settle(outcome)
  } catch (error) {
    // Requeued or cancelled meanwhile: not ours any more. Whether the hold itself is lost, the next beat tells.
    if (error instanceof SimulatorError && error.code === 'claim-lost') return
    if (!signal.aborted) throw error
  }
}

/** Plays a cell. After a fault, or where its encounter moved on, nobody knows what of the last write arrived: the store does. */
async function playInStep({ store, hold, recovery, playCell }: Execution, taken: PlayedCell): Promise<Play> {
  let cell = taken
  let first = true
  for (let tries = 1; ; tries++) {
    try {
      return await recovery.persist(async () => {
        if (!first) cell = (await store.runs.cell(hold.runId, taken.index)) ?? taken
        first = false
        return playCell(cell)
      })
    } catch (error) {
      if (!(error instanceof SimulatorError) || error.code !== 'sequence-taken' || tries === TRIES_IN_STEP) throw error
    }
  }
}

async function outcomeOf({ store, counter, ending: { lost } }: Execution, runId: string): Promise<RunOutcome> {
  const { turns, seconds, modelCalls, unpricedCalls, tokens, cost } = counter.played
  const { planned, done, failed, excluded, waiting, playing } = await progressIn(store, runId)
  const { wanted } = await existing(store, runId)
  const finished = waiting + playing === 0
  const ended = lost ? 'lost' : wanted === 'cancel' ? 'cancelled' : finished ? 'finished' : wanted === 'pause' ? 'paused' : 'stopped'
  return { run: runId, ended, planned, done, failed, excluded, turns, seconds, modelCalls, tokens, cost, unpricedCalls }
}

async function existing(store: Store, runId: string): Promise<Run> {
  const run = await store.runs.run(runId)
  if (!run) throw new SimulatorError('not-found', `There is no run "${runId}"`)
  return run
}

const progressIn = async (store: Store, runId: string) => progressOf({ cells: await store.runs.counts([runId]) })
