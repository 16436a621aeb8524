import { join } from 'node:path'
import Database from 'better-sqlite3'
import { env } from '../../env'
import type { EventOf, Logged, StoredEvent } from '../../simulators/domain/event'
import { endToEndFolder } from './database'

/** The database file of the server that the browser tests share. */
export const sharedDatabaseFile = join(endToEndFolder(env.PORT), 'e2e.db')

/** What stands on the disk for an encounter, read past the server and everything of ours that writes. */
export function readLog(encounter: string, databaseFile = sharedDatabaseFile): Logged<StoredEvent>[] {
  const database = new Database(databaseFile, { readonly: true, fileMustExist: true })
  try {
    const rows = database.prepare('SELECT "seq", "data" FROM "Event" WHERE "encounterId" = ? ORDER BY "seq"').all(encounter)
    return (rows as { seq: number; data: string }[]).map(({ seq, data }) => ({ ...JSON.parse(data), seq }))
  } finally {
    database.close()
  }
}

/** The finished turns, in order. */
export const turnsOf = (events: readonly StoredEvent[]) => events.filter((event): event is EventOf<'turn-end'> => event.type === 'turn-end')

/** Every fault of a log as a sentence: gaps, turns that do not alternate, a key or an act that stands twice, a turn that ends unbegun. */
export function faultsOf(events: readonly Logged<StoredEvent>[]): string[] {
  const faults = events.flatMap((event, index) => (event.seq === index ? [] : [`event ${index} has seq ${event.seq}`]))
  turnsOf(events).forEach((turn, index) => {
    if (turn.turn !== index) faults.push(`turn ${turn.turn} stands at place ${index}`)
    if (turn.role !== (index % 2 === 0 ? 'doctor' : 'patient')) faults.push(`turn ${index} is the ${turn.role}'s`)
  })
  const starts = events.filter((event) => event.type === 'turn-start')
  for (const twice of repeated(starts.map((event) => String(event.turn)))) faults.push(`turn ${twice} starts twice`)
  for (const twice of repeated(starts.flatMap((event) => event.key ?? []))) faults.push(`the key ${twice} stands twice`)
  for (const twice of repeated(events.flatMap((event) => (event.type === 'act' ? event.id : []))))
    faults.push(`the act ${twice} stands twice`)
  const begun = new Set(starts.map((event) => event.turn))
  for (const { turn } of turnsOf(events)) if (!begun.has(turn)) faults.push(`turn ${turn} ended and never started`)
  return faults
}

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)
