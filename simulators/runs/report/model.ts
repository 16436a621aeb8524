import type { Grid, Measure, Played, Progress } from '../../domain/run'
import type { MeasureSummary, RunState, ThresholdResult } from '../self-play/models'
import type { CaseSwaps } from './case-swaps'
import type { DoctorComparison } from './compare-doctors'
import type { DoctorCraft } from './doctor-craft'
import type { Effect } from './effect'
import type { Evidence } from './evidence'
import type { Fidelity } from './fidelity'
import type { HeaderSwaps } from './header-swaps'
import type { MannerCheck } from './manner-check'
import type { PersonaEffects } from './persona-effects'
import type { Warning } from './warnings'

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

/** What was read of single encounters, beside the stored scores of all: a sample with the same cases for every persona. */
export type SampleSize = { encounters: number; of: number; cases: number; patientTurns: number }

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
  /** What playing took, by all executors together. */
  played: Played
  /** Turns a second; null before the first. */
  rate: number | null
  createdAt: string
  endedAt: string | null
  thresholds: ThresholdResult[]
  groups: ReportGroup[]
  warnings: Warning[]
  sample: SampleSize
  manner: MannerCheck
  effects: PersonaEffects
  fidelity: Fidelity
  doctors: DoctorComparison
  /** How each doctor asks, beside real ones; those of whom an encounter was read. */
  craft: DoctorCraft[]
  swaps: CaseSwaps
  /** What the evaluator itself makes of who the patient is said to be. */
  headers: HeaderSwaps
  evidence: Evidence
}

/** A measure in two runs. The difference is the second less the first; null where either has no mean. `paired`: by case, what both played alike. */
export type ComparedMeasure = { first: MeasureSummary | null; second: MeasureSummary | null; difference: number | null; paired: Effect }
export type ComparedRow = { name: string; measures: Record<Measure, ComparedMeasure> }
export type ComparedGroup = { by: GroupName; rows: ComparedRow[] }

/** Everything a report says, before it has a form. Reads stored events and scores, the same for the same state of a run. */
export type Report = {
  schema: 'report/1'
  /** One, or two that are compared. */
  runs: RunReport[]
  comparison: ComparedGroup[] | null
  definitions: Record<Measure, { name: string; meaning: string }>
}
