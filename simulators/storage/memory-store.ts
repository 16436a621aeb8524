import type { Encounter } from '../domain/encounter'
import { SimulatorError } from '../domain/errors'
import type { Logged, StoredEvent } from '../domain/event'
import { firstRepeated } from './first-repeated'
import { createMemoryRuns } from './memory-run-store'
import { newestFirst } from './newest-first'
import { isTurnEnd, turnCount } from './projections'
import { keyOf } from './rows'
import { encounterLost, NOBODY } from './run-claims'
import { stamp } from './stamp'
import type { OpenAttempt, Snapshot, Store } from './store'

/** `fence` is that of the hold it is played under, in self-play. */
type Record = { encounter: Encounter; events: Logged<StoredEvent>[]; attempt: OpenAttempt | null; fence: number }

/** Everything in this process and gone with it: for tests, and for play that nobody wants to keep. */
export function createMemoryStore(now: () => Date): Store {
  const records = new Map<string, Record>()
  const snapshots = new Map<string, Snapshot>()

  const recordOf = (id: string) => {
    const record = records.get(id)
    if (!record) throw new SimulatorError('not-found', `There is no encounter ${id}.`)
    return record
  }
  const { runs, begin } = createMemoryRuns((id, fence) => {
    recordOf(id).fence = fence
  })

  return {
    runs,
    shared: false,
    async createEncounter(encounter, given, events, claim) {
      if (records.has(encounter.id)) throw new SimulatorError('sequence-taken', `There already is an encounter ${encounter.id}.`)
      const known = new Set([...snapshots.keys(), ...given.map(({ hash }) => hash)])
      const { case: caseHash, persona, doctor } = encounter.snapshot
      if (![caseHash, persona, doctor].every((hash) => hash === null || known.has(hash))) {
        throw new SimulatorError('not-found', `A snapshot that encounter ${encounter.id} names is not stored.`)
      }
      const logged = structuredClone(stamp(events, 0, now()))
      if (claim) begin(claim, encounter.id)
      for (const snapshot of given) if (!snapshots.has(snapshot.hash)) snapshots.set(snapshot.hash, structuredClone(snapshot))
      records.set(encounter.id, { encounter: structuredClone(encounter), events: logged, attempt: null, fence: claim?.fence ?? NOBODY })
      return structuredClone(logged)
    },
    async append({ encounterId, expectedSeq, events, patch, fence }) {
      const record = recordOf(encounterId)
      if (fence !== undefined && fence !== record.fence) throw encounterLost(encounterId, fence)
      const logged = structuredClone(stamp(events, expectedSeq, now()))
      refuse(record, expectedSeq, logged)
      record.events.push(...logged)
      const given = Object.fromEntries(Object.entries(patch ?? {}).filter(([, value]) => value !== undefined))
      record.encounter = structuredClone({ ...record.encounter, turns: turnCount(events) ?? record.encounter.turns, ...given })
      const over = (turn: number) => events.some((event) => event.type === 'encounter-end' || (isTurnEnd(event) && event.turn === turn))
      if (record.attempt && over(record.attempt.turn)) record.attempt = null
      return structuredClone(logged)
    },
    async encounter(id) {
      return structuredClone(records.get(id)?.encounter ?? null)
    },
    async encounters({ owner, status, limit, before }) {
      return [...records.values()]
        .map(({ encounter }) => encounter)
        .filter((one) => owner === undefined || one.owner === owner)
        .filter((one) => status === undefined || status.includes(one.status))
        .filter((one) => before === undefined || newestFirst(before, one) < 0)
        .sort(newestFirst)
        .slice(0, limit)
        .map((one) => structuredClone(one))
    },
    async events(encounterId, fromSeq = 0) {
      return structuredClone(records.get(encounterId)?.events.slice(fromSeq) ?? [])
    },
    async eventByKey(encounterId, key) {
      return structuredClone(records.get(encounterId)?.events.find((event) => keyOf(event) === key) ?? null)
    },
    async snapshot(hash) {
      return structuredClone(snapshots.get(hash) ?? null)
    },
    async saveAttempt(attempt) {
      const record = records.get(attempt.encounterId)
      if (!record || record.encounter.status === 'ended') return
      const ended = record.events.some((event) => isTurnEnd(event) && event.turn >= attempt.turn)
      const newer = record.attempt && (record.attempt.turn - attempt.turn || record.attempt.attempt - attempt.attempt) > 0
      if (!ended && !newer) record.attempt = { ...attempt }
    },
    async openAttempt(encounterId) {
      return structuredClone(records.get(encounterId)?.attempt ?? null)
    },
    async ensurePerson() {},
    async describe() {
      return `memory: answers, ${records.size} encounter${records.size === 1 ? '' : 's'}, nothing is kept`
    },
    async close() {},
  }
}

/** Throws where a batch does not fit the log; afterwards nothing can go wrong, so a batch is written whole. */
function refuse({ encounter, events }: Record, expectedSeq: number, added: readonly StoredEvent[]): void {
  const fail = (code: 'sequence-taken' | 'turn-taken', message: string): never => {
    throw new SimulatorError(code, `Encounter ${encounter.id}: ${message}`)
  }
  if (events.length !== expectedSeq) fail('sequence-taken', `the next event is ${events.length}, not ${expectedSeq}.`)
  const all = [...events, ...added]
  const turn = firstRepeated(all.filter(isTurnEnd).map((event) => event.turn))
  if (turn !== undefined) fail('turn-taken', `turn ${turn} has already ended.`)
  const key = firstRepeated(all.map(keyOf).filter((one) => one !== null))
  if (key !== undefined) fail('sequence-taken', `an event with the key ${key} is already there.`)
}
