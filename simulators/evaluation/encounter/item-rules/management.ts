import type { ManagementItem } from '../../../domain/case'
import { unmeasured } from '../../scores'
import type { ScoringContext } from '../../scoring-context'
import { isDone, isSilent, readIntentions } from '../intentions'
import { graded, type ItemRule, level } from './level'

/** Done where it was needed and left alone where it was not: both ways of going wrong count alike. */
export const escalation: ItemRule = (context, { management }) => {
  if (management.value === null) return unmeasured(management.reason ?? 'no plan was given')
  const { needed } = context.subject.key.management.escalation
  if (!needed && isSilent(readIntentions(context.record))) return unmeasured('nothing was planned, so nothing was done without need')
  const right = management.parts?.escalation === 1
  return level(right ? 2 : 0, [], `${needed ? 'needed' : 'not needed'}, ${right === needed ? 'done' : 'not done'}`)
}

export const investigations: ItemRule = (context, whole) =>
  twoSided(context, whole.management, context.subject.key.management.investigations)
export const treatment: ItemRule = (context, whole) => twoSided(context, whole.management, context.subject.key.management.treatments)

/** What must be done, less what must be avoided: one thing that was to be avoided leaves half at most. */
function twoSided(
  { record, subject }: ScoringContext,
  management: { value: number | null; reason?: string },
  lists: { must: readonly ManagementItem[]; avoid: readonly ManagementItem[] },
) {
  if (management.value === null) return unmeasured(management.reason ?? 'no plan was given')
  const intentions = readIntentions(record)
  const done = (items: readonly ManagementItem[]) => items.filter((item) => isDone(item, intentions, subject.chart)).length
  if (lists.must.length + lists.avoid.length === 0) return unmeasured('the case asks for none')
  const wrong = done(lists.avoid)
  if (lists.must.length === 0 && isSilent(intentions)) return unmeasured('nothing was planned')
  const must = lists.must.length === 0 ? null : done(lists.must) / lists.must.length
  const reached = must === null ? 2 : graded(must, 1, 0.5)
  const parts = { must, avoided: lists.avoid.length === 0 ? null : 1 - wrong / lists.avoid.length }
  return level(wrong === 0 ? reached : reached === 2 ? 1 : 0, [], undefined, parts)
}
