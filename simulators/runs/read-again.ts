import type { Scribe } from '../dialogue/scribe'
import type { CueStep, KnownTurn } from '../dialogue/views'
import type { StoredEvent } from '../domain/event'

/** A log with its doctor's turns read anew from their words. What the patient told and felt, and all acts, stay as they were; scores are left out. */
export function readAgain(events: readonly StoredEvent[], scribe: Scribe): StoredEvent[] {
  const before: KnownTurn[] = []
  const cues: CueStep[] = []
  return events.flatMap((event): StoredEvent[] => {
    if (event.type === 'turn-scored' || event.type === 'encounter-scored') return []
    if (event.type === 'cue') cues.push(event)
    if (event.type !== 'turn-end') return [event]
    const { turn, role, speaker, text, cue, ledger, inside } = event
    if (role === 'patient') {
      before.push({ turn, role, speaker, text, ledger, cue })
      return [event]
    }
    const read = scribe.readDoctorTurn(text, before, cues)
    before.push({ turn, role, speaker, text, ...read })
    return [{ ...event, ledger: read.ledger, inside: { ...inside, reading: read.reading } }]
  })
}
