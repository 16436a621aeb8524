import { empty, join, type Sql, sqltag as sql } from '@prisma/client/runtime/client'
import type { CellStatus, Measure, Tally } from '../domain/run'
import type { Connection } from './connection'
import type { PrismaClient } from './generated/sqlite/client'
import type { Step } from './prisma-step'
import { cellOf } from './run-rows'
import type { CellQuery, RunStore } from './run-store'

/** Numbers come from sums and counts as whatever the database makes of them. */
type Group<Sums extends string> = { caseId: string; personaId: string; doctor: string } & Record<Sums, unknown>

/** Cells as people look at them: no answer grows with the run. */
export function createCellQueries({ read }: Connection<PrismaClient, Step>): Pick<RunStore, 'counts' | 'cell' | 'cells' | 'tally'> {
  return {
    async counts(runIds) {
      const where = { runId: { in: [...runIds] } }
      const groups = await read((client) => client.cell.groupBy({ by: ['runId', 'status'], where, _count: { _all: true } }))
      return groups.map(({ runId, status, _count }) => ({ runId, status: status as CellStatus, count: _count._all }))
    },
    async cell(runId, index) {
      const where = { runId_index: { runId, index } }
      const row = await read((client) => client.cell.findUnique({ where, include: { measures: true } }))
      return row && cellOf(row, row.measures)
    },
    async cells(runId, query) {
      const wanted = matching(runId, query)
      return read(async (client) => {
        const [counted] = await client.$queryRaw<{ total: unknown }[]>`SELECT COUNT(*) AS "total" FROM "Cell" c WHERE ${wanted}`
        const page = await client.$queryRaw<{ index: number }[]>(pageOf(wanted, query))
        const where = { runId, index: { in: page.map(({ index }) => index) } }
        const rows = await client.cell.findMany({ where, include: { measures: true } })
        const found = new Map(rows.map((row) => [row.index, cellOf(row, row.measures)]))
        return { total: Number(counted?.total), cells: page.flatMap(({ index }) => found.get(index) ?? []) }
      })
    },
    tally: (runId) => read(async (client) => ({ cells: await countCells(client, runId), measures: await sumMeasures(client, runId) })),
  }
}

function matching(runId: string, { caseId, personaId, doctor, status, unmeasured }: CellQuery): Sql {
  const conditions = [
    sql`c."runId" = ${runId}`,
    caseId === undefined ? empty : sql`c."caseId" = ${caseId}`,
    personaId === undefined ? empty : sql`c."personaId" = ${personaId}`,
    doctor === undefined ? empty : sql`c."doctor" = ${doctor}`,
    status === undefined ? empty : status.length === 0 ? sql`1 = 0` : sql`c."status" IN (${join(status)})`,
    unmeasured === undefined ? empty : sql`NOT EXISTS (SELECT 1 FROM "Measure" m WHERE ${ofCell(unmeasured)} AND m."value" IS NOT NULL)`,
  ]
  return join(
    conditions.filter((condition) => condition !== empty),
    ' AND ',
  )
}

/** A measure of the cell at hand. By case, persona and doctor too, so that it is found quickly whichever index a database prefers. */
function ofCell(measure: Measure): Sql {
  return sql`m."runId" = c."runId" AND m."index" = c."index" AND m."measure" = ${measure}
    AND m."caseId" = c."caseId" AND m."personaId" = c."personaId" AND m."doctor" = c."doctor"`
}

/** The places of a page. Only they are sorted, which is far quicker than sorting whole rows. */
function pageOf(wanted: Sql, { sort, descending, limit, offset }: CellQuery): Sql {
  const direction = descending ? sql`DESC` : sql`ASC`
  const window = sql`LIMIT ${limit} OFFSET ${offset}`
  if (sort === 'index') return sql`SELECT c."index" FROM "Cell" c WHERE ${wanted} ORDER BY c."index" ${direction} ${window}`
  if (sort === 'turns') return sql`SELECT c."index" FROM "Cell" c WHERE ${wanted} ORDER BY c."turns" ${direction}, c."index" ${window}`
  return sql`
    SELECT c."index" FROM "Cell" c LEFT JOIN "Measure" m ON ${ofCell(sort)}
    WHERE ${wanted} ORDER BY m."value" IS NULL, m."value" ${direction}, c."index" ${window}`
}

async function countCells(client: PrismaClient, runId: string): Promise<Tally['cells']> {
  const rows = await client.$queryRaw<(Group<'count' | 'turns'> & { status: string })[]>`
    SELECT "caseId", "personaId", "doctor", "status", COUNT(*) AS "count", SUM("turns") AS "turns" FROM "Cell"
    WHERE "runId" = ${runId} GROUP BY "caseId", "personaId", "doctor", "status"`
  return rows.map(({ count, turns, status, ...group }) => ({
    ...group,
    status: status as CellStatus,
    count: Number(count),
    turns: Number(turns),
  }))
}

async function sumMeasures(client: PrismaClient, runId: string): Promise<Tally['measures']> {
  const rows = await client.$queryRaw<(Group<'all' | 'scored' | 'sum' | 'sumOfSquares'> & { measure: string })[]>`
    SELECT "measure", "caseId", "personaId", "doctor", COUNT(*) AS "all", COUNT("value") AS "scored",
      SUM("value") AS "sum", SUM("value" * "value") AS "sumOfSquares" FROM "Measure"
    WHERE "runId" = ${runId} GROUP BY "measure", "caseId", "personaId", "doctor"`
  return rows.map(({ all, scored, sum, sumOfSquares, measure, ...group }) => ({
    ...group,
    measure: measure as Measure,
    scored: Number(scored),
    notScored: Number(all) - Number(scored),
    sum: Number(sum),
    sumOfSquares: Number(sumOfSquares),
  }))
}
