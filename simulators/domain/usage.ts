import { z } from 'zod'

export const usageSchema = z.strictObject({
  calls: z.int().min(0),
  inputTokens: z.int().min(0).describe('Those read from a cache included'),
  cachedTokens: z.int().min(0).describe('Input tokens that were not read anew'),
  outputTokens: z.int().min(0),
  cost: z.number().min(0).nullable().describe('In the currency of the price list; null where a price is not known'),
  milliseconds: z.number().min(0).describe('Waiting for models, retries included'),
})
/** What the models of one turn, act or judgement took. */
export type Usage = z.infer<typeof usageSchema>
