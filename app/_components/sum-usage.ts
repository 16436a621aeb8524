import type { Usage } from '#simulators'

/** What several calls took together, or null for none. One price that is not known leaves the cost unknown. */
export function sumUsage(usages: readonly Usage[]): Usage | null {
  if (usages.length === 0) return null
  return usages.reduce((sum, usage) => ({
    calls: sum.calls + usage.calls,
    inputTokens: sum.inputTokens + usage.inputTokens,
    cachedTokens: sum.cachedTokens + usage.cachedTokens,
    outputTokens: sum.outputTokens + usage.outputTokens,
    cost: sum.cost === null || usage.cost === null ? null : sum.cost + usage.cost,
    milliseconds: sum.milliseconds + usage.milliseconds,
  }))
}
