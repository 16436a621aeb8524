import type { PatientParticipant, PatientReport, Speech } from '../../simulators/dialogue/participant'
import { runEncounter } from '../../simulators/dialogue/run-encounter'
import type { PatientView } from '../../simulators/dialogue/views'
import type { Case } from '../../simulators/domain/case'
import type { EventOf, StoredEvent } from '../../simulators/domain/event'
import type { Model } from '../../simulators/engines/engine'
import { createFactMatcher } from '../../simulators/language/match-facts'
import { createNamesDiagnosis } from '../../simulators/language/names-diagnosis'
import { createModelPatient } from '../../simulators/patients/model-patient'
import type { ScriptedPatientParts } from '../../simulators/patients/prepare-parts'
import type { FakeRequest } from './fake-model'
import { catalog, type Play, prepare } from './play'

/** One reply of a model patient: what it worked from, what came of it, and the calls it took. */
export type ModelExchange = {
  view: PatientView
  doctor: EventOf<'turn-end'>
  reply: EventOf<'turn-end'>
  report: PatientReport
  /** Places of its calls among all that the model was asked. */
  calls: readonly number[]
}
export type ModelTalk = { subject: Case; events: StoredEvent[]; exchanges: ModelExchange[] }

/** All names that give the answer away. */
export const diagnosisNames = ({ key: { diagnosis } }: Case): string[] => [
  diagnosis.name,
  ...diagnosis.accepted,
  ...diagnosis.close,
  ...diagnosis.broader,
  ...diagnosis.sibling,
]

const tools = new Map<string, Pick<ScriptedPatientParts, 'matcher' | 'namesDiagnosis'>>()

function toolsOf(subject: Case) {
  const known = tools.get(subject.id) ?? {
    matcher: createFactMatcher({ sheet: subject.patient, findings: catalog.knowledge.findings }),
    namesDiagnosis: createNamesDiagnosis(diagnosisNames(subject)),
  }
  tools.set(subject.id, known)
  return known
}

export function modelPatient(caseId: string, persona: string, model: Model, streams: boolean): PatientParticipant {
  const subject = catalog.case(caseId).value
  return createModelPatient({
    sheet: subject.patient,
    persona: catalog.persona(persona).value,
    findings: catalog.knowledge.findings,
    ...toolsOf(subject),
    model,
    prompts: catalog.prompts,
    thread: 'encounter patient',
    streams,
  })
}

/** Plays a dialogue with a model in the patient's seat, in memory and without scores. */
export async function talkWithModel(
  names: Play,
  model: Model & { requests: readonly FakeRequest[] },
  { streams, past = [] }: { streams: boolean; past?: readonly StoredEvent[] },
): Promise<ModelTalk> {
  const { parts } = prepare(names)
  const seen: { view: PatientView; report: PatientReport; calls: number[] }[] = []
  const patient = modelPatient(names.case, names.persona ?? 'neutral', model, streams)
  const events: StoredEvent[] = [...past]
  const watched: PatientParticipant = {
    seat: patient.seat,
    async *reply(view, signal) {
      const before = model.requests.length
      for await (const part of patient.reply(view, signal)) {
        if (part.type === 'spoken' && part.report) {
          const calls = model.requests.slice(before).map((_, at) => before + at)
          seen.push({ view: { ...view, turns: [...view.turns], cues: [...view.cues] }, report: part.report, calls })
        }
        yield part
      }
    },
  }
  for await (const event of runEncounter({ ...parts, patient: watched, past })) if (event.type !== 'text-delta') events.push(event)
  const ends = events.filter((event) => event.type === 'turn-end')
  const exchanges = seen.map((each) => ({ ...each, doctor: ends[each.view.turn - 1]!, reply: ends[each.view.turn]! }))
  return { subject: catalog.case(names.case).value, events, exchanges }
}

/** Everything a participant says in answer to one view. */
export async function speechOf(patient: PatientParticipant, view: PatientView): Promise<Speech[]> {
  const all: Speech[] = []
  for await (const part of patient.reply(view, new AbortController().signal)) if (part.type !== 'leave') all.push(part)
  return all
}

const quotesIn = (line: string) => [...line.matchAll(/"([^"]*)"/g)].map(([, words]) => words!)

/** The note of a request: what stands below the doctor's last words. */
export function noteOf({ messages }: Pick<FakeRequest, 'messages'>): string[] {
  const last = messages.at(-1)!.content
  return last.slice(last.lastIndexOf('For you alone, this time')).split('\n').slice(1)
}

/** A speaker that says what it is offered, in order, and nothing else: the first wording of everything. */
export function asOffered(request: Pick<FakeRequest, 'messages'>): string {
  const note = noteOf(request)
  const after = (start: string) => note.filter((line) => line.startsWith(start)).flatMap((line) => quotesIn(line).slice(0, 1))
  const opening = after('Open with').join(' ')
  const facts = note.filter((line) => line.startsWith('- ')).map((line) => quotesIn(line)[0] ?? '')
  const body = [...after('Before the answer'), ...facts, ...after('Say nearly word for word')].join(' ')
  return [...after('Begin with'), opening, body, ...after('After the answer'), ...after('End with exactly')]
    .filter((part) => part !== '')
    .join(' ')
}
