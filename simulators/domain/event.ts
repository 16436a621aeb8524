import { z } from 'zod'
import { critiqueSchema } from './critique'
import { errorCodeSchema } from './errors'
import { roleSchema } from './identifiers'
import { judgeReportSchema } from './judge'
import { ledgerSchema, turnReadingSchema } from './ledger'
import { encounterDetailsSchema, safetyFlagSchema, scoreSchema } from './score'
import { usageSchema } from './usage'

export { type Usage, usageSchema } from './usage'

export const seatSchema = z.strictObject({
  kind: z.enum(['person', 'scripted', 'model']),
  name: z.string(),
  model: z.string().optional(),
})
/** Who sits on one side of an encounter. */
export type Seat = z.infer<typeof seatSchema>

const contentRefSchema = z.strictObject({ id: z.string(), version: z.int().positive(), hash: z.string() })
export type ContentRef = z.infer<typeof contentRefSchema>

export const limitsSchema = z.strictObject({
  turns: z.int().positive().describe('Doctor and patient turns together'),
  seconds: z.int().positive().nullable().describe('Encounter time; null is untimed'),
  tokens: z.int().positive().optional().describe('Read and written by the models of both seats'),
  cost: z.number().positive().optional().describe('Of the models of both seats, in the currency of the price list'),
})
export type Limits = z.infer<typeof limitsSchema>

export const stopReasonSchema = z.enum([
  'concluded',
  'turn-limit',
  'time-limit',
  'token-limit',
  'cost-limit',
  'stopped-by-person',
  'cancelled',
  'engine-failed',
  'context-overflow',
  'infrastructure',
])
export type StopReason = z.infer<typeof stopReasonSchema>
/** Endings that say nothing about the doctor: excluded from means, with their number printed. */
export const NOT_EVALUABLE: ReadonlySet<StopReason> = new Set(['engine-failed', 'context-overflow', 'infrastructure'])

export const foundSchema = z.strictObject({
  id: z.string().nullable(),
  result: z.string(),
  abnormal: z.boolean(),
  listed: z.boolean(),
  price: z.number().optional(),
  minutes: z.number().optional(),
})
export type Found = z.infer<typeof foundSchema>

export const planItemSchema = z.strictObject({
  kind: z.enum(['escalate', 'investigate', 'treat', 'follow-up', 'safety-net']),
  text: z.string(),
})
export const differentialEntrySchema = z.strictObject({ name: z.string(), p: z.number().min(0).max(1).optional() })
export type DifferentialEntry = z.infer<typeof differentialEntrySchema>

export const actPayloadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('examine'), request: z.string(), found: z.array(foundSchema) }),
  z.strictObject({
    kind: z.literal('order'),
    request: z.string(),
    found: z.array(foundSchema),
    spent: z.number(),
    refused: z.literal('over-budget').optional(),
  }),
  z.strictObject({ kind: z.literal('diagnose'), differential: z.array(differentialEntrySchema), final: z.boolean() }),
  z.strictObject({ kind: z.literal('plan'), text: z.string(), items: z.array(planItemSchema).optional() }),
  z.strictObject({ kind: z.enum(['call', 'send-out']), speaker: z.string() }),
  z.strictObject({ kind: z.literal('note'), text: z.string() }),
])
/** What was done beside speaking, with what came of it. */
export type ActPayload = z.infer<typeof actPayloadSchema>

/** What a participant asks to do; the room answers it and makes it an `ActPayload`. */
export const actRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('examine'), request: z.string().trim().min(1).max(200) }),
  z.strictObject({ kind: z.literal('order'), request: z.string().trim().min(1).max(200) }),
  z.strictObject({
    kind: z.literal('diagnose'),
    differential: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(200), p: z.number().min(0).max(1).optional() }))
      .min(1)
      .max(10),
    final: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('plan'), text: z.string().trim().min(1).max(4000), items: z.array(planItemSchema).max(40).optional() }),
  z.strictObject({ kind: z.enum(['call', 'send-out']), speaker: z.string().trim().min(1).max(80) }),
  z.strictObject({ kind: z.literal('note'), text: z.string().max(4000) }),
])
export type ActRequest = z.infer<typeof actRequestSchema>

export const cueStateSchema = z.enum(['open', 'half', 'missed', 'eased', 'lapsed', 'not-shown'])
export type CueState = z.infer<typeof cueStateSchema>
const intensitySchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** A claim for or against a diagnosis, as in ArgMed-Agents; `accepted` once the attacks on it are weighed. */
const claimSchema = z.strictObject({ id: z.string(), text: z.string(), by: z.string().optional(), accepted: z.boolean() })
const argumentSchema = z.strictObject({
  claims: z.array(claimSchema),
  relations: z.array(
    z.strictObject({ from: z.string(), to: z.string(), kind: z.enum(['supports', 'attacks']), text: z.string().optional() }),
  ),
})
export type ArgumentGraph = z.infer<typeof argumentSchema>

export const doctorStateSchema = z.strictObject({
  differential: z.array(differentialEntrySchema),
  note: z.string().optional(),
  next: z.string().optional(),
  memory: z.string().optional().describe('What the agent carries to its next turn, in its own words'),
  thoughts: z
    .array(z.strictObject({ by: z.string(), text: z.string() }))
    .optional()
    .describe('What each voice of the agent thought, in order'),
  argument: argumentSchema.optional(),
})
/** What a doctor agent thinks, told to observers only. */
export type DoctorState = z.infer<typeof doctorStateSchema>

const turnNumber = z.int().min(0)
const turnScoresSchema = z.strictObject({
  history: scoreSchema,
  empathy: scoreSchema,
  diagnosisProcess: scoreSchema,
  diagnosisState: scoreSchema,
})

/** Everything that can happen in an encounter, before it has a place in the log (content.md 6). */
export const encounterEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('encounter-start'),
    encounter: z.string(),
    case: contentRefSchema,
    persona: contentRefSchema,
    seats: z.strictObject({ doctor: seatSchema, patient: seatSchema }),
    seed: z.int(),
    limits: limitsSchema,
    hashes: z.record(z.string(), z.string()),
    branchOf: z.strictObject({ encounter: z.string(), turn: turnNumber }).optional(),
  }),
  z.strictObject({
    type: z.literal('turn-start'),
    turn: turnNumber,
    role: roleSchema,
    speaker: z.string(),
    source: seatSchema,
    key: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('text-delta'), turn: turnNumber, attempt: z.int().min(0), offset: z.int().min(0), text: z.string() }),
  z.strictObject({
    type: z.literal('turn-end'),
    turn: turnNumber,
    role: roleSchema,
    speaker: z.string(),
    text: z.string(),
    status: z.enum(['complete', 'stopped']),
    ledger: ledgerSchema,
    cue: z.strictObject({ id: z.string(), kind: z.enum(['cue', 'concern']), intensity: intensitySchema }).optional(),
    usage: usageSchema.optional(),
    inside: z
      .strictObject({
        reading: turnReadingSchema.optional(),
        trust: z.number().min(0).max(10).optional(),
        claimed: z.array(z.string()).optional(),
        mismatch: z.strictObject({ claimed: z.array(z.string()), found: z.array(z.string()) }).optional(),
        contradictions: z.array(z.string()).optional().describe('Present facts that the text denies: a fault of the patient'),
        fallback: z.literal('scripted').optional(),
        doctorState: doctorStateSchema.optional(),
      })
      .optional(),
  }),
  z.strictObject({
    type: z.enum(['turn-failed', 'turn-restarted']),
    turn: turnNumber,
    code: errorCodeSchema,
    retryable: z.boolean(),
    attempt: z.int().min(0),
    usage: usageSchema.optional().describe('Of calls that came to nothing'),
  }),
  z.strictObject({
    type: z.literal('cue'),
    id: z.string(),
    turn: turnNumber,
    state: cueStateSchema,
    intensity: intensitySchema,
    level: z.int().min(0).max(6).optional(),
    late: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('act'),
    id: z.string(),
    afterTurn: z.int().min(-1),
    by: roleSchema,
    act: actPayloadSchema,
    usage: usageSchema.optional(),
    inside: z.strictObject({ doctorState: doctorStateSchema }).optional(),
  }),
  z.strictObject({
    type: z.literal('turn-scored'),
    turn: turnNumber,
    scores: turnScoresSchema,
    flags: z.array(safetyFlagSchema),
    best: z.strictObject({ finding: z.string(), question: z.string(), eig: z.number() }).optional(),
  }),
  z.strictObject({
    type: z.literal('takeover'),
    role: roleSchema,
    from: seatSchema,
    to: seatSchema,
    by: z.string(),
    afterTurn: z.int().min(-1),
  }),
  z.strictObject({
    type: z.literal('comment'),
    id: z.string(),
    by: z.string(),
    turn: turnNumber.optional(),
    text: z.string(),
    to: z.enum(['observers', 'everyone']),
  }),
  z.strictObject({
    type: z.literal('clock'),
    phase: z.enum(['reading', 'encounter', 'finish', 'paused']),
    endsAt: z.string().nullable(),
    cue: z.enum(['two-minutes', 'thirty-seconds']).optional(),
  }),
  z.strictObject({ type: z.literal('override'), target: z.string(), from: scoreSchema, to: scoreSchema, by: z.string(), why: z.string() }),
  z.strictObject({ type: z.literal('encounter-end'), reason: stopReasonSchema, afterTurn: z.int().min(-1) }),
  z.strictObject({
    type: z.literal('encounter-scored'),
    scores: z.strictObject({ history: scoreSchema, empathy: scoreSchema, diagnosis: scoreSchema, management: scoreSchema }),
    items: z.record(z.string(), scoreSchema),
    coverage: scoreSchema,
    criticalRecall: scoreSchema,
    redFlags: z.strictObject({ asked: z.array(z.string()), missed: z.array(z.string()) }),
    flags: z.array(safetyFlagSchema),
    details: encounterDetailsSchema.optional().describe('Encounters scored before evaluator 2 have none'),
  }),
  z.strictObject({ type: z.literal('judged'), report: judgeReportSchema }),
  z.strictObject({ type: z.literal('criticised'), by: z.string().describe('VENDOR/MODEL'), critique: critiqueSchema, usage: usageSchema }),
])
export type EncounterEvent = z.infer<typeof encounterEventSchema>
export type EventOf<T extends EncounterEvent['type']> = Extract<EncounterEvent, { type: T }>

/** An event as it stands in the log: `seq` dense from 0 per encounter, `at` ISO 8601 from the injected clock. */
export type Logged<E extends EncounterEvent = EncounterEvent> = E & { seq: number; at: string }
/** Everything but text deltas, which are ephemeral. */
export type StoredEvent = Exclude<EncounterEvent, { type: 'text-delta' }>
/** Seq and time of a logged event. */
export const loggedSchema = z.object({ seq: z.int().min(0), at: z.iso.datetime() }).and(encounterEventSchema)
