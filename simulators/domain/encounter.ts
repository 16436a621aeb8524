import { z } from 'zod'
import { limitsSchema, seatSchema, stopReasonSchema } from './event'

/** What is practised: with live feedback, feedback held back, or as an exam (scores after the end). */
export const modeSchema = z.enum(['live-feedback', 'held-back', 'exam'])
export type Mode = z.infer<typeof modeSchema>

/** How a scripted reply reaches the screen: at once, or at the pace of speech. */
export const paceSchema = z.enum(['instant', 'spoken'])
export type Pace = z.infer<typeof paceSchema>

export const encounterStatusSchema = z.enum(['reading', 'open', 'ended'])

/** One dialogue between a doctor and a patient about one case: the row that lists and permissions are read from. */
export const encounterSchema = z.strictObject({
  id: z.string(),
  owner: z.string().describe('The local person it belongs to'),
  caseId: z.string(),
  personaId: z.string(),
  seats: z.strictObject({ doctor: seatSchema, patient: seatSchema }),
  seed: z.int(),
  limits: limitsSchema,
  mode: modeSchema,
  pace: paceSchema,
  snapshot: z
    .strictObject({ case: z.string(), persona: z.string(), doctor: z.string().nullable() })
    .describe('Hashes of the content-addressed case, persona and doctor persona that it is played and scored with'),
  parentId: z.string().nullable(),
  forkTurn: z.int().nullable(),
  run: z
    .strictObject({ id: z.string(), index: z.int().min(0) })
    .nullable()
    .describe('The run and the cell it was played for'),
  status: encounterStatusSchema,
  stopReason: stopReasonSchema.nullable(),
  turns: z.int().min(0),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
})
export type Encounter = z.infer<typeof encounterSchema>

/** Who looks at an encounter; what they may see follows from it. */
export type Viewer = { kind: 'doctor'; person: string } | { kind: 'patient'; person: string } | { kind: 'observer'; person: string }
