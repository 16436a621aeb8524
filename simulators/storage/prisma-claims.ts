import type { Hold } from '../domain/run'
import type { PrismaClient } from './generated/sqlite/client'
import type { Statement } from './prisma-insert'
import { NOBODY } from './run-claims'
import type { Claim } from './run-store'

/** Finds a run only while it is held so; a commit that updates no run fails. */
export function ofHold({ runId, fence }: Pick<Hold, 'runId' | 'fence'>) {
  return { id: runId, fence, holder: { not: null } }
}

/** Finds a cell only while it is played under this claim. */
export function ofClaim({ runId, index, fence }: Claim) {
  return { runId_index: { runId, index }, fence, status: 'playing' }
}

/** Makes an encounter the latest of its cell. */
export function becomeLatest(client: PrismaClient, claim: Claim, encounterId: string): Statement {
  const data = { encounterId, plays: { increment: 1 } }
  return client.cell.update({ where: ofClaim(claim), data, select: { index: true } })
}

/** Makes the encounters that are being played obey no hold, so that whoever plays them can write no more. Goes before their cells change. */
export function freePlayed(client: PrismaClient, runId: string): Statement {
  return client.$executeRaw`
    UPDATE "Encounter" SET "fence" = ${NOBODY}
    WHERE "id" IN (SELECT "encounterId" FROM "Cell" WHERE "runId" = ${runId} AND "status" = 'playing' AND "encounterId" IS NOT NULL)`
}
