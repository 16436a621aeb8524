import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Catalog } from '../catalog'
import { actorWordSchema } from '../domain/actor'
import type { Case } from '../domain/case'
import { type Encounter, modeSchema, paceSchema } from '../domain/encounter'
import { SimulatorError } from '../domain/errors'
import type { Seat } from '../domain/event'
import type { PatientPersona } from '../domain/persona'
import { castDoctor, castPatient } from './actors'
import { leadSpeaker } from './assemble'
import type { Contents } from './contents'

const LARGEST_SEED = 2 ** 31 - 1

/** Which seat the person takes. */
export const seatChoiceSchema = z.enum(['doctor', 'patient', 'observer'])
export type SeatChoice = z.infer<typeof seatChoiceSchema>

/** What is asked for when an encounter is made. `surprise` lets the seed choose a persona that fits the case. */
export const encounterRequestSchema = z.strictObject({
  caseId: z.string().max(100),
  personaId: actorWordSchema.default('neutral').describe('A persona, scripted or with the model that speaks; or surprise'),
  doctor: actorWordSchema.default('expert'),
  seat: seatChoiceSchema,
  mode: modeSchema.default('live-feedback'),
  pace: paceSchema.default('instant'),
  seed: z
    .int()
    .min(0)
    .max(LARGEST_SEED)
    .default(() => randomInt(LARGEST_SEED)),
  turns: z.int().min(2).max(400).default(120),
  tokens: z.int().positive().optional().describe('That the models of both seats may read and write'),
  cost: z.number().positive().optional().describe('Of the models of both seats'),
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
  const patient = castPatient(catalog, withoutSurprise(catalog, subject, request))
  const doctor = request.seat === 'doctor' ? null : castDoctor(catalog, request.doctor)
  const contents: Contents = { case: catalog.case(request.caseId), persona: patient.entry, doctor: doctor?.entry ?? null }
  const persona = contents.persona.value
  if (!fits(persona, subject))
    throw new SimulatorError('invalid-input', `The persona "${persona.id}" does not fit the case "${subject.id}"`)
  const person: Seat = { kind: 'person', name: 'person' }
  const encounter: Encounter = {
    id: made.id,
    owner: made.owner,
    caseId: subject.id,
    personaId: persona.id,
    seats: { doctor: doctor?.seat ?? person, patient: request.seat === 'patient' ? person : patient.seat },
    seed: request.seed,
    limits: { turns: request.turns, seconds: null, tokens: request.tokens, cost: request.cost },
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

/** `surprise`, with or without a model, becomes a persona that fits; the seed chooses. */
function withoutSurprise(catalog: Catalog, subject: Case, { personaId, seed }: EncounterRequest): string {
  if (!/^surprise(@|$)/.test(personaId)) return personaId
  const fitting = catalog
    .personas()
    .map((entry) => entry.value)
    .filter((persona) => fits(persona, subject))
  return personaId.replace('surprise', fitting[seed % fitting.length]?.id ?? 'neutral')
}

/** Whether a persona can be played in a case: by age, sex, and who speaks. */
export function fits(persona: PatientPersona, subject: Case): boolean {
  const { who, speakers } = subject.patient
  const years = who.ageUnit === 'years' ? who.age : 0
  const lead = speakers[leadSpeaker(subject)]?.is
  const { age, sex, lead: speaks } = persona.fits ?? {}
  return (!age || (years >= age[0] && years <= age[1])) && (!sex || sex === who.sex) && (!speaks || speaks === lead)
}
