import type { Logged, StoredEvent } from '../domain/event'

/** Gives events their places in the log: dense `seq` from `firstSeq`, one time for the whole commit. */
export function stamp(events: readonly StoredEvent[], firstSeq: number, at: Date): Logged<StoredEvent>[] {
  return events.map((event, index) => ({ ...event, seq: firstSeq + index, at: at.toISOString() }))
}
