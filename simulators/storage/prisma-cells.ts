import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client'
import { SimulatorError } from '../domain/errors'
import type { Hold, Measured } from '../domain/run'
import { columnText } from './column-text'
import type { Connection } from './connection'
import { faultOf } from './database-errors'
import type { PrismaClient } from './generated/sqlite/client'
import { freePlayed, ofHold, whileClaimed } from './prisma-claims'
import { assignments, type Statement } from './prisma-insert'
import type { Step } from './prisma-step'
import { claimLost, holdLost, NOBODY } from './run-claims'
import { type CellRow, cellOf, outcomeRow, UNPLAYED } from './run-rows'
import type { Claim, Outcome, RunStore } from './run-store'

type Held = Pick<Hold, 'runId' | 'fence'>
type CellChanges = Pick<RunStore, 'take' | 'settle' | 'requeue' | 'putBack' | 'cancelOpen'>

/** Cells as they change hands. Who loses one finds no row, and fails with the whole commit. */
export function createCellChanges({ read, commit }: Connection<PrismaClient, Step>): CellChanges {
  /** What of these cells is still open, now taken. */
  const takeThese = async (hold: Held, indexes: readonly number[]): Promise<CellRow[]> => {
    const where = { runId: hold.runId, index: { in: [...indexes] }, status: 'playing', fence: hold.fence }
    const step: Step = {
      statements: (client) => [
        client.run.update({ where: ofHold(hold), data: { fence: hold.fence }, select: { id: true } }),
        ...(indexes.length > 0 ? [client.$queryRaw(takeCells(hold, indexes)), client.$executeRaw(claimEncounters(hold, indexes))] : []),
      ],
      landed: async (client) => (await client.cell.count({ where })) > 0,
    }
    const answers = await commit(step).catch((error) => {
      throw faultOf(error) === 'missing' ? holdLost(hold, error) : error
    })
    if (answers === null) return read((client) => client.cell.findMany({ where }))
    return (answers[1] ?? []) as CellRow[]
  }

  return {
    async take(hold, limit) {
      for (;;) {
        const indexes = await read((client) => openIndexes(client, hold, limit))
        const taken = await takeThese(hold, indexes)
        if (taken.length > 0 || indexes.length === 0) return taken.sort((a, b) => a.index - b.index).map((row) => cellOf(row, []))
      }
    },
    async settle(claim, encounterId, outcome) {
      const { status, ...rest } = outcomeRow(outcome)
      const sameEncounter = sql`"encounterId" IS NOT DISTINCT FROM CAST(${encounterId} AS TEXT)`
      const settled = sql`"status" = ${whileClaimed(claim, sql`CAST(${status} AS TEXT)`, sameEncounter)}`
      const step: Step = {
        statements: (client) => [
          client.$executeRaw`
            UPDATE "Cell" SET ${join([settled, ...assignments(rest)])} WHERE "runId" = ${claim.runId} AND "index" = ${claim.index}`,
          ...measure(client, claim, outcome),
        ],
        landed: async (client) => (await client.cell.count({ where: { ...claim, status: outcome.status } })) > 0,
      }
      const answers = await commit(step).catch((error) => {
        throw faultOf(error) === 'missing' ? claimLost(claim, error) : error
      })
      if (answers?.[0] === 0) throw claimLost(claim)
    },
    async requeue(runId, index) {
      const data = { status: 'waiting', failures: 0, fault: null, ...UNPLAYED }
      const step: Step = {
        statements: (client) => [
          client.$executeRaw`
            UPDATE "Encounter" SET "fence" = ${NOBODY}
            WHERE "id" = (SELECT "encounterId" FROM "Cell" WHERE "runId" = ${runId} AND "index" = ${index})`,
          client.cell.update({ where: { runId_index: { runId, index } }, data, select: { index: true } }),
          client.measure.deleteMany({ where: { runId, index } }),
        ],
      }
      await commit(step).catch((error) => {
        throw faultOf(error) === 'missing' ? unknownCell(runId, index, error) : error
      })
    },
    async putBack(runId, statuses) {
      if (statuses.length === 0) return 0
      const step: Step = {
        statements: (client) => [
          ...(statuses.includes('playing') ? [freePlayed(client, runId)] : []),
          client.$executeRaw`
            DELETE FROM "Measure" WHERE "runId" = ${runId}
              AND "index" IN (SELECT "index" FROM "Cell" WHERE "runId" = ${runId} AND "status" IN (${join([...statuses])}))`,
          client.$executeRaw`
            UPDATE "Cell" SET "status" = 'waiting', "failures" = 0, "fault" = NULL, "stopReason" = NULL,
              "encounterId" = CASE WHEN "stopReason" IS NULL THEN "encounterId" END,
              "turns" = CASE WHEN "stopReason" IS NULL THEN "turns" ELSE 0 END
            WHERE "runId" = ${runId} AND "status" IN (${join([...statuses])})`,
        ],
      }
      return Number((await commit(step))?.at(-1) ?? 0)
    },
    async cancelOpen(runId) {
      const where = { runId, status: { in: ['waiting', 'playing'] } }
      const step: Step = {
        statements: (client) => [freePlayed(client, runId), client.cell.updateMany({ where, data: { status: 'cancelled' } })],
      }
      const changed = (await commit(step))?.at(-1) as { count: number } | undefined
      return changed?.count ?? 0
    },
  }
}

/** Open to a hold: what waits, and what a hold before it left behind. */
const waiting = sql`"status" = 'waiting'`
const leftBehind = ({ fence }: Held) => sql`"status" = 'playing' AND "fence" < ${fence}`

/** The next cells in the order of play. Each status by itself is found in order by its index. */
async function openIndexes(client: PrismaClient, hold: Held, limit: number): Promise<number[]> {
  const next = (open: Sql) => sql`
    SELECT "index" FROM (SELECT "index" FROM "Cell" WHERE "runId" = ${hold.runId} AND ${open} ORDER BY "index" LIMIT ${limit}) AS next`
  const rows = await client.$queryRaw<{ index: number }[]>`
    ${next(leftBehind(hold))} UNION ALL ${next(waiting)} ORDER BY "index" LIMIT ${limit}`
  return rows.map(({ index }) => index)
}

/** Asks anew whether each is open: it may have been cancelled since it was looked for. */
function takeCells(hold: Held, indexes: readonly number[]): Sql {
  return sql`
    UPDATE "Cell" SET "status" = 'playing', "fence" = ${hold.fence}
    WHERE "runId" = ${hold.runId} AND "index" IN (${join([...indexes])}) AND ((${waiting}) OR (${leftBehind(hold)})) RETURNING *`
}

function claimEncounters({ runId, fence }: Held, indexes: readonly number[]): Sql {
  return sql`
    UPDATE "Encounter" SET "fence" = ${fence} WHERE "id" IN (
      SELECT "encounterId" FROM "Cell" WHERE "runId" = ${runId} AND "index" IN (${join([...indexes])})
        AND "status" = 'playing' AND "fence" = ${fence} AND "encounterId" IS NOT NULL)`
}

/** The measures of a cell, with its case, persona and doctor. */
function measure(client: PrismaClient, { runId, index }: Claim, outcome: Outcome): Statement[] {
  const measured = Object.entries(outcome.status === 'done' ? outcome.measures : {}) as [string, Measured][]
  if (measured.length === 0) return []
  const rows = measured.map(
    ([name, { value, reason = null }]) =>
      sql`(CAST(${name} AS TEXT), CAST(${value} AS DOUBLE PRECISION), CAST(${reason && columnText(reason)} AS TEXT))`,
  )
  return [
    client.$executeRaw`
      INSERT INTO "Measure" ("runId", "index", "measure", "caseId", "personaId", "doctor", "value", "reason")
      WITH measured ("measure", "value", "reason") AS (VALUES ${join(rows)})
      SELECT c."runId", c."index", m."measure", c."caseId", c."personaId", c."doctor", m."value", m."reason"
      FROM "Cell" c CROSS JOIN measured m WHERE c."runId" = ${runId} AND c."index" = ${index}`,
  ]
}

function unknownCell(runId: string, index: number, cause: unknown): SimulatorError {
  return new SimulatorError('not-found', `There is no cell ${index} in run ${runId}.`, { cause })
}
