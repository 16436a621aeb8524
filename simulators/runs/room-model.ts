import { projectEvent } from '../dialogue/project-event'
import type { Case, Fact } from '../domain/case'
import type { Encounter, Viewer } from '../domain/encounter'
import type { Logged, StoredEvent } from '../domain/event'
import type { PatientPersona } from '../domain/persona'
import type { Domain } from '../domain/vocabulary'
import { leadSpeaker } from './assemble'
import type { Contents } from './contents'
import type { ActorFact, ActorSheet, Companion, EncounterListing, FactLine, RoomModel, WatchSheet } from './page-models'

/** What the room page shows first, built for one viewer: a doctor's seat gets no patient, a patient's seat no station. */
export function buildRoomModel(
  encounter: Encounter,
  contents: Contents,
  events: readonly Logged<StoredEvent>[],
  viewer: Viewer,
  now: Date,
): RoomModel {
  const subject = contents.case.value
  const persona = contents.persona.value
  const ended = encounter.status === 'ended'
  const { name, address, age, ageUnit, sex } = subject.patient.who
  const { id, caseId, seats, mode, pace, status, stopReason, turns, limits, createdAt, endedAt, run } = encounter
  return {
    encounter: { id, caseId, seats, mode, pace, status, stopReason, turns, limits, createdAt, endedAt, run },
    viewer: viewer.kind,
    title: subject.title,
    language: subject.language,
    station: viewer.kind === 'patient' ? null : subject.station,
    actor: viewer.kind === 'patient' ? actorSheet(subject, persona) : null,
    watch: viewer.kind === 'observer' ? watchSheet(subject, persona) : null,
    patient: { name, address, age, ageUnit, sex },
    persona: { name: viewer.kind === 'doctor' ? null : persona.name, portrait: persona.portrait },
    companions: companions(subject),
    speakers: speakerNames(subject, encounter),
    events: projected(events, encounter, viewer, ended),
    lastSeq: events.at(-1)?.seq ?? -1,
    now: now.toISOString(),
  }
}

export function listingOf(encounter: Encounter, contents: Contents, viewer: Viewer['kind']): EncounterListing {
  const { name, age, ageUnit, sex } = contents.case.value.patient.who
  return {
    id: encounter.id,
    caseId: encounter.caseId,
    title: contents.case.value.title,
    viewer,
    patient: { name, age, ageUnit, sex },
    portrait: contents.persona.value.portrait,
    status: encounter.status,
    mode: encounter.mode,
    turns: encounter.turns,
    createdAt: encounter.createdAt,
    endedAt: encounter.endedAt,
  }
}

function projected(events: readonly Logged<StoredEvent>[], encounter: Encounter, viewer: Viewer, ended: boolean): Logged<StoredEvent>[] {
  return events.flatMap(({ seq, at, ...event }) => {
    const seen = projectEvent(event as StoredEvent, { viewer: viewer.kind, mode: encounter.mode, ended })
    return seen ? [{ ...seen, seq, at } as Logged<StoredEvent>] : []
  })
}

/** Every fact of a case with its domain, in the order of the file. */
export function factLines(subject: Case): FactLine[] {
  const { critical, redFlags } = subject.key.marks
  return allFacts(subject).map(({ id, domain, fact }) => ({
    id,
    domain,
    text: fact.text,
    critical: critical.includes(id),
    redFlag: redFlags.includes(id),
  }))
}

function allFacts(subject: Case): { id: string; domain: Domain; fact: Fact }[] {
  return Object.entries(subject.patient.facts).flatMap(([domain, facts]) =>
    Object.entries(facts).map(([id, fact]) => ({ id, domain: domain as Domain, fact })),
  )
}

function watchSheet(subject: Case, persona: PatientPersona): WatchSheet {
  return {
    facts: factLines(subject),
    cues: Object.entries({ ...persona.cues, ...subject.patient.cues }).map(([id, { kind, emotion, intensity, say }]) => ({
      id,
      kind,
      emotion,
      intensity,
      say: say[0]!,
    })),
  }
}

function actorSheet(subject: Case, persona: PatientPersona): ActorSheet {
  const { who, opening, cues, questions, unlisted } = subject.patient
  const groups = Object.entries(subject.patient.facts).map(([domain, facts]) => ({
    domain: domain as Domain,
    facts: Object.entries(facts).map(([id, fact]) => actorFact(id, fact)),
  }))
  return {
    who,
    companions: companions(subject),
    manner: { name: persona.name, summary: persona.summary, axes: persona.axes },
    opening: opening.say,
    groups,
    cues: Object.entries(cues).map(([id, { kind, emotion, intensity, say, eased, when }]) => ({
      id,
      kind,
      emotion,
      intensity,
      say: say[0]!,
      eased: eased[0]!,
      when,
    })),
    questions: questions.map((question) => question.say[0]!),
    otherwise: unlisted[unlisted.history][0]!,
  }
}

function actorFact(id: string, fact: Fact): ActorFact {
  const trusted = typeof fact.disclose === 'object' ? fact.disclose.trusted : null
  return {
    id,
    text: fact.text,
    say: fact.say[0]!,
    present: fact.present,
    tell: trusted !== null ? 'trusted' : fact.disclose === 'open' ? 'freely' : 'asked',
    trust: trusted,
    private: fact.private,
    guarded: fact.guarded?.[0] ?? null,
  }
}

function companions(subject: Case): Companion[] {
  return Object.entries(subject.patient.speakers)
    .filter(([, speaker]) => !speaker.lead)
    .map(([id, speaker]) => ({
      id,
      name: speaker.name ?? id,
      relation: speaker.relation ?? null,
      present: speaker.present,
      callable: speaker.callable,
    }))
}

function speakerNames(subject: Case, encounter: Encounter): Record<string, string> {
  const lead = leadSpeaker(subject)
  const names = Object.entries(subject.patient.speakers).map(([id, speaker]) => [
    id,
    speaker.name ?? (id === lead ? subject.patient.who.name : id),
  ])
  const doctor = encounter.seats.doctor.kind === 'person' ? 'You' : encounter.seats.doctor.name
  return { ...Object.fromEntries(names), patient: subject.patient.who.name, doctor }
}
