import type { Cell, Measure, Measured, Played, PlayedCell, Run } from '../domain/run'
import { columnText } from './column-text'
import type { Outcome, RunPatch } from './run-store'

/** The columns of a run, but for who holds it. */
export function runRow({ grid, hold, played, createdAt, endedAt, ...run }: Run) {
  return {
    ...run,
    ...played,
    tokens: BigInt(played.tokens),
    wanted: run.wanted as string,
    grid: JSON.stringify(grid),
    createdAt: new Date(createdAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  }
}
export type RunRow = ReturnType<typeof runRow> & { fence: number; holder: string | null; heldUntil: Date | null }

/** Only this store writes rows, from typed values, so what comes back is of that type. */
export function runOf({ grid, fence, holder, heldUntil, createdAt, endedAt, ...row }: RunRow): Run {
  const { turns, seconds, modelCalls, unpricedCalls, tokens, cost, ...run } = row
  return {
    ...run,
    played: { turns, seconds, modelCalls, unpricedCalls, tokens: Number(tokens), cost },
    wanted: row.wanted as Run['wanted'],
    grid: JSON.parse(grid),
    hold: holder === null || heldUntil === null ? null : { runId: row.id, fence, holder, until: heldUntil.toISOString() },
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }
}

/** Columns that grow by what was played. */
export function playedRow(played: Played) {
  return Object.fromEntries(Object.entries(played).map(([column, increment]) => [column, { increment }])) as Record<
    keyof Played,
    { increment: number }
  >
}

/** The columns that a patch sets; what it leaves out stays. */
export function runPatchRow({ grid, endedAt, ...patch }: RunPatch) {
  return { ...patch, grid: grid && JSON.stringify(grid), endedAt: typeof endedAt === 'string' ? new Date(endedAt) : endedAt }
}

/** The columns of a cell that nobody has played yet. */
export function cellRow(runId: string, { index, caseId, personaId, doctor, seed }: Cell) {
  return { runId, index, caseId, personaId, doctor, seed: BigInt(seed), status: 'waiting' }
}

export type CellRow = ReturnType<typeof cellRow> & {
  failures: number
  plays: number
  encounterId: string | null
  turns: number
  stopReason: string | null
  fault: string | null
}
export type MeasureRow = { measure: string; value: number | null; reason: string | null }

export function cellOf(row: CellRow, measures: readonly MeasureRow[]): PlayedCell {
  const measured = measures.map(({ measure, value, reason }) => [measure, { value, ...(reason !== null && { reason }) }] as const)
  return {
    index: row.index,
    caseId: row.caseId,
    personaId: row.personaId,
    doctor: row.doctor,
    seed: Number(row.seed),
    status: row.status as PlayedCell['status'],
    failures: row.failures,
    plays: row.plays,
    encounterId: row.encounterId,
    turns: row.turns,
    stopReason: row.stopReason as PlayedCell['stopReason'],
    fault: row.fault,
    measures: Object.fromEntries(measured) as Partial<Record<Measure, Measured>>,
  }
}

/** The columns of a cell without a play. */
export const UNPLAYED = { encounterId: null, turns: 0, stopReason: null }

/** The columns that the outcome of a play sets. */
export function outcomeRow(outcome: Outcome) {
  const { status } = outcome
  if (outcome.status === 'done') return { status, stopReason: outcome.stopReason, turns: outcome.turns, fault: null }
  const { failures } = outcome
  const fault = outcome.fault && columnText(outcome.fault)
  if (outcome.status === 'failed') return { status, stopReason: outcome.stopReason, turns: outcome.turns, failures, fault }
  return { status, failures, fault, ...(outcome.again && UNPLAYED) }
}
