import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Catalog } from '../catalog'
import type { Case } from '../domain/case'
import { type Encounter, modeSchema, paceSchema } from '../domain/encounter'
import { SimulatorError } from '../domain/errors'
import type { Seat } from '../domain/event'
import type { PatientPersona } from '../domain/persona'
import { leadSpeaker } from './assemble'
import { type Contents, contentsFromCatalog } from './contents'

const LARGEST_SEED = 2 ** 31 - 1

/** Which seat the person takes. */
export const seatChoiceSchema = z.enum(['doctor', 'patient', 'observer'])
export type SeatChoice = z.infer<typeof seatChoiceSchema>

/** What is asked for when an encounter is made. `surprise` lets the seed choose a persona that fits the case. */
export const encounterRequestSchema = z.strictObject({
  caseId: z.string().max(100),
  personaId: z.string().max(100).default('neutral'),
  doctor: z.string().max(100).default('expert'),
  seat: seatChoiceSchema,
  mode: modeSchema.default('live-feedback'),
  pace: paceSchema.default('instant'),
  seed: z
    .int()
    .min(0)
    .max(LARGEST_SEED)
    .default(() => randomInt(LARGEST_SEED)),
  turns: z.int().min(2).max(400).default(120),
  timed: z.boolean().default(true).describe("Whether a person's station runs against the clock"),
})
export type EncounterRequest = z.infer<typeof encounterRequestSchema>

/** Names to an encounter that can be stored and played; throws `unknown-name` or `invalid-input`. */
export function newEncounter(
  catalog: Catalog,
  request: EncounterRequest,
  made: { id: string; owner: string; at: string },
): { encounter: Encounter; contents: Contents } {
  const subject = catalog.case(request.caseId).value
  const personaId = request.personaId === 'surprise' ? surprise(catalog, subject, request.seed) : request.personaId
  const contents = contentsFromCatalog(catalog, {
    caseId: request.caseId,
    personaId,
    doctor: request.seat === 'doctor' ? null : request.doctor,
  })
  const persona = contents.persona.value
  if (!fits(persona, subject))
    throw new SimulatorError('invalid-input', `The persona "${persona.id}" does not fit the case "${subject.id}"`)
  const person: Seat = { kind: 'person', name: 'person' }
  const encounter: Encounter = {
    id: made.id,
    owner: made.owner,
    caseId: subject.id,
    personaId,
    seats: {
      doctor: request.seat === 'doctor' ? person : { kind: 'scripted', name: request.doctor },
      patient: request.seat === 'patient' ? person : { kind: 'scripted', name: 'scripted-patient' },
    },
    seed: request.seed,
    limits: { turns: request.turns, seconds: null },
    mode: request.mode,
    pace: request.pace,
    snapshot: { case: contents.case.hash, persona: contents.persona.hash, doctor: contents.doctor?.hash ?? null },
    parentId: null,
    forkTurn: null,
    run: null,
    status: 'open',
    stopReason: null,
    turns: 0,
    createdAt: made.at,
    endedAt: null,
  }
  return { encounter, contents }
}

function surprise(catalog: Catalog, subject: Case, seed: number): string {
  const fitting = catalog
    .personas()
    .map((entry) => entry.value)
    .filter((persona) => fits(persona, subject))
  return fitting[seed % fitting.length]?.id ?? 'neutral'
}

/** Whether a persona can be played in a case: by age, sex, and who speaks. */
export function fits(persona: PatientPersona, subject: Case): boolean {
  const { who, speakers } = subject.patient
  const years = who.ageUnit === 'years' ? who.age : 0
  const lead = speakers[leadSpeaker(subject)]?.is
  const { age, sex, lead: speaks } = persona.fits ?? {}
  return (!age || (years >= age[0] && years <= age[1])) && (!sex || sex === who.sex) && (!speaks || speaks === lead)
}
