import type { Catalog, Entry } from '../catalog'
import type { Clock } from '../dialogue/clock'
import type { Case } from '../domain/case'
import type { StoredEvent } from '../domain/event'
import type { CueId, FactId } from '../domain/identifiers'
import { coveredFacts, readRecord } from '../evaluation/encounter-record'
import { matchDiagnosis } from '../evaluation/match-diagnosis'
import { createAssembler } from '../runs/assemble'
import { snapshotsOf } from '../runs/contents'
import { newEncounter } from '../runs/create-encounter'
import { createEncounterLog } from '../runs/encounter-log'
import { playAndScore } from '../runs/play-and-score'
import { createMemoryStore } from '../storage/memory-store'

/** How a scripted doctor fared with a neutral patient. */
export type Examined = {
  doctor: string
  seed: number
  turns: number
  /** Mean of the scores of history, empathy, diagnosis and management that have a value. */
  marks: number
  /** Of the right diagnosis in the final differential, from 1; null where it is not in it. */
  place: number | null
  /** The name that stands first there. */
  first: string | null
  criticalMissed: FactId[]
  redFlagsMissed: FactId[]
  cuesShown: CueId[]
}

/** Plays a case, which need not be of the catalogue. The same play comes out the same. */
export type Examiner = (subject: Entry<Case>, doctor: string, seed: number) => Promise<Examined>

const EPOCH = '2030-01-01T00:00:00.000Z'
const clock: Clock = { now: () => new Date(EPOCH), sleep: async () => undefined }
const OWNER = 'lint'
const MOST_TURNS = 400

export function createExaminer(catalog: Catalog): Examiner {
  const assembler = createAssembler(catalog)
  const { correctFrom } = catalog.policy.value.match

  async function play(subject: Entry<Case>, doctor: string, seed: number): Promise<readonly StoredEvent[]> {
    const request = { caseId: subject.value.id, personaId: 'neutral', doctor, seat: 'observer', seed, turns: MOST_TURNS } as const
    const manner = { mode: 'held-back', pace: 'instant', timed: false } as const
    const made = { id: 'examination', owner: OWNER, at: EPOCH }
    const { encounter, contents } = newEncounter({ ...catalog, case: () => subject }, { ...request, ...manner }, made)
    const { signal } = new AbortController()
    let acts = 0
    const newId = () => `act-${acts++}`
    const parts = assembler.parts(encounter, contents, { clock, newId, signal, stopSignal: () => signal, inbox: null, watched: null })
    const store = createMemoryStore(clock.now)
    await store.ensurePerson(OWNER)
    const log = createEncounterLog(store, encounter.id, await store.createEncounter(encounter, snapshotsOf(contents), [parts.start]))
    await playAndScore({ parts, log, evaluator: assembler.evaluator(contents), store, clock })
    return log.events
  }

  return async (subject, doctor, seed) => {
    const events = await play(subject, doctor, seed)
    const { key } = subject.value
    const record = readRecord(events)
    const covered = coveredFacts(record)
    const at = (record.differential ?? []).findIndex(({ name }) => matchDiagnosis(name, key).step >= correctFrom)
    return {
      doctor,
      seed,
      turns: events.filter(({ type }) => type === 'turn-end').length,
      marks: marksOf(events),
      place: at < 0 ? null : at + 1,
      first: record.differential?.[0]?.name ?? null,
      criticalMissed: key.marks.critical.filter((id) => !covered.has(id)),
      redFlagsMissed: events.findLast((event) => event.type === 'encounter-scored')?.redFlags.missed ?? [],
      cuesShown: [...new Set(events.flatMap((event) => (event.type === 'cue' && event.state === 'open' ? [event.id] : [])))],
    }
  }
}

function marksOf(events: readonly StoredEvent[]): number {
  const scored = events.findLast((event) => event.type === 'encounter-scored')
  const values = Object.values(scored?.scores ?? {}).flatMap(({ value }) => value ?? [])
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
