import type { Played } from '../domain/run'

/** The sum, or with -1 the difference. */
export const addPlayed = (to: Played, added: Played, sign: 1 | -1 = 1): Played => ({
  turns: to.turns + sign * added.turns,
  seconds: to.seconds + sign * added.seconds,
  modelCalls: to.modelCalls + sign * added.modelCalls,
  unpricedCalls: to.unpricedCalls + sign * added.unpricedCalls,
  tokens: to.tokens + sign * added.tokens,
  cost: to.cost + sign * added.cost,
})
