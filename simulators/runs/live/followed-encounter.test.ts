import { expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import { createRunBench, SMALL_GRID } from '../../../tests/support/run-bench'
import { SimulatorError } from '../../domain/errors'
import type { Store } from '../../storage/store'
import { authorize, createSimulator } from '../simulator'
import type { ViewedEvent } from './live-encounter'

/** A run that is stopped in the middle of its encounters, and a server that looks at one of them. */
async function setUp() {
  const bench = createRunBench()
  const id = await bench.start(SMALL_GRID, 1)
  const stop = new AbortController()
  let turns = 0
  const append: Store['append'] = async (batch) => {
    const logged = await bench.store.append(batch)
    if (++turns === 4) stop.abort()
    return logged
  }
  await bench.execute(id, { store: { ...bench.store, append }, signal: stop.signal })
  const faults: unknown[] = []
  const simulator = createSimulator({
    catalog,
    store: bench.store,
    clock: bench.clock,
    newId: () => 'id',
    onFault: (_encounter, error) => faults.push(error),
  })
  return { bench, id, encounterId: (await bench.desk.cell(id, 0)).encounterId!, simulator, faults }
}

/** Resolves once the events that a watcher is sent include one of this type. */
function sent(events: readonly ViewedEvent[], type: ViewedEvent['type']): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (events.some((event) => event.type === type) ? resolve() : setImmediate(look))
    look()
  })
}

it('is watched as another process plays it, each event once and in order', async () => {
  const { bench, id, encounterId, simulator } = await setUp()
  const live = await simulator.live.open(encounterId)
  const events: ViewedEvent[] = []
  const leave = live.join(authorize(await bench.store.encounter(encounterId), 'anybody'), -1, (event) => events.push(event))
  expect(events.some(({ type }) => type === 'encounter-end')).toBe(false)
  expect(await bench.execute(id)).toMatchObject({ ended: 'finished' })
  await sent(events, 'encounter-scored')
  leave()
  const seqs = events.map((event) => 'seq' in event && event.seq)
  expect(seqs).toEqual((await bench.store.events(encounterId)).map(({ seq }) => seq))
})

it('plays nothing here and takes nothing from those who watch', async () => {
  const { bench, encounterId, simulator } = await setUp()
  const before = await bench.store.events(encounterId)
  const live = await simulator.live.open(encounterId)
  live.resume()
  const attempts = [
    live.submit({ role: 'doctor', key: 'a-key-of-mine', expectedTurn: 4, text: 'Hello' }),
    live.act('another-key', { kind: 'diagnose', differential: [{ name: 'x' }], final: true }),
    live.finish('concluded'),
    live.stopReply(),
    live.begin(),
  ]
  for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await bench.store.events(encounterId)).toEqual(before)
})

it('goes on being watched after a fault of the database', async () => {
  const { bench, id, encounterId, simulator, faults } = await setUp()
  const events: ViewedEvent[] = []
  const read = bench.store.events
  let failures = 3
  bench.store.events = async (...words) => {
    if (faults.length < failures && words[1] !== undefined) throw new SimulatorError('database-busy', 'held')
    return read(...words)
  }
  const live = await simulator.live.open(encounterId)
  live.join({ kind: 'observer', person: 'anybody' }, -1, (event) => events.push(event))
  await bench.execute(id)
  failures = 0
  await sent(events, 'encounter-scored')
  expect(faults.length).toBeGreaterThan(0)
})
