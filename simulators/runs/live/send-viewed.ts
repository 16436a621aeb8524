import { projectEvent } from '../../dialogue/project-event'
import type { Encounter, Viewer } from '../../domain/encounter'
import type { Logged, StoredEvent } from '../../domain/event'
import type { EncounterLog } from '../encounter-log'
import type { ViewedEvent } from './live-encounter'
import { phaseOf } from './phase'

/** Sends events of a log as one viewer may see them; what they may not see is left out. */
export function sendViewed({ mode }: Encounter, log: EncounterLog, viewer: Viewer, send: (event: ViewedEvent) => void) {
  return ({ seq, at, ...event }: Logged<StoredEvent>): void => {
    const ended = phaseOf(log.events).name === 'ended'
    const seen = projectEvent(event as StoredEvent, { viewer: viewer.kind, mode, ended })
    if (seen) send({ ...seen, seq, at } as ViewedEvent)
  }
}
