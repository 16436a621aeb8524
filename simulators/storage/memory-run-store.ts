import { SimulatorError } from '../domain/errors'
import type { CellStatus, Hold, PlayedCell, Run } from '../domain/run'
import { addPlayed } from './add-played'
import { pageOf, tallyOf } from './memory-cells'
import { newestFirst } from './newest-first'
import { claimLost, holdLost, NOBODY, runHeld } from './run-claims'
import { outcomeRow, UNPLAYED as UNPLAYED_COLUMNS } from './run-rows'
import type { Claim, Outcome, RunStore } from './run-store'

/** `fence` is that of the hold under which the cell was taken last. */
type CellRecord = { cell: PlayedCell; fence: number }
type RunRecord = { run: Run; fence: number; cells: Map<number, CellRecord> }

/** Runs beside the encounters of a memory store. `begin` makes an encounter the latest of its cell, or throws `claim-lost`. */
type MemoryRuns = { runs: RunStore; begin(claim: Claim, encounterId: string): void }

const UNPLAYED = { ...UNPLAYED_COLUMNS, measures: {} } as const

/** `setFence` tells an encounter which hold it obeys from now on. */
export function createMemoryRuns(setFence: (encounterId: string, fence: number) => void): MemoryRuns {
  const records = new Map<string, RunRecord>()

  const recordOf = (id: string) => {
    const record = records.get(id)
    if (!record) throw new SimulatorError('not-found', `There is no run ${id}.`)
    return record
  }
  const held = (hold: Pick<Hold, 'runId' | 'fence'>) => {
    const record = records.get(hold.runId)
    if (record?.run.hold?.fence !== hold.fence) throw holdLost(hold)
    return record
  }
  const claimed = (claim: Claim) => {
    const record = records.get(claim.runId)?.cells.get(claim.index)
    if (record?.cell.status !== 'playing' || record.fence !== claim.fence) throw claimLost(claim)
    return record.cell
  }
  const cellsOf = (runId: string) => [...(records.get(runId)?.cells.values() ?? [])]
  const among = (runId: string, statuses: readonly CellStatus[]) => cellsOf(runId).filter(({ cell }) => statuses.includes(cell.status))
  /** Takes a cell out of whoever's hands it is in. */
  const change = ({ cell }: CellRecord, changes: Partial<PlayedCell>) => {
    if (cell.status === 'playing' && cell.encounterId) setFence(cell.encounterId, NOBODY)
    Object.assign(cell, changes)
  }

  const runs: RunStore = {
    async create(run, cells) {
      if (records.has(run.id)) return false
      const fresh = { status: 'waiting', failures: 0, plays: 0, fault: null, ...UNPLAYED } as const
      const inOrder = cells.toSorted((a, b) => a.index - b.index)
      records.set(run.id, {
        run: structuredClone({ ...run, hold: null }),
        fence: NOBODY,
        cells: new Map(inOrder.map((cell) => [cell.index, { cell: { ...cell, ...fresh }, fence: NOBODY }])),
      })
      return true
    },
    async run(id) {
      return structuredClone(records.get(id)?.run ?? null)
    },
    async list({ limit, before }) {
      return [...records.values()]
        .map(({ run }) => run)
        .filter((run) => before === undefined || newestFirst(before, run) < 0)
        .sort(newestFirst)
        .slice(0, limit)
        .map((run) => structuredClone(run))
    },
    async change(id, patch) {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined)
      Object.assign(recordOf(id).run, structuredClone(Object.fromEntries(given)))
    },
    async end(id, at) {
      const record = recordOf(id)
      if (among(id, ['waiting', 'playing']).length === 0) record.run.endedAt = at
    },
    async due(limit) {
      return [...records.values()]
        .map(({ run }) => run)
        .filter(({ unattended, wanted, endedAt }) => unattended && wanted === 'play' && endedAt === null)
        .sort((a, b) => newestFirst(b, a))
        .slice(0, limit)
        .map((run) => structuredClone(run))
    },

    async hold(id, { holder, now, until }, isGone) {
      const record = recordOf(id)
      const { hold } = record.run
      if (hold && Date.parse(hold.until) > Date.parse(now) && !isGone(hold.holder)) throw runHeld(hold)
      record.fence += 1
      record.run.hold = { runId: id, fence: record.fence, holder, until }
      return { ...record.run.hold }
    },
    async beat(hold, { played, fault, until }) {
      const { run } = held(hold)
      Object.assign(run, { played: addPlayed(run.played, played), fault, hold: run.hold && { ...run.hold, until } })
      return structuredClone(run)
    },
    async release(hold, { played, fault }) {
      const run = records.get(hold.runId)?.run
      if (run?.hold?.fence !== hold.fence) return
      Object.assign(run, { played: addPlayed(run.played, played), fault, hold: null })
      for (const record of among(hold.runId, ['playing'])) change(record, { status: 'waiting' })
    },

    async take(hold, limit) {
      held(hold)
      const open = among(hold.runId, ['waiting', 'playing']).filter(({ cell, fence }) => cell.status === 'waiting' || fence < hold.fence)
      return open.slice(0, limit).map((record) => {
        record.fence = hold.fence
        record.cell.status = 'playing'
        if (record.cell.encounterId) setFence(record.cell.encounterId, hold.fence)
        return structuredClone(record.cell)
      })
    },
    async settle(claim, encounterId, outcome) {
      const cell = claimed(claim)
      if (cell.encounterId !== encounterId) throw claimLost(claim)
      Object.assign(cell, structuredClone(settled(outcome)))
    },
    async requeue(runId, index) {
      const record = records.get(runId)?.cells.get(index)
      if (!record) throw new SimulatorError('not-found', `There is no cell ${index} in run ${runId}.`)
      change(record, { status: 'waiting', failures: 0, fault: null, ...UNPLAYED })
    },
    async putBack(runId, statuses) {
      const back = among(runId, statuses)
      for (const record of back)
        change(record, { status: 'waiting', failures: 0, fault: null, ...(record.cell.stopReason === null ? {} : UNPLAYED) })
      return back.length
    },
    async cancelOpen(runId) {
      const open = among(runId, ['waiting', 'playing'])
      for (const record of open) change(record, { status: 'cancelled' })
      return open.length
    },

    async counts(runIds) {
      return runIds.flatMap((runId) => {
        const byStatus = Map.groupBy(cellsOf(runId), ({ cell }) => cell.status)
        return [...byStatus].map(([status, cells]) => ({ runId, status, count: cells.length }))
      })
    },
    async cell(runId, index) {
      return structuredClone(records.get(runId)?.cells.get(index)?.cell ?? null)
    },
    async cells(runId, query) {
      return structuredClone(
        pageOf(
          cellsOf(runId).map(({ cell }) => cell),
          query,
        ),
      )
    },
    async tally(runId) {
      return tallyOf(cellsOf(runId).map(({ cell }) => cell))
    },
  }
  return {
    runs,
    begin(claim, encounterId) {
      const cell = claimed(claim)
      Object.assign(cell, { encounterId, plays: cell.plays + 1 })
    },
  }
}

/** What becomes of a cell that was played. */
function settled(outcome: Outcome): Partial<PlayedCell> {
  return { ...outcomeRow(outcome), measures: outcome.status === 'done' ? outcome.measures : {} }
}
