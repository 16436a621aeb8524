import type { Catalog } from '../catalog'
import type { Encounter } from '../domain/encounter'
import { SimulatorError } from '../domain/errors'
import type { EventOf } from '../domain/event'
import type { Store } from '../storage/store'
import { createAssembler } from './assemble'
import { contentsFromSnapshots } from './contents'
import { eventsOfTranscript, type Transcript } from './read-transcript'

/** Scores in the form in which `play` prints them. */
export type Scored = { turns: EventOf<'turn-scored'>[]; encounter: EventOf<'encounter-scored'> }

/** Scores a conversation from elsewhere against a case. Nothing is generated and nothing stored. */
export function scoreTranscript(catalog: Catalog, transcript: Transcript, caseId: string): Scored {
  const subject = catalog.case(caseId)
  const { scribe, evaluator } = createAssembler(catalog).forTranscript(subject)
  return asEvents(evaluator.scoreEncounter(eventsOfTranscript(transcript, subject, scribe)))
}

/** Scores a stored encounter again with today's rules, on the content it was played with. */
export async function scoreStored(catalog: Catalog, store: Store, id: string): Promise<Scored & { encounterRow: Encounter }> {
  const encounterRow = await store.encounter(id)
  if (!encounterRow) throw new SimulatorError('not-found', `There is no encounter "${id}"`)
  const contents = await contentsFromSnapshots(store, encounterRow)
  const events = await store.events(id)
  return { encounterRow, ...asEvents(createAssembler(catalog).evaluator(contents).scoreEncounter(events)) }
}

function asEvents({
  turns,
  encounter,
}: {
  turns: Omit<EventOf<'turn-scored'>, 'type'>[]
  encounter: Omit<EventOf<'encounter-scored'>, 'type'>
}): Scored {
  return { turns: turns.map((turn) => ({ type: 'turn-scored', ...turn })), encounter: { type: 'encounter-scored', ...encounter } }
}
