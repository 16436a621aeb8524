import type { Cell, Grid, Measure, PlayedCell, Progress, Run } from '../../domain/run'
import type { CellQuery } from '../../storage/run-store'

/** What a grid comes to before anything is played. */
export type RunPlan = {
  /** The first 12 digits of the hash. */
  id: string
  hash: string
  grid: Grid
  /** `VENDOR/MODEL` of every model that takes a seat or judges. */
  models: readonly string[]
  counts: { cases: number; personas: number; doctors: number; seeds: number }
  /** Every encounter to be played, longest expected first. */
  cells: readonly Cell[]
  /** Pairs of the grid that cannot be played together, each with why. */
  leftOut: readonly { caseId: string; personaId: string; why: string }[]
  estimate: {
    turns: number
    /** At the rate that scripted agents are played at on a machine of two cores; null where a model's speed is not known. */
    seconds: number | null
    modelCalls: number
    tokens: number
    /** Null where a price is not known. */
    cost: number | null
  }
}

/** Where a run stands, in one word. `stopped`: it is wanted, and nobody plays it. */
export type RunState = 'playing' | 'waiting-for-worker' | 'stopped' | 'pausing' | 'paused' | 'cancelled' | 'done'

/** One line of the list of runs. */
export type RunListing = { run: Run; state: RunState; progress: Progress }

/** Mean and standard deviation (n - 1) over the cells that have a value; null where there are too few. */
export type MeasureSummary = { mean: number | null; deviation: number | null; scored: number; notScored: number }

/** One row of a table: cells that have the named things in common. */
export type SummaryRow = {
  caseId?: string
  personaId?: string
  doctor?: string
  planned: number
  done: number
  failed: number
  cancelled: number
  /** Mean over what is done. */
  turns: number | null
  measures: Record<Measure, MeasureSummary>
}

/** A threshold of the grid against the mean over the whole run; not measured is missed. */
export type ThresholdResult = {
  measure: Measure
  min: number | null
  max: number | null
  mean: number | null
  scored: number
  met: boolean
}

/** Everything the page of a run shows first: sums only, however many encounters there are. */
export type RunOverview = {
  run: Run
  state: RunState
  progress: Progress
  /** Played by all executors so far, in what was begun anew as well. */
  turns: number
  /** Turns a second over all time spent playing; null before the first. */
  rate: number | null
  whole: SummaryRow
  byPersona: SummaryRow[]
  byCase: SummaryRow[]
  byDoctor: SummaryRow[]
  /** Persona x case x doctor. */
  byAll: SummaryRow[]
  thresholds: ThresholdResult[]
}

/** One page of a run's encounters. */
export type CellPage = { total: number; cells: PlayedCell[] }

/** What the stored log was found to be. `faults` is empty where all is well. */
export type Verification = {
  run: string
  encounters: number
  /** Being played just now, and not looked at. */
  playing: number
  events: number
  turns: number
  faults: { encounterId: string | null; index: number | null; what: string }[]
}

/** Everything people do with runs, from a page or the command line. Every method throws `not-found` for an unknown run. */
export type RunDesk = {
  /** Reads and expands a grid; throws a `ContentError` whose problems name `file`, line and field. */
  plan(text: string, file: string): RunPlan
  /** Stores the run and wants it played, or finds the one that is there: what is done stays done. */
  start(plan: RunPlan, options: { concurrency: number; unattended: boolean }): Promise<{ run: Run; found: boolean }>
  /** Newest first. */
  list(query: { limit: number; before?: { createdAt: string; id: string } }): Promise<RunListing[]>
  /** Where one run stands: quick, whatever its size. */
  listing(id: string): Promise<RunListing>
  overview(id: string): Promise<RunOverview>
  cells(id: string, query: CellQuery): Promise<CellPage>
  cell(id: string, index: number): Promise<PlayedCell>
  pause(id: string): Promise<void>
  /** Wants it played again, by a worker of the server where `unattended`. */
  resume(id: string, unattended: boolean): Promise<void>
  cancel(id: string): Promise<void>
  /** Plays one encounter anew; what was played stays. */
  requeue(id: string, index: number, unattended: boolean): Promise<void>
  /** Puts back what failed, its failures forgotten. Resolves with how many. */
  retryErrors(id: string, unattended: boolean): Promise<number>
  setConcurrency(id: string, encounters: number): Promise<void>
  /** Reads the whole stored log, one encounter at a time. */
  verify(id: string): Promise<Verification>
}
