import type { Catalog, Entry } from '../catalog'
import type { Clock } from '../dialogue/clock'
import { createHumanDoctor, createHumanPatient } from '../dialogue/human-participant'
import type { Inbox } from '../dialogue/inbox'
import { createPacer } from '../dialogue/pace'
import type { DoctorParticipant, PatientParticipant } from '../dialogue/participant'
import type { Room } from '../dialogue/room'
import type { EncounterParts } from '../dialogue/run-encounter'
import type { Scribe } from '../dialogue/scribe'
import { turnLimit } from '../dialogue/stop-conditions'
import { createScriptedDoctor } from '../doctors/scripted-doctor'
import type { Case, PatientSheet } from '../domain/case'
import type { Encounter } from '../domain/encounter'
import { SimulatorError } from '../domain/errors'
import type { EventOf } from '../domain/event'
import type { Knowledge } from '../domain/knowledge'
import type { PatientPersona } from '../domain/persona'
import { createEvaluator } from '../evaluation/create-evaluator'
import type { Evaluator } from '../evaluation/evaluator'
import { ageInYears } from '../knowledge/prior'
import { createUnderstanding } from '../language/create-understanding'
import { createFactMatcher } from '../language/match-facts'
import { createNamesDiagnosis } from '../language/names-diagnosis'
import type { FactMatcher, Understanding } from '../language/understanding'
import { createScriptedPatient } from '../patients/scripted-patient'
import type { Contents } from './contents'
import { createRoom } from './room'
import { createScribe } from './scribe'

/** What turns an encounter's names and content into the parts the loop plays. */
export type Assembler = {
  parts(encounter: Encounter, contents: Contents, surroundings: Surroundings): EncounterParts
  evaluator(contents: Pick<Contents, 'case' | 'persona'>): Evaluator
  /** What answers acts in an encounter of this content. */
  room(contents: Pick<Contents, 'case'>): Room
  /** What scores a conversation from elsewhere: no persona, and no cue but the case's. */
  forTranscript(subject: Entry<Case>): { scribe: Scribe; evaluator: Evaluator }
}

/** What differs between a server, a terminal and self-play. */
export type Surroundings = Pick<EncounterParts, 'clock' | 'newId' | 'signal' | 'stopSignal'> & {
  inbox: Inbox | null
  /** Whether someone watches text arrive, and how much of the open turn they have seen. */
  watched: { released: number } | null
}

type CaseTools = { understanding: Understanding; matcher: FactMatcher; namesDiagnosis: (text: string) => boolean }

/** Cases whose tools are kept: self-play goes case by case, and people are at a few at a time. */
const CASES_KEPT = 16

/** Tools built from a case are kept by its hash: building them costs more than a turn. What was not asked for longest is let go. */
export function createAssembler({ knowledge, policy }: Pick<Catalog, 'knowledge' | 'policy'>): Assembler {
  const kept = new Map<string, CaseTools>()
  const evaluatorOf = (subject: Case, cues: PatientSheet['cues']) =>
    createEvaluator({ case: subject, cues, knowledge, policy: policy.value, policyHash: policy.hash })
  const toolsOf = ({ hash, value }: Entry<Case>): CaseTools => {
    const known = kept.get(hash)
    if (known) {
      kept.delete(hash)
      kept.set(hash, known)
      return known
    }
    const [oldest] = kept.keys()
    if (kept.size >= CASES_KEPT && oldest !== undefined) kept.delete(oldest)
    const matcher = createFactMatcher({ sheet: value.patient, findings: knowledge.findings })
    const understanding = createUnderstanding({ sheet: value.patient, knowledge })
    const tools = { understanding, matcher, namesDiagnosis: createNamesDiagnosis(diagnosisNames(value)) }
    kept.set(hash, tools)
    return tools
  }
  return {
    room: roomOf,
    evaluator: (contents) => evaluatorOf(contents.case.value, cuesOf(contents)),
    forTranscript(subject) {
      const { understanding, matcher } = toolsOf(subject)
      const sheet = subject.value.patient
      return { scribe: createScribe({ sheet, understanding, matcher }), evaluator: evaluatorOf(subject.value, sheet.cues) }
    },
    parts(encounter, contents, surroundings) {
      const tools = toolsOf(contents.case)
      const { station, patient: sheet } = contents.case.value
      return {
        ...surroundings,
        start: startEventOf(encounter, contents),
        station,
        sheet,
        doctor: doctorFor(encounter, contents, knowledge, surroundings.inbox),
        patient: patientFor(encounter, contents, knowledge, tools, surroundings.inbox),
        room: roomOf(contents),
        scribe: createScribe({
          sheet: { ...sheet, cues: cuesOf(contents) },
          understanding: tools.understanding,
          matcher: tools.matcher,
          forgivesRepeats: forgetsOrDrifts(contents.persona.value),
        }),
        stopConditions: [turnLimit(encounter.limits.turns)],
        deltas: surroundings.watched && { pacer: pacerFor(encounter, surroundings.clock), released: surroundings.watched.released },
        past: [],
      }
    },
  }
}

function roomOf({ case: subject }: Pick<Contents, 'case'>): Room {
  const { chart, station, patient } = subject.value
  return createRoom({
    chart,
    speakers: patient.speakers,
    budget: station.budget,
    ageYears: ageInYears(patient.who.age, patient.who.ageUnit),
  })
}

/** Who forgets or is confused has to be asked again: that is no fault of the doctor's. */
const forgetsOrDrifts = ({ axes }: PatientPersona) => axes.recall === 'low' || axes.confusion !== 'none'

/** A persona's cues run on the same machine as the case's. */
const cuesOf = ({ case: subject, persona }: Pick<Contents, 'case' | 'persona'>) => ({
  ...persona.value.cues,
  ...subject.value.patient.cues,
})

const pacerFor = (encounter: Encounter, clock: Clock) => createPacer(encounter.pace, clock)

/** All names that give the answer away: the diagnosis in its five lists is what a patient must never bring up. */
function diagnosisNames({ key: { diagnosis } }: Case): string[] {
  return [diagnosis.name, ...diagnosis.accepted, ...diagnosis.close, ...diagnosis.broader, ...diagnosis.sibling]
}

/** The first event of an encounter's log. */
export function startEventOf(encounter: Encounter, contents: Contents): EventOf<'encounter-start'> {
  const { case: subject, persona } = contents
  return {
    type: 'encounter-start',
    encounter: encounter.id,
    case: { id: subject.value.id, version: subject.value.version, hash: subject.hash },
    persona: { id: persona.value.id, version: persona.value.version, hash: persona.hash },
    seats: encounter.seats,
    seed: encounter.seed,
    limits: encounter.limits,
    hashes: contents.doctor ? { doctor: contents.doctor.hash } : {},
    ...(encounter.parentId !== null && encounter.forkTurn !== null
      ? { branchOf: { encounter: encounter.parentId, turn: encounter.forkTurn } }
      : {}),
  }
}

function doctorFor(encounter: Encounter, contents: Contents, knowledge: Knowledge, inbox: Inbox | null): DoctorParticipant {
  if (encounter.seats.doctor.kind === 'person') return createHumanDoctor(needInbox(inbox))
  if (!contents.doctor) throw new SimulatorError('internal', `Encounter ${encounter.id} has no doctor persona`)
  const { station, patient } = contents.case.value
  const { address, age, ageUnit, sex } = patient.who
  return createScriptedDoctor({ persona: contents.doctor.value, knowledge, station, patient: { address, age, ageUnit, sex } })
}

function patientFor(
  encounter: Encounter,
  contents: Contents,
  knowledge: Knowledge,
  tools: CaseTools,
  inbox: Inbox | null,
): PatientParticipant {
  const sheet = contents.case.value.patient
  if (encounter.seats.patient.kind === 'person') return createHumanPatient(needInbox(inbox), leadSpeaker(contents.case.value))
  return createScriptedPatient({
    sheet,
    persona: contents.persona.value,
    findings: knowledge.findings,
    matcher: tools.matcher,
    namesDiagnosis: tools.namesDiagnosis,
  })
}

/** The id of the one who speaks first and most: the patient, or a small child's parent. */
export function leadSpeaker(subject: Case): string {
  return Object.entries(subject.patient.speakers).find(([, speaker]) => speaker.lead)?.[0] ?? 'patient'
}

function needInbox(inbox: Inbox | null): Inbox {
  if (!inbox) throw new SimulatorError('internal', 'A person needs an inbox')
  return inbox
}
