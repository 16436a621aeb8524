import type { Cue, PatientSheet, StationSheet, Trigger } from '../domain/case'
import type { Encounter, Viewer } from '../domain/encounter'
import type { Logged, StoredEvent } from '../domain/event'
import type { CueId, FactId, SpeakerId } from '../domain/identifiers'
import type { Axes, PatientPersona } from '../domain/persona'
import type { Domain } from '../domain/vocabulary'

/** A fact as observers and the debrief name it. */
export type FactLine = { id: FactId; domain: Domain; text: string; critical: boolean; redFlag: boolean }

/** Someone who is or could be in the room beside the lead speaker. */
export type Companion = { id: SpeakerId; name: string; relation: string | null; present: boolean; callable: boolean }

/** One fact a person in the patient's seat plays. `trust` is how far they should feel trusted, 1 to 10, before telling it. */
export type ActorFact = {
  id: FactId
  text: string
  say: string
  present: boolean
  tell: 'freely' | 'asked' | 'trusted'
  trust: number | null
  private: boolean
  /** What to say instead while it is held back. */
  guarded: string | null
}

/** Everything a person needs to play the patient: no chart, no answer. */
export type ActorSheet = {
  who: PatientSheet['who']
  companions: Companion[]
  manner: { name: string; summary: string; axes: Axes }
  opening: string[]
  groups: { domain: Domain; facts: ActorFact[] }[]
  cues: (Pick<Cue, 'kind' | 'emotion' | 'intensity'> & { id: CueId; say: string; eased: string; when: Trigger[] })[]
  questions: string[]
  /** What to say to anything that is not on the sheet. */
  otherwise: string
}

/** What an observer sees beside the conversation from the start. */
export type WatchSheet = {
  facts: FactLine[]
  cues: (Pick<Cue, 'kind' | 'emotion' | 'intensity'> & { id: CueId; say: string })[]
}

/** Everything the room page needs at first paint, for one viewer and nothing beyond. */
export type RoomModel = {
  encounter: Pick<
    Encounter,
    'id' | 'caseId' | 'seats' | 'mode' | 'pace' | 'status' | 'stopReason' | 'turns' | 'limits' | 'createdAt' | 'endedAt' | 'run'
  >
  viewer: Viewer['kind']
  title: string
  language: string
  /** Door note, tasks, timings and budget; null for the patient's seat. */
  station: StationSheet | null
  actor: ActorSheet | null
  watch: WatchSheet | null
  patient: Pick<PatientSheet['who'], 'name' | 'address' | 'age' | 'ageUnit' | 'sex'>
  /** `name` is null for the candidate, whom it would tell how the patient is going to behave. */
  persona: { name: string | null; portrait: PatientPersona['portrait'] }
  companions: Companion[]
  /** Speaker id to the name that stands over a turn. */
  speakers: Record<SpeakerId, string>
  /** Projected for this viewer, in order. */
  events: Logged<StoredEvent>[]
  lastSeq: number
  /** The server's clock when this was made, ISO 8601. */
  now: string
}

/** One of a person's encounters in a list. */
export type EncounterListing = {
  id: string
  caseId: string
  title: string
  viewer: Viewer['kind']
  patient: Pick<PatientSheet['who'], 'name' | 'age' | 'ageUnit' | 'sex'>
  portrait: PatientPersona['portrait']
  status: Encounter['status']
  mode: Encounter['mode']
  turns: number
  createdAt: string
  endedAt: string | null
}
