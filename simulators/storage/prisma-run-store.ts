import { SimulatorError } from '../domain/errors'
import type { Hold, Run } from '../domain/run'
import { columnText } from './column-text'
import type { Connection } from './connection'
import { faultOf } from './database-errors'
import type { PrismaClient } from './generated/sqlite/client'
import { createCellQueries } from './prisma-cell-queries'
import { createCellChanges } from './prisma-cells'
import { freePlayed, ofHold } from './prisma-claims'
import { insert } from './prisma-insert'
import type { Step } from './prisma-step'
import { holdLost, runHeld } from './run-claims'
import { cellRow, playedRow, type RunRow, runOf, runPatchRow, runRow } from './run-rows'
import type { RunStore } from './run-store'

type Runs = Pick<RunStore, 'create' | 'run' | 'list' | 'change' | 'end' | 'due'>
type Holds = Pick<RunStore, 'hold' | 'beat' | 'release'>

/** Runs in the database of a store. */
export function createPrismaRuns(database: Connection<PrismaClient, Step>): RunStore {
  return { ...createRuns(database), ...createHolds(database), ...createCellChanges(database), ...createCellQueries(database) }
}

function createRuns({ read, commit }: Connection<PrismaClient, Step>): Runs {
  return {
    async create(run, cells) {
      const row = runRow(run)
      const rows = cells.map((cell) => cellRow(run.id, cell))
      const step: Step = {
        statements: (client) => [client.run.create({ data: row, select: { id: true } }), ...insert(client, 'Cell', rows)],
        landed: async (client) => (await client.run.count({ where: { id: run.id, createdAt: row.createdAt } })) > 0,
      }
      return commit(step).then(
        () => true,
        (error) => {
          if (faultOf(error) === 'duplicate') return false
          throw error
        },
      )
    },
    async run(id) {
      const row = await read((client) => client.run.findUnique({ where: { id } }))
      return row && runOf(row)
    },
    async list({ limit, before }) {
      const createdAt = before && new Date(before.createdAt)
      const where = { OR: before && [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: before.id } }] }
      const rows = await read((client) => client.run.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit }))
      return rows.map(runOf)
    },
    async change(id, patch) {
      const data = runPatchRow(patch)
      await commit({ statements: (client) => [client.run.update({ where: { id }, data, select: { id: true } })] }).catch((error) => {
        throw faultOf(error) === 'missing' ? unknownRun(id, error) : error
      })
    },
    async end(id, at) {
      const endedAt = new Date(at)
      await commit({
        statements: (client) => [
          client.run.updateMany({ where: { id, cells: { none: { status: { in: ['waiting', 'playing'] } } } }, data: { endedAt } }),
        ],
      })
    },
    async due(limit) {
      const where = { unattended: true, wanted: 'play', endedAt: null }
      const rows = await read((client) => client.run.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: limit }))
      return rows.map(runOf)
    },
  }
}

function createHolds({ read, commit }: Connection<PrismaClient, Step>): Holds {
  /** Takes the run if nobody did since `row` was read; false otherwise. */
  const takeFrom = (row: RunRow, taken: Hold) => {
    const { runId: id, fence, holder } = taken
    const [data, where] = [
      { fence, holder, heldUntil: new Date(taken.until) },
      { id, fence: row.fence, heldUntil: row.heldUntil },
    ]
    const step: Step = {
      statements: (client) => [client.run.update({ where, data, select: { id: true } })],
      landed: async (client) => (await client.run.count({ where: { id, ...data } })) > 0,
    }
    return commit(step).then(
      () => true,
      (error) => {
        if (faultOf(error) === 'missing') return false
        throw error
      },
    )
  }

  return {
    async hold(id, { holder, now, until }, isGone) {
      for (;;) {
        const row = await read((client) => client.run.findUnique({ where: { id } }))
        if (!row) throw unknownRun(id)
        const { hold } = runOf(row)
        if (hold && Date.parse(hold.until) > Date.parse(now) && !isGone(hold.holder)) throw runHeld(hold)
        const taken: Hold = { runId: id, fence: row.fence + 1, holder, until: new Date(until).toISOString() }
        if (await takeFrom(row, taken)) return taken
      }
    },
    async beat(hold, { played, fault, until }) {
      const heldUntil = new Date(until)
      const data = { ...playedRow(played), fault: fault && columnText(fault), heldUntil }
      const step: Step = {
        statements: (client) => [client.run.update({ where: ofHold(hold), data })],
        landed: async (client) => (await client.run.count({ where: { ...ofHold(hold), heldUntil } })) > 0,
      }
      const answers = await commit(step).catch((error) => {
        throw faultOf(error) === 'missing' ? holdLost(hold, error) : error
      })
      const row = answers?.[0] ?? (await read((client) => client.run.findUniqueOrThrow({ where: { id: hold.runId } })))
      return runOf(row as RunRow)
    },
    async release(hold, { played, fault }) {
      const data = { ...playedRow(played), fault: fault && columnText(fault), holder: null, heldUntil: null }
      const where = { runId: hold.runId, status: 'playing' }
      const step: Step = {
        statements: (client) => [
          client.run.update({ where: ofHold(hold), data, select: { id: true } }),
          freePlayed(client, hold.runId),
          client.cell.updateMany({ where, data: { status: 'waiting' } }),
        ],
      }
      await commit(step).catch((error) => {
        if (faultOf(error) !== 'missing') throw error
      })
    },
  }
}

function unknownRun(id: Run['id'], cause?: unknown): SimulatorError {
  return new SimulatorError('not-found', `There is no run ${id}.`, { cause })
}
