import type { Catalog } from '../../catalog'
import type { Clock } from '../../dialogue/clock'
import type { Encounter } from '../../domain/encounter'
import { SimulatorError } from '../../domain/errors'
import type { EventOf, StoredEvent } from '../../domain/event'
import type { Store } from '../../storage/store'
import type { Assembler } from '../assemble'
import { contentsFromSnapshots, snapshotsOf } from '../contents'
import { type EncounterRequest, newEncounter } from '../create-encounter'
import { createEncounterLog } from '../encounter-log'
import { followEncounter } from './followed-encounter'
import { createLiveEncounter, type LiveEncounter } from './live-encounter'
import { beginPhase, isTimed, phaseOf } from './phase'

/** Every encounter that people take part in or watch in this process. */
export type LiveEncounters = {
  create(request: EncounterRequest, owner: string): Promise<Encounter>
  /** The encounter, played on if it was left open. Throws `not-found`. */
  open(id: string): Promise<LiveEncounter>
  /** Stops playing and leaves every log open. */
  close(): Promise<void>
}

export type LiveOptions = {
  catalog: Catalog
  store: Store
  assembler: Assembler
  clock: Clock
  newId: () => string
  onFault: (encounterId: string, error: unknown) => void
}

export function createLiveEncounters(options: LiveOptions): LiveEncounters {
  const { catalog, store, clock, newId } = options
  const opened = new Map<string, Promise<LiveEncounter>>()

  async function create(request: EncounterRequest, owner: string) {
    const at = clock.now()
    const { encounter, contents } = newEncounter(catalog, request, { id: newId(), owner, at: at.toISOString() })
    options.assembler.needModels([encounter.seats.doctor, encounter.seats.patient])
    const events: StoredEvent[] = [
      options.assembler.startEvent(encounter, contents),
      ...(request.timed ? firstPhase(encounter, contents.case.value.station.timings, at) : []),
    ]
    const reading = events.some((event) => event.type === 'clock' && event.phase === 'reading')
    const stored: Encounter = { ...encounter, status: reading ? 'reading' : 'open' }
    await store.ensurePerson(owner)
    await store.createEncounter(stored, snapshotsOf(contents), events)
    await open(encounter.id)
    return stored
  }

  function open(id: string): Promise<LiveEncounter> {
    const known = opened.get(id)
    if (known) return known
    const loading = load(id)
    opened.set(id, loading)
    loading.then(
      (live) => {
        // What has ended needs no place in memory; those who look at it keep their own hold.
        if (phaseOf(live.log.events).name === 'ended') opened.delete(id)
      },
      () => opened.delete(id),
    )
    return loading
  }

  async function load(id: string): Promise<LiveEncounter> {
    const encounter = await store.encounter(id)
    if (!encounter) throw new SimulatorError('not-found', `There is no encounter "${id}"`)
    const [contents, events, attempt] = await Promise.all([
      contentsFromSnapshots(store, encounter),
      store.events(id),
      store.openAttempt(id),
    ])
    const log = createEncounterLog(store, id, events)
    log.listen((event) => {
      if (event.type === 'encounter-scored') opened.delete(id)
    })
    if (encounter.run) return followEncounter(encounter, contents, log, { ...options, onDeserted: () => opened.delete(id) })
    const live = createLiveEncounter(encounter, contents, log, attempt?.text ?? '', options)
    live.resume()
    return live
  }

  return {
    create,
    open,
    async close() {
      const all = await Promise.allSettled(opened.values())
      await Promise.all(all.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)))
      opened.clear()
    },
  }
}

function firstPhase(encounter: Encounter, timings: Parameters<typeof beginPhase>[1], now: Date): EventOf<'clock'>[] {
  if (!isTimed(encounter)) return []
  return [beginPhase(timings.reading > 0 ? 'reading' : 'encounter', timings, now)]
}
