import { beforeAll, describe, expect, it } from 'vitest'
import { createRunBench, type RunBench, SMALL_GRID } from '../../../tests/support/run-bench'
import type { Logged, StoredEvent } from '../../domain/event'
import type { Store } from '../../storage/store'
import { verifyRun } from './verify-run'

let bench: RunBench
let id: string

beforeAll(async () => {
  bench = createRunBench()
  id = await bench.start(SMALL_GRID)
  await bench.execute(id)
})

/** The same store, of which one thing is answered otherwise. */
async function faultsOf(changes: Partial<Store>): Promise<string[]> {
  const run = await bench.store.runs.run(id)
  return (await verifyRun({ ...bench.store, ...changes }, run!)).faults.map(({ what }) => what)
}

/** The log of the first encounter, changed. */
const changed = (change: (events: Logged<StoredEvent>[]) => Logged<StoredEvent>[]): Partial<Store> => ({
  events: async (encounterId, fromSeq) => {
    const events = await bench.store.events(encounterId, fromSeq)
    return encounterId.endsWith('-0') ? change(events) : events
  },
})

const without = (type: StoredEvent['type']) => (events: Logged<StoredEvent>[]) => {
  const place = events.findIndex((event) => event.type === type)
  return events.toSpliced(place, 1)
}

describe('a stored run', () => {
  it('is found in order as it was written', async () => {
    expect(await faultsOf({})).toEqual([])
  })

  it.each([
    ['an event that is missing', changed(without('turn-scored')), /the log jumps/],
    ['a turn that is missing', changed(without('turn-end')), /turn 1 stands where turn 0 belongs/],
    ['scores that are missing', changed((events) => events.filter(({ type }) => type !== 'turn-scored')), /without scores/],
    ['an end that stands twice', changed((events) => [...events, events.find(({ type }) => type === 'encounter-end')!]), /ended 2 times/],
    ['an end that is missing', changed(without('encounter-end')), /its log is not/],
    [
      'scores that are not those of the row',
      changed((events) =>
        events.map((event) => (event.type === 'encounter-scored' ? { ...event, coverage: { ...event.coverage, value: 0.123 } } : event)),
      ),
      /measures of its row/,
    ],
    [
      'roles that do not alternate',
      changed((events) => events.map((event) => (event.type === 'turn-end' && event.turn === 3 ? { ...event, role: 'doctor' } : event))),
      /do not alternate/,
    ],
    [
      'a count of turns that is wrong',
      { encounter: async (one: string) => ({ ...(await bench.store.encounter(one))!, turns: 3 }) },
      /3 turns are counted, the log has 12/,
    ],
    ['an encounter that is gone', { encounter: async () => null }, /not stored/],
  ])('%s is found', async (_, changes, expected) => {
    expect((await faultsOf(changes)).join('\n')).toMatch(expected)
  })
})
