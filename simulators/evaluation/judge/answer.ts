import { z } from 'zod'
import type { JudgeItem } from '../../domain/judge'
import type { Score } from '../../domain/score'

const evidence = z.array(
  z.object({ turn: z.number().meta({ type: 'integer' }).describe('Number of the turn'), quote: z.string().describe('Its exact words') }),
)

/** Evidence stands before the level, so that the level is chosen in its light. Levels are words: not every provider lists numbers. */
const answerOf = (levels: readonly string[]) =>
  z.object({
    evidence,
    level: z.coerce.string().meta({ enum: levels }).nullable().describe('Null where there was no occasion for the item'),
    reason: z.string().describe('One sentence'),
  })
export type ItemAnswer = z.infer<ReturnType<typeof answerOf>>

/** By item. */
export type Answers = Record<string, ItemAnswer | undefined>

const known = new Map<string, z.ZodType<Answers>>()

/**
 * What a judge answers to these items. The provider is asked for all of them, each with a level of its own; what is read back may lack an
 * item or have another level, since that is a fault of one item and not of the call.
 */
export function answersSchema(items: readonly JudgeItem[]): z.ZodType<Answers> {
  const levels = items.map((item) => [item.id, Object.keys(item.levels)] as const)
  const key = JSON.stringify(levels)
  // The same schema for the same items: engines keep what they made of it.
  const schema =
    known.get(key) ??
    z
      .object(Object.fromEntries(levels.map(([id, own]) => [id, answerOf(own).optional().catch(undefined)])))
      .meta({ required: levels.map(([id]) => id) })
  known.set(key, schema)
  return schema
}

/** What holds of an answer. `failed`: none does, and the reason says why. */
export type Finding = { level: number | null; reason: string; evidence: Score['evidence']; failed: boolean }

export const failure = (reason: string): Finding => ({ level: null, reason, evidence: [], failed: true })
