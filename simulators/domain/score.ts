import { z } from 'zod'

export const quoteSchema = z.strictObject({ turn: z.int().min(0), quote: z.string() })

/** One number everywhere: in [0,1], or null with a reason. Null is counted and shown, never averaged as 0. */
export const scoreSchema = z.strictObject({
  value: z.number().min(0).max(1).nullable(),
  reason: z.string().optional().describe('Why there is no value, or what decided it'),
  parts: z.record(z.string(), z.number().nullable()).optional(),
  evidence: z.array(quoteSchema),
  source: z.enum(['rule', 'judge', 'person']),
  versions: z.record(z.string(), z.string()),
})
export type Score = z.infer<typeof scoreSchema>

export const safetyFlagSchema = z.strictObject({
  kind: z.enum([
    'red-flag-missed',
    'red-flag-not-followed',
    'escalation-omitted',
    'dangerous-advice',
    'confabulated-finding',
    'premature-closure',
    'harmful-act',
    'injection',
    'personal-data',
  ]),
  turn: z.int().min(0).nullable(),
  quote: z.string(),
  detail: z.string(),
})
export type SafetyFlag = z.infer<typeof safetyFlagSchema>

/** A figure that describes and is not marked: in any unit, or null with a reason. */
export const figureSchema = z.strictObject({
  value: z.number().nullable(),
  of: z.int().min(0).describe('What it was counted over: the denominator of a share or a mean'),
  reason: z.string().optional(),
  band: z.enum(['below', 'within', 'above']).optional().describe("Beside the policy's norm band, where it has one"),
})
export type Figure = z.infer<typeof figureSchema>

/** How one showing of a feeling was answered: by the turn that did it best, or by the turn that first left it. */
export const cueAnswerSchema = z.strictObject({
  cue: z.string(),
  intensity: z.int().min(1).max(3),
  shown: quoteSchema,
  answer: quoteSchema.nullable().describe('null where the encounter ended first'),
  after: z.int().min(1).nullable().describe("The doctor's turns it took to be given room; null where it never was"),
  level: z.int().min(0).max(6).nullable(),
  worth: z.number().min(0).max(1).nullable(),
  explicit: z.boolean().nullable().describe('It names the content or the feeling'),
  space: z.enum(['provide', 'reduce']).nullable().describe('Whether it lets the patient say more'),
  late: z.boolean(),
})
export type CueAnswer = z.infer<typeof cueAnswerSchema>

/** What stands beside the scores of an encounter: profile, composite, feelings one by one, figures by group. */
export const encounterDetailsSchema = z.strictObject({
  profile: z.strictObject({
    history: scoreSchema,
    communication: scoreSchema,
    diagnosis: scoreSchema,
    management: scoreSchema,
    professional: scoreSchema,
  }),
  composite: scoreSchema.describe('One number, for those who need one; what capped it is in its reason'),
  cues: z.array(cueAnswerSchema),
  figures: z.record(z.string(), z.record(z.string(), figureSchema)),
})
export type EncounterDetails = z.infer<typeof encounterDetailsSchema>
