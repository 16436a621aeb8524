import { z } from 'zod'
import { LARGEST_RUN } from '#simulators'
import { concurrencySchema } from '../schema'

/** Everything that can be done to a run. */
export const runActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['pause', 'resume', 'cancel', 'retry-errors']) }),
  z.strictObject({ action: z.literal('requeue'), index: z.int().min(0).max(LARGEST_RUN) }),
  z.strictObject({ action: z.literal('concurrency'), encounters: concurrencySchema }),
])
export type RunAction = z.infer<typeof runActionSchema>
