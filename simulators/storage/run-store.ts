import type { StopReason } from '../domain/event'
import type { Cell, CellStatus, Hold, Measure, Measured, Played, PlayedCell, Run, Tally } from '../domain/run'

/** A cell's place, and the hold under which it may be written. */
export type Claim = { runId: string; index: number; fence: number }

/** What people change of a run; what is left out stays. */
export type RunPatch = Partial<Pick<Run, 'name' | 'grid' | 'wanted' | 'concurrency' | 'unattended' | 'endedAt'>>

/** What an executor tells with every beat: what it added since it took hold, and why nothing is played. */
export type Beat = { played: Played; fault: string | null; until: string }

/** How a play of a cell came out. `waiting` puts it back: to be played on, or with `again` from the start. */
export type Outcome =
  | { status: 'done'; stopReason: StopReason; turns: number; measures: Partial<Record<Measure, Measured>> }
  | { status: 'failed'; stopReason: StopReason | null; turns: number; failures: number; fault: string }
  | { status: 'waiting'; failures: number; again: boolean; fault: string | null }

export type CellSort = 'index' | 'turns' | Measure

/** A page of a run's cells. Cells without a value for the measure sorted by come last, either way; ties go by index. */
export type CellQuery = {
  caseId?: string
  personaId?: string
  doctor?: string
  status?: CellStatus[]
  /** Only cells where this measure has no value. */
  unmeasured?: Measure
  sort: CellSort
  descending: boolean
  offset: number
  limit: number
}

/**
 * Where runs and their cells live. Every method rejects with a `SimulatorError` only: `not-found`, `run-held`, `claim-lost`, and
 * those of the database. A resolved write is on disk.
 */
export interface RunStore {
  /** The run with all its cells in one commit; false, and nothing changed, where it is there already. */
  create(run: Run, cells: readonly Cell[]): Promise<boolean>
  run(id: string): Promise<Run | null>
  /** Newest first. `before` is the `createdAt` and id of the last row seen. */
  list(query: { limit: number; before?: { createdAt: string; id: string } }): Promise<Run[]>
  change(id: string, patch: RunPatch): Promise<void>
  /** Marks a run as ended, unless a cell of it waits or is being played. */
  end(id: string, at: string): Promise<void>
  /** Runs that workers are to play and that have not ended, the oldest first. */
  due(limit: number): Promise<Run[]>

  /**
   * Takes hold of a run until `until`, with a greater fence than any before. Throws `run-held`, with who holds it, where another's
   * hold has not run out at `now` and `isGone(its holder)` is false.
   */
  hold(id: string, taker: { holder: string; now: string; until: string }, isGone: (holder: string) => boolean): Promise<Hold>
  /** Keeps the hold and answers with the run as it is now. Adds what was played. Throws `claim-lost` where another holds it. */
  beat(hold: Pick<Hold, 'runId' | 'fence'>, beat: Beat): Promise<Run>
  /** Lets go: cells that were being played wait again. Quiet where the hold is lost. */
  release(hold: Pick<Hold, 'runId' | 'fence'>, last: Pick<Beat, 'played' | 'fault'>): Promise<void>

  /**
   * The next cells in the order of play, marked as played under this hold: those that wait, and those that a lost hold left behind.
   * Their latest encounters obey this fence from here on. Throws `claim-lost`.
   */
  take(hold: Pick<Hold, 'runId' | 'fence'>, limit: number): Promise<PlayedCell[]>
  /**
   * Says how the play of a cell in this encounter came out; null where none could be begun. Throws `claim-lost` where the cell was taken
   * under another hold, requeued or cancelled meanwhile.
   */
  settle(claim: Claim, encounterId: string | null, outcome: Outcome): Promise<void>
  /** Puts one cell back to be played anew; what was played stays in its own encounter. Throws `not-found`. */
  requeue(runId: string, index: number): Promise<void>
  /** Puts every cell of these statuses back, with no failures counted: they are played on where their encounter is open, else anew. Resolves with how many. */
  putBack(runId: string, statuses: readonly CellStatus[]): Promise<number>
  /** Cancels what waits or is being played. Resolves with how many. */
  cancelOpen(runId: string): Promise<number>

  /** How many cells of each of these runs stand where, for lists. */
  counts(runIds: readonly string[]): Promise<{ runId: string; status: CellStatus; count: number }[]>
  cell(runId: string, index: number): Promise<PlayedCell | null>
  cells(runId: string, query: CellQuery): Promise<{ total: number; cells: PlayedCell[] }>
  tally(runId: string): Promise<Tally>
}
