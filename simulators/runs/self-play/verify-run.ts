import { isDeepStrictEqual } from 'node:util'
import type { EventOf, Logged, StoredEvent } from '../../domain/event'
import type { PlayedCell, Run } from '../../domain/run'
import type { Store } from '../../storage/store'
import { measuresOf } from './measures'
import type { Verification } from './models'

const PAGE = 100

/** Checks the stored log of every encounter of a run, one at a time, from the log alone: no part of what wrote it is asked. */
export async function verifyRun(store: Store, run: Run): Promise<Verification> {
  const found: Verification = { run: run.id, encounters: 0, playing: 0, events: 0, turns: 0, faults: [] }
  const seen = new Set<string>()
  for (let offset = 0; ; offset += PAGE) {
    const { total, cells } = await store.runs.cells(run.id, { sort: 'index', descending: false, offset, limit: PAGE })
    for (const [place, cell] of cells.entries()) {
      if (cell.index !== offset + place) found.faults.push({ encounterId: null, index: offset + place, what: 'the cell is missing' })
      await verifyCell(store, cell, found, seen)
    }
    if (offset + PAGE >= total) {
      if (total !== run.planned)
        found.faults.push({ encounterId: null, index: null, what: `${total} encounters are there, ${run.planned} were planned` })
      return found
    }
  }
}

async function verifyCell(store: Store, cell: PlayedCell, found: Verification, seen: Set<string>): Promise<void> {
  const { encounterId, index } = cell
  // Its row and its log are read one after the other: a turn may be committed in between.
  if (cell.status === 'playing') return void found.playing++
  const fault = (what: string) => found.faults.push({ encounterId, index, what })
  if (encounterId === null) {
    if (cell.status === 'done') fault('it is done and has no encounter')
    return
  }
  if (seen.has(encounterId)) fault('another cell has the same encounter')
  seen.add(encounterId)
  const encounter = await store.encounter(encounterId)
  if (!encounter) return void fault('its encounter is not stored')
  const events = await store.events(encounterId)
  const turns = events.filter((event) => event.type === 'turn-end')
  found.encounters++
  found.events += events.length
  found.turns += turns.length
  for (const what of [...faultsOfLog(events), ...faultsOfTurns(turns)]) fault(what)
  if (encounter.turns !== turns.length) fault(`${encounter.turns} turns are counted, the log has ${turns.length}`)
  for (const what of faultsOfSums(cell, events, turns.length)) fault(what)
}

function* faultsOfLog(events: readonly Logged<StoredEvent>[]): Generator<string> {
  const gap = events.findIndex((event, place) => event.seq !== place)
  if (gap >= 0) yield `the log jumps: event ${events[gap]?.seq} stands in place ${gap}`
  if (events[0]?.type !== 'encounter-start') yield 'the log does not begin with its start'
  const ends = events.filter((event) => event.type === 'encounter-end').length
  if (ends > 1) yield `it ended ${ends} times`
  const keys = events.flatMap((event) => (event.type === 'turn-start' && event.key !== undefined ? [event.key] : []))
  if (new Set(keys).size !== keys.length) yield 'a key stands twice in its log'
}

function* faultsOfTurns(turns: readonly Logged<EventOf<'turn-end'>>[]): Generator<string> {
  for (const [place, { turn, role, text }] of turns.entries()) {
    if (turn !== place) return yield `turn ${turn} stands where turn ${place} belongs`
    if (role !== (place % 2 === 0 ? 'doctor' : 'patient')) yield `turn ${turn} is the ${role}'s: the roles do not alternate`
    if (text === '') yield `turn ${turn} is empty`
  }
}

/** The row of the cell against the log it sums up, and every doctor's turn with its scores. */
function* faultsOfSums(cell: PlayedCell, events: readonly StoredEvent[], turns: number): Generator<string> {
  const doctorTurns = events.flatMap((event) => (event.type === 'turn-end' && event.role === 'doctor' ? [event.turn] : []))
  const scored = new Set(events.flatMap((event) => (event.type === 'turn-scored' ? [event.turn] : [])))
  const unscored = doctorTurns.filter((turn) => !scored.has(turn))
  if (unscored.length > 0) yield `doctor's turns without scores: ${unscored.join(', ')}`
  if (cell.status !== 'done') return
  const end = events.find((event) => event.type === 'encounter-end')
  const final = events.findLast((event) => event.type === 'encounter-scored')
  if (!end || !final) return yield 'it is done, and its log is not'
  if (cell.turns !== turns) yield `its row counts ${cell.turns} turns, its log has ${turns}`
  if (cell.stopReason !== end.reason) yield `its row says ${cell.stopReason}, its log ${end.reason}`
  if (!isDeepStrictEqual({ ...cell.measures }, measuresOf(final))) yield 'the measures of its row are not those of its log'
}
