import type { StationSheet } from '../../domain/case'
import type { Encounter } from '../../domain/encounter'
import type { EventOf, StoredEvent } from '../../domain/event'

/** Where a station's clock stands. `untimed`: no clock event yet, or agents only. */
export type Phase = { name: 'reading' | 'encounter' | 'finish' | 'untimed' | 'ended'; endsAt: Date | null }

/** The phase that the log says: clock events are the truth, so a refresh or restart changes nothing. */
export function phaseOf(events: readonly StoredEvent[]): Phase {
  let phase: Phase = { name: 'untimed', endsAt: null }
  for (const event of events) {
    if (event.type === 'encounter-end') return { name: 'ended', endsAt: null }
    if (event.type === 'clock' && event.phase !== 'paused')
      phase = { name: event.phase, endsAt: event.endsAt === null ? null : new Date(event.endsAt) }
  }
  return phase
}

/** Only a person's station is timed; agents are bounded by turns. */
export function isTimed(encounter: Encounter): boolean {
  return encounter.seats.doctor.kind === 'person'
}

/** The clock event that begins a phase now; a timing of 0 seconds leaves the phase without an end. */
export function beginPhase(name: 'reading' | 'encounter' | 'finish', timings: StationSheet['timings'], now: Date): EventOf<'clock'> {
  const seconds = timings[name]
  return { type: 'clock', phase: name, endsAt: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000).toISOString() }
}
