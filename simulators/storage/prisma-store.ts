import { SimulatorError } from '../domain/errors'
import type { Logged, StoredEvent } from '../domain/event'
import { columnText } from './column-text'
import { type Connection, createPooledConnection, createSqliteConnection } from './connection'
import { type DatabaseAddress, placeOf } from './database-address'
import { faultOf } from './database-errors'
import { firstRepeated } from './first-repeated'
import type { PrismaClient } from './generated/sqlite/client'
import { becomeLatest } from './prisma-claims'
import { IF_NEW, insert, type Statement } from './prisma-insert'
import { advance, writeLogs } from './prisma-log'
import { createPrismaRuns } from './prisma-run-store'
import { compose, type Step } from './prisma-step'
import { isTurnEnd, turnCount } from './projections'
import { encounterOf, encounterRow, eventOf, eventRow, keyOf, snapshotOf, snapshotRow } from './rows'
import { claimLost, encounterLost, NOBODY } from './run-claims'
import type { Claim } from './run-store'
import { stamp } from './stamp'
import type { Batch, EncounterQuery, OpenAttempt, Snapshot, Store } from './store'

type Database = Connection<PrismaClient, Step>

/** Prisma keeps the plan of every mixture of its own statements that it meets in a commit, by default enough to fill a worker's memory. */
const PLANS_KEPT = 10

/** Opens a migrated database. Rejects with `database-unavailable` or `database-busy` where it cannot be used safely. */
export async function openPrismaStore(address: Exclude<DatabaseAddress, { provider: 'memory' }>, now: () => Date): Promise<Store> {
  const place = placeOf(address)
  const connection: Database =
    address.provider === 'sqlite'
      ? createSqliteConnection((access) => openSqlite(address.file, access), place, compose)
      : createPooledConnection(() => openPostgresql(address.url), place, compose)
  try {
    await connection.commit({ statements: () => [] })
    await connection.read((client) => client.encounter.findFirst({ select: { id: true } }))
  } catch (error) {
    await connection.close()
    throw error
  }
  return createStore(connection, place, now)
}

async function openSqlite(file: string, access: 'read' | 'write'): Promise<PrismaClient> {
  const [{ PrismaClient }, { SqliteAdapter }] = await Promise.all([import('./generated/sqlite/client'), import('./sqlite-adapter')])
  const client = new PrismaClient({ adapter: new SqliteAdapter(file, access), queryPlanCacheMaxSize: PLANS_KEPT })
  await client.$connect()
  return client
}

async function openPostgresql(url: string): Promise<PrismaClient> {
  const [{ PrismaClient }, { createPostgresqlAdapter }] = await Promise.all([
    import('./generated/postgresql/client'),
    import('./postgresql-adapter'),
  ])
  // One data model for both: in all that is used here the two clients are alike.
  return new PrismaClient({ adapter: createPostgresqlAdapter(url), queryPlanCacheMaxSize: PLANS_KEPT }) as unknown as PrismaClient
}

function createStore(database: Database, place: string, now: () => Date): Store {
  const { read, commit, close } = database
  return {
    runs: createPrismaRuns(database),
    shared: true,
    async createEncounter(encounter, snapshots, events, claim) {
      const logged = stamp(events, 0, now())
      const row = { ...encounterRow(encounter), nextSeq: logged.length, fence: claim?.fence ?? NOBODY }
      const step = {
        statements: (client: PrismaClient) => [
          ...(claim ? [becomeLatest(client, claim, encounter.id)] : []),
          ...insert(client, 'Person', [{ id: encounter.owner, createdAt: now() }], IF_NEW),
          ...insert(client, 'Snapshot', inOrder(snapshots).map(snapshotRow), IF_NEW),
          ...insert(client, 'Encounter', [row]),
          ...writeLogs(client, [{ encounterId: encounter.id, events: logged }]),
        ],
        landed: (client: PrismaClient) => holds(client, encounter.id, logged),
      }
      await commit(step).catch((error) => {
        throw refusedCreation(encounter.id, claim, error)
      })
      return logged
    },
    async append(batch) {
      const logged = stamp(batch.events, batch.expectedSeq, now())
      const landed = (client: PrismaClient) => holds(client, batch.encounterId, logged)
      const step: Step = movesOnly(batch)
        ? { append: { ...batch, events: logged, turns: turnsAfter(batch) }, landed }
        : {
            statements: (client) => [advance(client, batch, turnsAfter(batch)), ...writeLogs(client, [{ ...batch, events: logged }])],
            landed,
          }
      await commit(step).catch(async (error) => {
        throw await read((client) => refusedAppend(client, batch, error))
      })
      return logged
    },
    async encounter(id) {
      const row = await read((client) => client.encounter.findUnique({ where: { id } }))
      return row && encounterOf(row)
    },
    async encounters(query) {
      return (await read((client) => client.encounter.findMany(listing(query)))).map(encounterOf)
    },
    async events(encounterId, fromSeq = 0) {
      const where = { encounterId, seq: { gte: fromSeq } }
      return (await read((client) => client.event.findMany({ where, orderBy: { seq: 'asc' } }))).map(eventOf)
    },
    async eventByKey(encounterId, key) {
      const row = await read((client) => client.event.findUnique({ where: { encounterId_key: { encounterId, key } } }))
      return row && eventOf(row)
    },
    async snapshot(hash) {
      const row = await read((client) => client.snapshot.findUnique({ where: { hash } }))
      return row && snapshotOf(row)
    },
    async saveAttempt(attempt) {
      await commit({ statements: (client) => [saveIfCurrent(client, attempt)] })
    },
    openAttempt: (encounterId) => read((client) => client.attempt.findUnique({ where: { encounterId } })),
    async ensurePerson(id) {
      await commit({ statements: (client) => insert(client, 'Person', [{ id, createdAt: now() }], IF_NEW) })
    },
    async describe() {
      const encounters = await read((client) => client.encounter.count())
      return `${place}: answers, ${encounters} encounter${encounters === 1 ? '' : 's'}`
    },
    close,
  }
}

/** Whether a batch does to its encounter what most do: the log grows, and with it the count of turns. */
function movesOnly({ events, patch = {} }: Batch): boolean {
  return events.length > 0 && Object.entries(patch).every(([name, value]) => name === 'turns' || value === undefined)
}

function turnsAfter({ events, patch }: Batch): number | undefined {
  return patch?.turns ?? turnCount(events)
}

/** In the order of their hashes, so that two writers never wait for each other crosswise. */
function inOrder(snapshots: readonly Snapshot[]): Snapshot[] {
  return snapshots.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
}

/** Text may be flushed late: it never replaces a newer attempt, nor comes back for a turn that has ended. */
function saveIfCurrent(client: PrismaClient, { encounterId, turn, attempt, text }: OpenAttempt): Statement {
  return client.$executeRaw`
    INSERT INTO "Attempt" ("encounterId", "turn", "attempt", "text")
    SELECT e."id", CAST(${turn} AS INTEGER), CAST(${attempt} AS INTEGER), CAST(${columnText(text)} AS TEXT) FROM "Encounter" e
    WHERE e."id" = ${encounterId} AND e."status" <> 'ended'
      AND NOT EXISTS (SELECT 1 FROM "Turn" t WHERE t."encounterId" = e."id" AND t."turn" >= CAST(${turn} AS INTEGER))
    ON CONFLICT ("encounterId") DO UPDATE SET "turn" = excluded."turn", "attempt" = excluded."attempt", "text" = excluded."text"
    WHERE excluded."turn" > "Attempt"."turn" OR (excluded."turn" = "Attempt"."turn" AND excluded."attempt" >= "Attempt"."attempt")`
}

function listing({ owner, status, limit, before }: EncounterQuery) {
  const createdAt = before && new Date(before.createdAt)
  return {
    where: {
      ownerId: owner,
      status: status && { in: status },
      OR: before && [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: before.id } }],
    },
    orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }],
    take: limit,
  }
}

/** Whether the log holds exactly these events where they belong. */
async function holds(client: PrismaClient, encounterId: string, events: readonly Logged<StoredEvent>[]): Promise<boolean> {
  const [first, last] = [events[0], events.at(-1)]
  if (!first || !last) return false
  const stored = await client.event.findMany({ where: { encounterId, seq: { gte: first.seq, lte: last.seq } }, orderBy: { seq: 'asc' } })
  return JSON.stringify(stored) === JSON.stringify(events.map((event) => eventRow(encounterId, event)))
}

function refusedCreation(id: string, claim: Claim | undefined, error: unknown): unknown {
  const fault = faultOf(error)
  if (fault === 'missing' && claim) return claimLost(claim, error)
  if (fault === 'duplicate') return new SimulatorError('sequence-taken', `There already is an encounter ${id}.`, { cause: error })
  if (fault === 'no-reference')
    return new SimulatorError('not-found', `A snapshot that encounter ${id} names is not stored.`, { cause: error })
  return error
}

/** Says in the words of the log why a batch did not fit. */
async function refusedAppend(client: PrismaClient, { encounterId, expectedSeq, events, fence }: Batch, error: unknown): Promise<unknown> {
  if (!['missing', 'duplicate', 'no-reference'].includes(faultOf(error))) return error
  const row = await client.encounter.findUnique({ where: { id: encounterId }, select: { nextSeq: true, fence: true } })
  if (!row) return new SimulatorError('not-found', `There is no encounter ${encounterId}.`, { cause: error })
  if (fence !== undefined && row.fence !== fence) return encounterLost(encounterId, fence, error)
  const said = (code: 'sequence-taken' | 'turn-taken', message: string) =>
    new SimulatorError(code, `Encounter ${encounterId}: ${message}`, { cause: error })
  if (row.nextSeq !== expectedSeq) return said('sequence-taken', `the next event is ${row.nextSeq}, not ${expectedSeq}.`)
  const turns = events.filter(isTurnEnd).map(({ turn }) => turn)
  const stored = await client.turn.findFirst({ where: { encounterId, turn: { in: turns } }, select: { turn: true } })
  const ended = stored?.turn ?? firstRepeated(turns)
  if (ended !== undefined) return said('turn-taken', `turn ${ended} has already ended.`)
  const keys = events.map(keyOf).filter((key) => key !== null)
  return said('sequence-taken', `an event with the key ${keys.join(' or ')} is already there.`)
}
