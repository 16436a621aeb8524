import Database from 'better-sqlite3'
import type { EventOf, StoredEvent } from '../../../simulators/domain/event'

/** A turn of a model's as it lies in the database, with what was said to it. */
export type ModelTurn = EventOf<'turn-end'> & { encounter: string; heard: string }

/** What a database holds of encounters, read with none of the code that wrote it. */
export type StoredTalks = {
  encounters: number
  turns: ModelTurn[]
  /** Calls that turns and acts say they took, and those that the runs say were made. */
  calls: { ofEvents: number; ofRuns: number }
  /** Attempts at turns that failed. */
  failedAttempts: number
  cells: { index: number; status: string; stopReason: string | null; encounterId: string | null }[]
  faults: string[]
}

export function readStoredTalks(url: string): StoredTalks {
  const database = new Database(url.slice('file:'.length), { readonly: true })
  const all = <T>(query: string) => database.prepare(query).all() as T[]
  try {
    const rows = all<Row>('SELECT encounterId, seq, data FROM "Event" ORDER BY encounterId, seq')
    const [runs] = all<{ calls: number }>('SELECT sum(modelCalls) AS calls FROM "Run"')
    const talks: StoredTalks = {
      encounters: 0,
      turns: [],
      calls: { ofEvents: 0, ofRuns: runs?.calls ?? 0 },
      failedAttempts: 0,
      cells: all('SELECT "index", status, stopReason, encounterId FROM "Cell" ORDER BY "index"'),
      faults: [],
    }
    for (const [encounter, own] of Map.groupBy(rows, ({ encounterId }) => encounterId)) readTalk(talks, encounter, own)
    return talks
  } finally {
    database.close()
  }
}

type Row = { encounterId: string; seq: number; data: string }

function readTalk(talks: StoredTalks, encounter: string, rows: readonly Row[]): void {
  const events = rows.map(({ data }) => JSON.parse(data) as StoredEvent)
  const [start] = events
  talks.encounters++
  if (start?.type !== 'encounter-start') return void talks.faults.push(`${encounter} does not begin with its start`)
  let heard = ''
  let turn = 0
  for (const [place, event] of events.entries()) {
    if (rows[place]?.seq !== place) talks.faults.push(`${encounter}: event ${rows[place]?.seq} stands in place ${place}`)
    if (event.type === 'turn-failed') talks.failedAttempts++
    if (event.type === 'act' || event.type === 'turn-failed') talks.calls.ofEvents += event.usage?.calls ?? 0
    if (event.type !== 'turn-end') continue
    if (event.turn !== turn) talks.faults.push(`${encounter}: turn ${event.turn} stands in place ${turn}`)
    if (event.role !== (turn % 2 === 0 ? 'doctor' : 'patient')) talks.faults.push(`${encounter}: turn ${turn} is the ${event.role}'s`)
    if (event.text.trim() === '') talks.faults.push(`${encounter}: turn ${turn} is empty`)
    turn++
    talks.calls.ofEvents += event.usage?.calls ?? 0
    if (start.seats[event.role].kind === 'model') talks.turns.push({ ...event, encounter, heard })
    heard = event.text
  }
}
