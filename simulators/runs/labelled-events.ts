import type { Catalog } from '../catalog'
import type { StoredEvent } from '../domain/event'
import type { Rubric } from '../domain/judge'
import { createAssembler } from './assemble'
import type { LabelledTalk } from './read-labelled-talks'
import { eventsOfTranscript } from './read-transcript'

/** Labels say that a feeling was shown, not how strongly. */
const INTENSITY = 2

/** The log that a labelled talk would have left. Where people gave an answer to a feeling a level, that feeling stood open. */
export function labelledEvents(catalog: Catalog, rubric: Rubric, talk: LabelledTalk): StoredEvent[] {
  const { scribe } = createAssembler(catalog).forTranscript(talk.subject)
  const events = eventsOfTranscript({ turns: talk.turns }, talk.subject, scribe)
  const ofFeelings = new Set(rubric.items.filter(({ scope }) => scope.applies === 'cue-open').map(({ id }) => id))
  const showing = new Set(
    talk.labels.flatMap(({ item, turn }) =>
      ofFeelings.has(item) && turn !== null ? [talk.turns.findLastIndex(({ role }, at) => role === 'patient' && at < turn)] : [],
    ),
  )
  return withOpenFeelings(events, showing)
}

/** A feeling shown in one turn of the patient's is settled by the next: each level is of one showing. */
function withOpenFeelings(events: readonly StoredEvent[], showing: ReadonlySet<number>): StoredEvent[] {
  let open: string | null = null
  return events.flatMap((event): StoredEvent[] => {
    if (event.type !== 'turn-end' || event.role !== 'patient') return [event]
    const { turn } = event
    const settled: StoredEvent[] = open === null ? [] : [{ type: 'cue', id: open, turn, state: 'eased', intensity: INTENSITY }]
    open = showing.has(turn) ? `shown-${turn}` : null
    if (open === null) return [...settled, event]
    const shown: StoredEvent = { type: 'cue', id: open, turn, state: 'open', intensity: INTENSITY }
    return [...settled, shown, { ...event, cue: { id: open, kind: 'cue', intensity: INTENSITY } }]
  })
}
