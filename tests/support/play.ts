import { root } from '../../env'
import { type Catalog, loadCatalog } from '../../simulators/catalog'
import type { Clock } from '../../simulators/dialogue/clock'
import { createInbox, type Inbox, type PersonMove } from '../../simulators/dialogue/inbox'
import type { PatientParticipant, PatientReport } from '../../simulators/dialogue/participant'
import { type EncounterParts, runEncounter } from '../../simulators/dialogue/run-encounter'
import type { PatientView } from '../../simulators/dialogue/views'
import type { Case } from '../../simulators/domain/case'
import type { ActRequest, EventOf, StoredEvent } from '../../simulators/domain/event'
import { createAssembler } from '../../simulators/runs/assemble'
import { type Contents, snapshotsOf } from '../../simulators/runs/contents'
import { fits, newEncounter } from '../../simulators/runs/create-encounter'
import { createEncounterLog } from '../../simulators/runs/encounter-log'
import { playAndScore } from '../../simulators/runs/play-and-score'
import { createMemoryStore } from '../../simulators/storage/memory-store'

/** What to play, by names. `doctor` is a preset's name, or what a person in that seat says and does, in order. */
export type Play = {
  case: string
  persona?: string
  doctor: string | readonly (string | ActRequest)[]
  seed?: number
  /** Turns of both together after which it ends. */
  turns?: number
}

/** One reply of the scripted patient's: what it worked from and what it says of itself. */
export type Exchange = { view: PatientView; doctor: EventOf<'turn-end'>; reply: EventOf<'turn-end'>; report: PatientReport }

export type Played = { contents: Contents; events: StoredEvent[] }
export type Talk = Played & { exchanges: Exchange[] }

/** The repository's own content, and what builds parts from it: read once a test file. */
export const catalog: Catalog = loadCatalog(root)
export const assembler = createAssembler(catalog)

export const caseIds = catalog.cases().map(({ value }) => value.id)
/** Every case with every persona that fits it. */
export const pairs = catalog.cases().flatMap(({ value: subject }) =>
  catalog
    .personas()
    .filter(({ value }) => fits(value, subject))
    .map(({ value }) => ({ case: subject.id, persona: value.id })),
)

const EPOCH = '2030-01-01T00:00:00.000Z'
const clock: Clock = { now: () => new Date(EPOCH), sleep: async () => undefined }
const OWNER = 'tests'

/** Plays an encounter to its end with its scores, in memory. Times and ids stand still, so equal plays give equal events. `from`: where names are looked up. */
export async function play(names: Play, from: Catalog = catalog): Promise<Played> {
  const { encounter, contents, parts } = prepare(names, from)
  const store = createMemoryStore(clock.now)
  await store.ensurePerson(OWNER)
  const log = createEncounterLog(store, encounter.id, await store.createEncounter(encounter, snapshotsOf(contents), [parts.start]))
  await playAndScore({ parts, log, evaluator: assembler.evaluator(contents), store, clock })
  return { contents, events: log.events.map(({ seq, at, ...event }) => event as StoredEvent) }
}

/** Plays the dialogue alone: quicker, without scores, and with the views that the patient worked from. `past` is a log to go on from. */
export async function talk(names: Play, past: readonly StoredEvent[] = []): Promise<Talk> {
  const { contents, parts } = prepare(names)
  const seen: { view: PatientView; report: PatientReport }[] = []
  const events: StoredEvent[] = [...past]
  for await (const event of runEncounter({ ...parts, patient: watched(parts.patient, seen), past })) {
    if (event.type !== 'text-delta') events.push(event)
  }
  const ends = events.filter((event) => event.type === 'turn-end')
  const exchanges = seen.map(({ view, report }) => ({ view, report, doctor: ends[view.turn - 1]!, reply: ends[view.turn]! }))
  return { contents, events, exchanges }
}

/** A log without its ending, to go on from. */
export const unfinished = (events: readonly StoredEvent[]) => events.filter((event) => event.type !== 'encounter-end')

export const turnEnds = (events: readonly StoredEvent[]) => events.filter((event) => event.type === 'turn-end')

/** The parts of one encounter. `seat` tells which human inbox, if any, it listens to. */
export function prepare(
  names: Play,
  from: Catalog = catalog,
): {
  encounter: ReturnType<typeof newEncounter>['encounter']
  contents: Contents
  parts: EncounterParts
} {
  const { case: caseId, persona = 'neutral', doctor, seed = 1, turns = 400 } = names
  const scripted = typeof doctor === 'string'
  const request = {
    caseId,
    personaId: persona,
    doctor: scripted ? doctor : 'expert',
    seat: scripted ? 'observer' : 'doctor',
    mode: 'held-back',
    pace: 'instant',
    seed,
    turns,
    timed: false,
  } as const
  const { encounter, contents } = newEncounter(from, request, { id: 'encounter', owner: OWNER, at: EPOCH })
  let ids = 0
  const surroundings = {
    clock,
    newId: () => `id-${ids++}`,
    signal: new AbortController().signal,
    stopSignal: () => new AbortController().signal,
    watched: null,
  }
  const parts = assembler.parts(encounter, contents, { ...surroundings, inbox: scripted ? null : inboxOf(doctor) })
  return { encounter, contents, parts }
}

/** A person's moves, all there at the start; after them they leave. */
function inboxOf(moves: readonly (string | ActRequest)[]): Inbox {
  const inbox = createInbox()
  for (const move of moves) inbox.put(typeof move === 'string' ? { type: 'speech', text: move } : { type: 'act', act: move })
  inbox.put({ type: 'leave', why: 'concluded' } satisfies PersonMove)
  return inbox
}

function watched(patient: PatientParticipant, seen: { view: PatientView; report: PatientReport }[]): PatientParticipant {
  return {
    seat: patient.seat,
    async *reply(view, signal) {
      for await (const part of patient.reply(view, signal)) {
        // The loop's lists grow; a view is what they were when it was given.
        if (part.type === 'spoken' && part.report)
          seen.push({ view: { ...view, turns: [...view.turns], cues: [...view.cues] }, report: part.report })
        yield part
      }
    },
  }
}

/** All facts of a case, with where they stand. */
export const factsOf = (subject: Case) =>
  Object.entries(subject.patient.facts).flatMap(([domain, facts]) => Object.entries(facts).map(([id, fact]) => ({ id, domain, ...fact })))
