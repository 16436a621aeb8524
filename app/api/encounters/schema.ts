import { z } from 'zod'

const nameSchema = z.string().min(1).max(100)

/** What starts an encounter, with the defaults of a first visit. `doctor` names the agent where no person sits there. */
export const newEncounterSchema = z.strictObject({
  caseId: nameSchema,
  personaId: nameSchema.default('surprise'),
  seat: z.enum(['doctor', 'patient', 'observer']).default('doctor'),
  doctor: nameSchema.default('expert'),
  mode: z.enum(['live-feedback', 'held-back', 'exam']).default('live-feedback'),
  pace: z.enum(['instant', 'spoken']).default('instant'),
  timed: z.boolean().default(true),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
})
export type NewEncounter = z.infer<typeof newEncounterSchema>
