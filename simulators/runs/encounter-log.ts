import { SimulatorError } from '../domain/errors'
import type { EventOf, Logged, StoredEvent } from '../domain/event'
import type { EncounterPatch, Store } from '../storage/store'

export type LogListener = (event: Logged<StoredEvent> | EventOf<'text-delta'>) => void

/**
 * The log of one encounter in this process: what is committed, in order, and who is told of it.
 * Appends go one after another; listeners hear of an event only after its commit.
 */
export type EncounterLog = {
  readonly events: readonly Logged<StoredEvent>[]
  append(events: readonly StoredEvent[], patch?: EncounterPatch): Promise<Logged<StoredEvent>[]>
  /** Tells listeners of text that is not stored. */
  publish(delta: EventOf<'text-delta'>): void
  /** Reads what another process appended, tells listeners of it, and returns it. */
  refresh(): Promise<Logged<StoredEvent>[]>
  listen(listener: LogListener): () => void
}

/** What may still be said of an encounter that is over. */
const AFTER_THE_END: ReadonlySet<StoredEvent['type']> = new Set([
  'comment',
  'override',
  'turn-scored',
  'encounter-scored',
  'judged',
  'criticised',
])

/** Decided where appends stand in line, so that nothing slips in between an end that is being written and its commit. */
function isOpenTo(added: readonly StoredEvent[], events: readonly StoredEvent[]): boolean {
  return added.every((event) => AFTER_THE_END.has(event.type)) || !events.some((event) => event.type === 'encounter-end')
}

/** `fence`: in self-play, the hold under which every append is made. */
export function createEncounterLog(store: Store, encounterId: string, past: readonly Logged<StoredEvent>[], fence?: number): EncounterLog {
  const events = [...past]
  const listeners = new Set<LogListener>()
  let tail: Promise<unknown> = Promise.resolve()
  const tell = (logged: readonly Logged<StoredEvent>[]) => {
    for (const event of logged) {
      events.push(event)
      for (const listener of listeners) listener(event)
    }
    return [...logged]
  }
  const serially = <T>(work: () => Promise<T>): Promise<T> => {
    const result = tail.then(work)
    tail = result.catch(() => undefined)
    return result
  }
  return {
    events,
    append: (added, patch) =>
      serially(async () => {
        if (!isOpenTo(added, events)) throw new SimulatorError('encounter-ended', 'This encounter has ended')
        return tell(await store.append({ encounterId, expectedSeq: events.length, events: added, patch, fence }))
      }),
    refresh: () => serially(async () => tell(await store.events(encounterId, events.length))),
    publish: (delta) => {
      for (const listener of listeners) listener(delta)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
