import type { Grid, Measure, Progress } from '../../domain/run'
import type { MeasureSummary, RunState, ThresholdResult } from '../self-play/models'

/** What the rows of a table have in common; `all` is persona, case and doctor together. */
export type GroupName = 'whole' | 'persona' | 'doctor' | 'case' | 'all'

export type ReportRow = {
  name: string
  planned: number
  done: number
  /** Given up after faults of the machinery: in no mean. */
  failed: number
  cancelled: number
  /** Mean over what is done. */
  turns: number | null
  measures: Record<Measure, MeasureSummary>
}

export type ReportGroup = { by: GroupName; rows: ReportRow[] }

/** One run's part of a report, and where it comes from. */
export type RunReport = {
  id: string
  hash: string
  name: string
  state: RunState
  grid: Grid
  progress: Progress
  /** Of all its encounters. */
  turns: number
  /** Spent playing, by all executors together. */
  seconds: number
  /** Turns a second; null before the first. */
  rate: number | null
  createdAt: string
  endedAt: string | null
  thresholds: ThresholdResult[]
  groups: ReportGroup[]
}

/** A measure in two runs. The difference is the second less the first; null where either has no mean. */
export type ComparedMeasure = { first: MeasureSummary | null; second: MeasureSummary | null; difference: number | null }
export type ComparedRow = { name: string; measures: Record<Measure, ComparedMeasure> }
export type ComparedGroup = { by: GroupName; rows: ComparedRow[] }

/** Everything a report says, before it has a form. Made from sums alone, the same for the same state of a run. */
export type Report = {
  schema: 'report/1'
  /** One, or two that are compared. */
  runs: RunReport[]
  comparison: ComparedGroup[] | null
  definitions: Record<Measure, { name: string; meaning: string }>
}
