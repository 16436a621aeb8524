import { z } from 'zod'
import { idSchema } from './identifiers'

const turn = z.object({ role: z.string().optional(), speaker: z.string().optional(), text: z.string().trim().min(1).max(20_000) })

/** One level that a person gave to an item of a rubric. */
const levelLabelSchema = z.strictObject({
  item: idSchema,
  turn: z.int().min(0).nullable().default(null).describe("The doctor's turn, counted from 0; null for items of the whole"),
  level: z.int().min(0).max(9),
})
export type LevelLabel = z.infer<typeof levelLabelSchema>

/** A conversation with levels that people gave it, for any rubric. */
const levelsFileSchema = z.strictObject({
  schema: z.literal('labelled-dialogue/1'),
  case: idSchema.describe('What it was about'),
  turns: z.array(turn).min(1).max(2000),
  labels: z.array(levelLabelSchema).min(1),
})

/** A dialogue of the gold set; of its labels only those are read that a judge's item speaks to. */
const goldFileSchema = z.object({
  schema: z.literal('gold-dialogue/1'),
  case: idSchema,
  turns: z
    .array(turn.extend({ labels: z.object({ empathyLevel: z.int().min(0).max(6).nullable() }).optional() }))
    .min(1)
    .max(2000),
})

export const labelledDialogueSchema = z.discriminatedUnion('schema', [levelsFileSchema, goldFileSchema])
export type LabelledDialogueFile = z.infer<typeof labelledDialogueSchema>
