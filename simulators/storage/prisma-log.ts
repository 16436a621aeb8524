import { join, sqltag as sql } from '@prisma/client/runtime/client'
import type { Logged, StoredEvent } from '../domain/event'
import type { PrismaClient } from './generated/sqlite/client'
import { assignments, IF_NEW, insert, type Statement } from './prisma-insert'
import { isTurnEnd, scoreSets, turnRows } from './projections'
import { eventRow, patchRow } from './rows'
import type { Batch } from './store'

/** Events for the end of a log. `turns` is how many the encounter holds from here on, `fence` that of the hold it is played under. */
export type Append = { encounterId: string; expectedSeq: number; events: readonly Logged<StoredEvent>[]; turns?: number; fence?: number }

/** Appends to as many encounters, which differ, in as many statements as there are tables. One that does not fit fails the whole commit. */
export function appendTogether(client: PrismaClient, appends: readonly Append[]): Statement[] {
  return [advanceAll(client, appends), ...writeLogs(client, appends)]
}

/**
 * Moves logs on from where they are expected to end. Where one ends elsewhere, or another hold has taken it, its next place is no number,
 * which the column refuses.
 */
function advanceAll(client: PrismaClient, appends: readonly Append[]): Statement {
  const moves = appends.map(({ encounterId, expectedSeq, events, turns = null, fence = null }) => {
    const next = expectedSeq + events.length
    return sql`(CAST(${encounterId} AS TEXT), CAST(${expectedSeq} AS INTEGER), CAST(${next} AS INTEGER), CAST(${turns} AS INTEGER), CAST(${fence} AS INTEGER))`
  })
  return client.$executeRaw`
    WITH move ("id", "expected", "next", "turns", "fence") AS (VALUES ${join(moves)})
    UPDATE "Encounter" SET
      "nextSeq" = CASE WHEN "nextSeq" = move."expected" AND "Encounter"."fence" = COALESCE(move."fence", "Encounter"."fence") THEN move."next" END,
      "turns" = COALESCE(move."turns", "Encounter"."turns")
    FROM move WHERE "Encounter"."id" = move."id"`
}

/** The same for one batch that changes the encounter in other ways as well. */
export function advance(client: PrismaClient, batch: Batch, turns?: number): Statement {
  const { encounterId, expectedSeq, events, patch = {}, fence = null } = batch
  const next = sql`"nextSeq" = CASE
    WHEN "nextSeq" = ${expectedSeq} AND "fence" = COALESCE(CAST(${fence} AS INTEGER), "fence") THEN CAST(${expectedSeq + events.length} AS INTEGER) END`
  return client.$executeRaw`
    UPDATE "Encounter" SET ${join([next, ...assignments({ ...patchRow(patch), turns })])} WHERE "id" = ${encounterId}`
}

/** Events and all that follows from them: turns, scores, and open attempts that are over. */
export function writeLogs(client: PrismaClient, logs: readonly Pick<Append, 'encounterId' | 'events'>[]): Statement[] {
  const events = logs.flatMap(({ encounterId, events }) => events.map((event) => eventRow(encounterId, event)))
  const turns = logs.flatMap(({ encounterId, events }) => turnRows(encounterId, events))
  const scored = logs.flatMap(({ encounterId, events }) => scoreSets(encounterId, events))
  const sets = scored.map(({ scores, ...set }) => set)
  const scores = scored.flatMap(({ scores }) => scores)
  return [
    ...insert(client, 'Event', events),
    ...insert(client, 'Turn', turns),
    ...insert(client, 'ScoreSet', sets, IF_NEW),
    ...insert(client, 'Score', scores, SCORED_ANEW),
    ...dropAttempts(client, logs),
  ]
}

const SCORED_ANEW =
  ' ON CONFLICT ("setId", "target") DO UPDATE SET "value" = excluded."value", "reason" = excluded."reason", "source" = excluded."source"'

function dropAttempts(client: PrismaClient, logs: readonly Pick<Append, 'encounterId' | 'events'>[]): Statement[] {
  const over = logs.filter(({ events }) => events.some((event) => isTurnEnd(event) || event.type === 'encounter-end'))
  if (over.length === 0) return []
  return [
    client.$executeRaw`
      DELETE FROM "Attempt" WHERE "encounterId" IN (${join(over.map(({ encounterId }) => encounterId))}) AND EXISTS (
        SELECT 1 FROM "Event" e WHERE e."encounterId" = "Attempt"."encounterId"
          AND (e."type" = 'encounter-end' OR (e."type" = 'turn-end' AND e."turn" = "Attempt"."turn")))`,
  ]
}
