import type { Score } from '../domain/score'

/** What a rule finds out; the evaluator adds the source and the versions. */
export type RuleScore = Pick<Score, 'value' | 'reason' | 'parts' | 'evidence'>
type Evidence = Score['evidence']

/** Stored numbers have four decimals, so that the same play gives the same bytes on any machine. */
export const rounded = (value: number) => Math.round(value * 10_000) / 10_000

/** A value in [0,1] with what it is made of. */
export function measured(value: number, evidence: Evidence = [], parts?: Record<string, number | null>, reason?: string): RuleScore {
  return { value: rounded(Math.min(1, Math.max(0, value))), reason, parts: parts && roundedParts(parts), evidence }
}

/** Not measured, or nothing to measure: counted and shown with its reason, never a 0. */
export const unmeasured = (reason: string, evidence: Evidence = []): RuleScore => ({ value: null, reason, evidence })

/** A weighted mean over the parts that have a value; the weights of the others are shared out. Null where none has. */
export function weightedMean(parts: Record<string, number | null>, weights: Record<string, number>): number | null {
  let sum = 0
  let total = 0
  for (const [name, value] of Object.entries(parts)) {
    const weight = weights[name] ?? 0
    if (value === null) continue
    sum += weight * value
    total += weight
  }
  return total === 0 ? null : sum / total
}

export const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

const roundedParts = (parts: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value === null ? null : rounded(value)]))
