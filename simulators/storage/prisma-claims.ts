import { type Sql, sqltag as sql } from '@prisma/client/runtime/client'
import type { Hold } from '../domain/run'
import type { PrismaClient } from './generated/sqlite/client'
import type { Statement } from './prisma-insert'
import { NOBODY } from './run-claims'
import type { Claim } from './run-store'

/** Finds a run only while it is held so; a commit that updates no run fails. */
export function ofHold({ runId, fence }: Pick<Hold, 'runId' | 'fence'>) {
  return { id: runId, fence, holder: { not: null } }
}

/** A value for a column that refuses null: as given while the cell is played under this claim, and null where it is not, which fails the commit. */
export function whileClaimed({ fence }: Claim, value: Sql, also: Sql = sql`1 = 1`): Sql {
  return sql`CASE WHEN "fence" = ${fence} AND "status" = 'playing' AND ${also} THEN ${value} END`
}

/** Makes an encounter the latest of its cell. */
export function becomeLatest(client: PrismaClient, claim: Claim, encounterId: string): Statement {
  return client.$executeRaw`
    UPDATE "Cell" SET "encounterId" = ${encounterId}, "plays" = ${whileClaimed(claim, sql`"plays" + 1`)}
    WHERE "runId" = ${claim.runId} AND "index" = ${claim.index}`
}

/** Makes the encounters that are being played obey no hold, so that whoever plays them can write no more. Goes before their cells change. */
export function freePlayed(client: PrismaClient, runId: string): Statement {
  return client.$executeRaw`
    UPDATE "Encounter" SET "fence" = ${NOBODY}
    WHERE "id" IN (SELECT "encounterId" FROM "Cell" WHERE "runId" = ${runId} AND "status" = 'playing' AND "encounterId" IS NOT NULL)`
}
