import type { Catalog, Entry } from '../catalog'
import type { Clock } from '../dialogue/clock'
import { createHumanDoctor, createHumanPatient } from '../dialogue/human-participant'
import type { Inbox } from '../dialogue/inbox'
import { createPacer } from '../dialogue/pace'
import type { DoctorParticipant, PatientParticipant } from '../dialogue/participant'
import type { Room } from '../dialogue/room'
import type { EncounterParts } from '../dialogue/run-encounter'
import type { Scribe } from '../dialogue/scribe'
import { spendingLimit, turnLimit } from '../dialogue/stop-conditions'
import { createDoctorAgent } from '../doctors/agents/index'
import { createScriptedDoctor } from '../doctors/scripted-doctor'
import type { Case, PatientSheet } from '../domain/case'
import type { Encounter } from '../domain/encounter'
import { SimulatorError } from '../domain/errors'
import type { EventOf, Seat } from '../domain/event'
import type { Role } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { PatientPersona } from '../domain/persona'
import { type Models, NO_MODELS } from '../engines/engine'
import type { Prompts } from '../engines/prompts'
import { createEvaluator } from '../evaluation/create-evaluator'
import type { Evaluator } from '../evaluation/evaluator'
import { type Listener, USUAL_LISTENER } from '../evaluation/listener'
import { ageInYears } from '../knowledge/prior'
import { createUnderstanding } from '../language/create-understanding'
import { createFactMatcher } from '../language/match-facts'
import { createNamesDiagnosis } from '../language/names-diagnosis'
import type { FactMatcher, Understanding } from '../language/understanding'
import { createModelPatient } from '../patients/model-patient'
import { createScriptedPatient } from '../patients/scripted-patient'
import type { Contents } from './contents'
import { createRoom } from './room'
import { createScribe } from './scribe'

/** What turns an encounter's names and content into the parts the loop plays. */
export type Assembler = {
  /** The first event of an encounter's log. */
  startEvent(encounter: Encounter, contents: Contents): EventOf<'encounter-start'>
  parts(encounter: Encounter, contents: Contents, surroundings: Surroundings): EncounterParts
  /** Throws `unknown-name` or `engine-refused`, with what would help, where a seat's model cannot be had. */
  needModels(seats: readonly Pick<Seat, 'model'>[]): void
  evaluator(contents: Pick<Contents, 'case' | 'persona'>): Evaluator
  /** Whether a text would tell a doctor what this patient has: a name of the diagnosis, of a differential or of a test that shows it, or a fact. */
  givesAway(contents: Pick<Contents, 'case'>): (text: string) => boolean
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
export function createAssembler(
  { knowledge, policy, prompts }: Pick<Catalog, 'knowledge' | 'policy' | 'prompts'>,
  models: Models = NO_MODELS,
): Assembler {
  const kept = new Map<string, CaseTools>()
  const evaluatorOf = (subject: Case, cues: PatientSheet['cues'], listener: Listener) =>
    createEvaluator({ case: subject, cues, listener, knowledge, policy: policy.value, policyHash: policy.hash })
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
    startEvent: (encounter, contents) => startEventOf(encounter, contents, prompts.hash),
    needModels(seats) {
      for (const { model } of seats) if (model !== undefined) models.model(model)
    },
    room: roomOf,
    evaluator: (contents) => evaluatorOf(contents.case.value, cuesOf(contents), contents.persona.value.axes),
    givesAway({ case: subject }) {
      const { namesDiagnosis, matcher } = toolsOf(subject)
      const { key, chart } = subject.value
      const telling = Object.values(chart.investigations).filter(({ abnormal }) => abnormal)
      const others = createNamesDiagnosis([
        ...key.differentials.flatMap(({ name, accepted = [] }) => [name, ...accepted]),
        ...telling.flatMap(({ names }) => names),
      ])
      return (text) => namesDiagnosis(text) || others(text) || matcher.find(text, null).length > 0
    },
    forTranscript(subject) {
      const { understanding, matcher } = toolsOf(subject)
      const sheet = subject.value.patient
      return { scribe: createScribe({ sheet, understanding, matcher }), evaluator: evaluatorOf(subject.value, sheet.cues, USUAL_LISTENER) }
    },
    parts(encounter, contents, surroundings) {
      const tools = toolsOf(contents.case)
      const { station, patient: sheet } = contents.case.value
      return {
        ...surroundings,
        start: startEventOf(encounter, contents, prompts.hash),
        station,
        sheet,
        doctor: doctorFor({ encounter, contents, knowledge, prompts, models, surroundings }),
        patient: patientFor({ encounter, contents, knowledge, prompts, models, surroundings }, tools),
        room: roomOf(contents),
        scribe: createScribe({
          sheet: { ...sheet, cues: cuesOf(contents) },
          understanding: tools.understanding,
          matcher: tools.matcher,
          forgivesRepeats: forgetsOrDrifts(contents.persona.value),
        }),
        stopConditions: [turnLimit(encounter.limits.turns), spendingLimit(encounter.limits)],
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

/** `prompts`: the hash of what models are told, where one plays. */
function startEventOf(encounter: Encounter, contents: Contents, prompts: string): EventOf<'encounter-start'> {
  const { case: subject, persona, doctor } = contents
  const modelled = encounter.seats.doctor.kind === 'model' || encounter.seats.patient.kind === 'model'
  return {
    type: 'encounter-start',
    encounter: encounter.id,
    case: { id: subject.value.id, version: subject.value.version, hash: subject.hash },
    persona: { id: persona.value.id, version: persona.value.version, hash: persona.hash },
    seats: encounter.seats,
    seed: encounter.seed,
    limits: encounter.limits,
    hashes: { ...(doctor && { doctor: doctor.hash }), ...(modelled && { prompts }) },
    ...(encounter.parentId !== null && encounter.forkTurn !== null
      ? { branchOf: { encounter: encounter.parentId, turn: encounter.forkTurn } }
      : {}),
  }
}

/** What the participants of one encounter are made from. */
type Casting = {
  encounter: Encounter
  contents: Contents
  knowledge: Knowledge
  prompts: Prompts
  models: Models
  surroundings: Pick<Surroundings, 'inbox' | 'watched'>
}

/** Calls of one seat share what was read before. Text is asked for in pieces only where somebody watches it come. */
function modelParts({ encounter, prompts, models, surroundings }: Casting, role: Role) {
  const { model } = encounter.seats[role]
  if (model === undefined) throw new SimulatorError('internal', `The ${role}'s seat of encounter ${encounter.id} names no model`)
  return { model: models.model(model), prompts, thread: `${encounter.id} ${role}`, streams: surroundings.watched !== null }
}

function doctorFor(casting: Casting): DoctorParticipant {
  const { encounter, contents, knowledge, surroundings } = casting
  if (encounter.seats.doctor.kind === 'person') return createHumanDoctor(needInbox(surroundings.inbox))
  if (!contents.doctor) throw new SimulatorError('internal', `Encounter ${encounter.id} has no doctor persona`)
  const { station, patient: sheet } = contents.case.value
  const { address, age, ageUnit, sex } = sheet.who
  const patient = { address, age, ageUnit, sex }
  const { value } = contents.doctor
  if (value.schema === 'doctor-persona/1') return createScriptedDoctor({ persona: value, knowledge, station, patient })
  return createDoctorAgent({ persona: value, knowledge, station, patient, ...modelParts(casting, 'doctor') })
}

function patientFor(casting: Casting, { matcher, namesDiagnosis }: CaseTools): PatientParticipant {
  const { encounter, contents, knowledge, surroundings } = casting
  const { kind } = encounter.seats.patient
  const sheet = contents.case.value.patient
  if (kind === 'person') return createHumanPatient(needInbox(surroundings.inbox), leadSpeaker(contents.case.value))
  const parts = { sheet, persona: contents.persona.value, findings: knowledge.findings, matcher, namesDiagnosis }
  return kind === 'scripted' ? createScriptedPatient(parts) : createModelPatient({ ...parts, ...modelParts(casting, 'patient') })
}

/** The id of the one who speaks first and most: the patient, or a small child's parent. */
export function leadSpeaker(subject: Case): string {
  return Object.entries(subject.patient.speakers).find(([, speaker]) => speaker.lead)?.[0] ?? 'patient'
}

function needInbox(inbox: Inbox | null): Inbox {
  if (!inbox) throw new SimulatorError('internal', 'A person needs an inbox')
  return inbox
}
