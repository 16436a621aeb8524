import type { Catalog, Entry } from '../catalog'
import type { Case } from '../domain/case'
import type { Encounter } from '../domain/encounter'
import { SimulatorError } from '../domain/errors'
import type { EventOf } from '../domain/event'
import type { ScoredEncounter, ScoredTurn } from '../evaluation/evaluator'
import type { Store } from '../storage/store'
import { createAssembler } from './assemble'
import { contentsFromSnapshots } from './contents'
import { eventsOfTranscript, type Transcript } from './read-transcript'
import { NO_CASE, withoutCase } from './without-case'

/** Scores in the form in which `play` prints them. */
export type Scored = { turns: EventOf<'turn-scored'>[]; encounter: EventOf<'encounter-scored'> }

/**
 * Scores conversations from elsewhere, one after another, against a case or, with null, by the doctor's words alone: what needs a case is then
 * null with that reason. Nothing is generated and nothing stored.
 */
export function createTranscriptScorer(catalog: Catalog, subject: Entry<Case> | null): (transcript: Transcript) => Scored {
  const against = subject ?? NO_CASE
  const { scribe, evaluator } = createAssembler(catalog).forTranscript(against)
  const leave = subject === null ? withoutCase : (scored: Evaluated) => scored
  return (transcript) => asEvents(leave(evaluator.scoreEncounter(eventsOfTranscript(transcript, against, scribe))))
}

/** Scores a stored encounter again with today's rules, on the content it was played with. */
export async function scoreStored(catalog: Catalog, store: Store, id: string): Promise<Scored & { encounterRow: Encounter }> {
  const encounterRow = await store.encounter(id)
  if (!encounterRow) throw new SimulatorError('not-found', `There is no encounter "${id}"`)
  const contents = await contentsFromSnapshots(store, encounterRow)
  const events = await store.events(id)
  return { encounterRow, ...asEvents(createAssembler(catalog).evaluator(contents).scoreEncounter(events)) }
}

type Evaluated = { turns: ScoredTurn[]; encounter: ScoredEncounter }

function asEvents({ turns, encounter }: Evaluated): Scored {
  return { turns: turns.map((turn) => ({ type: 'turn-scored', ...turn })), encounter: { type: 'encounter-scored', ...encounter } }
}
