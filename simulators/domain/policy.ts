import { z } from 'zod'
import { idSchema } from './identifiers'

const share = z.number().min(0).max(1)
const penalty = z.number().min(-1).max(0)

/** Weights of the evaluator: a matter of policy, so they are data (content.md 5). Scores store the hash of the policy they used. */
export const policySchema = z.strictObject({
  schema: z.literal('policy/1'),
  id: idSchema,
  turn: z.strictObject({
    history: z.strictObject({ relevance: share, step: share, form: share, organisation: share }),
    penalties: z.strictObject({ repeat: share, cueUnanswered: share }),
    form: z.strictObject({ leading: penalty, multiple: penalty, closedEarly: penalty, jargon: penalty }),
  }),
  empathy: z.strictObject({
    utility: z.array(share).length(7).describe('Worth of reply levels 0 to 6'),
    machineSelfDisclosure: share,
    late: share.describe('Share of the worth that a late pick-up keeps'),
    minOpportunities: z.int().positive(),
  }),
  state: z.strictObject({ rank: share, mustNotMiss: share, brier: share, grounded: share }),
  encounter: z.strictObject({
    history: z.strictObject({ criticalRecall: share, coverage: share, meanTurn: share }),
    diagnosis: z.strictObject({ step: share, mrr: share, calibration: share }),
  }),
  closure: z.strictObject({ criticalRecall: share, posterior: share, anyRedFlagUnasked: z.boolean() }),
  match: z.strictObject({ correctFrom: z.int().min(1).max(5).describe('The step from which a diagnosis counts as right') }),
})
export type Policy = z.infer<typeof policySchema>
