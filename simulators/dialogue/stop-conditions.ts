import type { Limits, StopReason } from '../domain/event'

/** What an ending can be decided from. */
export type Progress = { turns: number; now: Date; spent: { tokens: number; cost: number } }

/** A rule that ends an encounter, checked before each doctor's move. */
export type StopCondition = (progress: Progress) => StopReason | null

/** Ends after `turns` turns of doctor and patient together. */
export const turnLimit =
  (turns: number): StopCondition =>
  (progress) =>
    progress.turns >= turns ? 'turn-limit' : null

/** Ends once the models have read and written so much, or cost so much: checked between turns, so that the last one may go beyond. */
export const spendingLimit =
  ({ tokens, cost }: Pick<Limits, 'tokens' | 'cost'>): StopCondition =>
  ({ spent }) => {
    if (tokens !== undefined && spent.tokens >= tokens) return 'token-limit'
    return cost !== undefined && spent.cost >= cost ? 'cost-limit' : null
  }

/** The first reason that any rule gives. */
export function firstReason(conditions: readonly StopCondition[], progress: Progress): StopReason | null {
  for (const condition of conditions) {
    const reason = condition(progress)
    if (reason) return reason
  }
  return null
}
