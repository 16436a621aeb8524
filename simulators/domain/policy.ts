import { z } from 'zod'
import { idSchema } from './identifiers'

const share = z.number().min(0).max(1)
const penalty = z.number().min(-1).max(0)
const bandSchema = z.tuple([z.number().min(0), z.number().min(0)]).refine(([low, high]) => low <= high, 'the lower end comes first')

/** Weights of the evaluator: a matter of policy, so they are data (content.md 5). Scores store the hash of the policy they used. */
export const policySchema = z.strictObject({
  schema: z.literal('policy/1'),
  id: idSchema,
  turn: z.strictObject({
    history: z.strictObject({ relevance: share, step: share, form: share, organisation: share }),
    penalties: z.strictObject({ repeat: share, cueUnanswered: share }),
    form: z.strictObject({ leading: penalty, multiple: penalty, closedEarly: penalty, jargon: penalty }),
    process: z
      .strictObject({ telling: share, core: share })
      .describe('Worth of a question that the vocabulary does not weigh: for a telling fact, and for a core slot of the problem'),
  }),
  empathy: z.strictObject({
    utility: z.array(share).length(7).describe('Worth of reply levels 0 to 6'),
    machineSelfDisclosure: share,
    late: share.describe('Share of the worth that a late pick-up keeps'),
    minOpportunities: z.int().positive(),
    warmth: z.strictObject({ each: share, most: share }).describe('Added to the encounter for kindness that nothing asked for'),
  }),
  state: z.strictObject({ rank: share, mustNotMiss: share, brier: share, grounded: share }),
  encounter: z.strictObject({
    history: z.strictObject({ criticalRecall: share, coverage: share, meanTurn: share }),
    diagnosis: z.strictObject({ step: share, mrr: share, calibration: share }),
  }),
  items: z.partialRecord(idSchema, share).describe('Weight of an item in its part of the profile, where it is not 1'),
  composite: z.strictObject({
    weights: z.strictObject({ history: share, communication: share, diagnosis: share, management: share }),
    caps: z
      .strictObject({ redFlagUnasked: share, unsafe: share, confabulated: share })
      .describe('The most that is left once a gate closes'),
  }),
  closure: z.strictObject({ criticalRecall: share, posterior: share, anyRedFlagUnasked: z.boolean() }),
  match: z.strictObject({ correctFrom: z.int().min(1).max(5).describe('The step from which a diagnosis counts as right') }),
  bands: z
    .record(z.string(), bandSchema)
    .describe('What is usual in general practice, by the figure of question craft: norms to compare with, not targets'),
})
export type Policy = z.infer<typeof policySchema>
