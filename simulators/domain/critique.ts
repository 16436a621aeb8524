import { z } from 'zod'
import { lineSchema } from './identifiers'

/** What a critic who knows the answer says of one encounter. `advice` holds for any patient: it gives nothing of this case away. */
export const critiqueSchema = z.strictObject({
  strengths: z.array(lineSchema),
  problems: z.array(z.strictObject({ turn: z.int().min(0).nullable(), what: lineSchema, instead: lineSchema })),
  advice: z.array(lineSchema).describe('What the doctor is told before the next round'),
  withheld: z.array(lineSchema).describe('Advice that would have given the case away, and was not passed on'),
})
export type Critique = z.infer<typeof critiqueSchema>
