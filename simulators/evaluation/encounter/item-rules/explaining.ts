import { unmeasured } from '../../scores'
import { type ItemRule, level, passagesOf } from './level'

export const checksUnderstanding: ItemRule = (context) => {
  const quotes = passagesOf(context, 'CHECK_UNDERSTANDING')
  return level(quotes.length > 0 ? 2 : 0, quotes)
}

/** What to watch for, and the follow-up that the case calls for: arranged where it is needed, and only there. */
export const safetyNet: ItemRule = (context, { management }) => {
  const quotes = passagesOf(context, 'SAFETY_NET')
  if (management.value === null && quotes.length === 0) return unmeasured(management.reason ?? 'no plan was given')
  const watch = quotes.length > 0 || (management.parts?.safetyNet ?? 0) > 0
  const after = management.parts?.followUp === 1
  return level(watch && after ? 2 : watch || after ? 1 : 0, quotes, undefined, { watchFor: watch ? 1 : 0, followUp: after ? 1 : 0 })
}
