import type { Catalog, Entry } from '../catalog'
import { type Case, caseSchema } from '../domain/case'
import type { Encounter } from '../domain/encounter'
import { SimulatorError } from '../domain/errors'
import { type AnyDoctor, anyDoctorSchema, type PatientPersona, patientPersonaSchema } from '../domain/persona'
import type { Snapshot, Store } from '../storage/store'

/** The content one encounter is played and scored with, as it was when it began. */
export type Contents = { case: Entry<Case>; persona: Entry<PatientPersona>; doctor: Entry<AnyDoctor> | null }

export function snapshotsOf(contents: Contents): Snapshot[] {
  const snapshots: Snapshot[] = [
    { hash: contents.case.hash, kind: 'case', id: contents.case.value.id, content: contents.case.value },
    { hash: contents.persona.hash, kind: 'persona', id: contents.persona.value.id, content: contents.persona.value },
  ]
  if (contents.doctor) {
    snapshots.push({ hash: contents.doctor.hash, kind: 'doctor-persona', id: contents.doctor.value.id, content: contents.doctor.value })
  }
  return snapshots
}

/** Reads an encounter's content back from its snapshots: the files may have changed since. */
export async function contentsFromSnapshots(store: Store, encounter: Encounter): Promise<Contents> {
  const { case: caseHash, persona, doctor } = encounter.snapshot
  const read = async <T>(hash: string, schema: { parse(value: unknown): T }): Promise<Entry<T>> => {
    const snapshot = await store.snapshot(hash)
    if (!snapshot)
      throw new SimulatorError('not-found', `The content ${hash.slice(0, 12)} of encounter ${encounter.id} is not in the database`)
    return { value: schema.parse(snapshot.content), hash, file: `snapshot ${hash.slice(0, 12)}` }
  }
  return {
    case: await read(caseHash, caseSchema),
    persona: await read(persona, patientPersonaSchema),
    doctor: doctor === null ? null : await read(doctor, anyDoctorSchema),
  }
}

/** As `contentsFromSnapshots`, but what the catalogue still holds unchanged is not read again: for thousands of encounters. */
export function createContentsReader(catalog: Catalog, store: Store): (encounter: Encounter) => Promise<Contents> {
  const byHash = <T>(entries: readonly Entry<T>[]) => new Map(entries.map((entry) => [entry.hash, entry]))
  const [cases, personas, doctors] = [
    byHash(catalog.cases()),
    byHash(catalog.personas()),
    byHash<AnyDoctor>([...catalog.doctors(), ...catalog.agents()]),
  ]
  return async (encounter) => {
    const { case: caseHash, persona: personaHash, doctor: doctorHash } = encounter.snapshot
    const [subject, persona] = [cases.get(caseHash), personas.get(personaHash)]
    const doctor = doctorHash === null ? null : doctors.get(doctorHash)
    if (!subject || !persona || doctor === undefined) return contentsFromSnapshots(store, encounter)
    return { case: subject, persona, doctor }
  }
}
