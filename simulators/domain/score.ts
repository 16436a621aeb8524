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
