import type { Encounter } from '../../domain/encounter'
import type { Logged, StoredEvent } from '../../domain/event'

/** The event log as it is: one JSON object a line, `schema` on each, `seq` dense from 0. */
export function exportNative(_encounter: Encounter, events: readonly Logged<StoredEvent>[]): string {
  return events.map((event) => `${JSON.stringify({ schema: 'event/1', ...event })}\n`).join('')
}
