import { z } from 'zod'
import { idSchema } from './identifiers'

const namesSchema = z.union([z.literal('all'), z.array(idSchema).min(1), z.strictObject({ tags: z.array(idSchema).min(1) })])
const seatChoiceSchema = z.union([idSchema, z.looseObject({ name: idSchema, model: z.string().optional() })])

/** A self-play grid: cases x personas x doctors x seeds, with limits and thresholds. */
export const gridSchema = z.strictObject({
  name: idSchema,
  cases: namesSchema,
  patients: z.array(seatChoiceSchema).min(1),
  doctors: z.array(seatChoiceSchema).min(1),
  seeds: z.array(z.int()).min(1),
  limits: z.strictObject({ turns: z.int().positive().default(40), cost: z.number().positive().optional() }).prefault({}),
  evaluate: z.strictObject({ judge: z.string().default('none') }).prefault({}),
  thresholds: z.record(z.string(), z.strictObject({ min: z.number().optional(), max: z.number().optional() })).default({}),
})
export type Grid = z.infer<typeof gridSchema>

/** One point of an expanded grid. */
export type Cell = { caseId: string; personaId: string; doctor: string; seed: number }
