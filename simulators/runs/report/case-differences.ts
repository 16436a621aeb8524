import type { Measure } from '../../domain/run'
import type { SummaryRow } from '../self-play/models'

/** What is paired: rows that differ in one name and agree in all else. */
export type Arm = 'personaId' | 'doctor'

/** What is compared: a measure, or turns an encounter. */
export type Compared = Measure | 'turns'

/** The mean of a row; null where nothing of it was scored. */
export const meanOf = (row: SummaryRow, what: Compared): number | null => (what === 'turns' ? row.turns : row.measures[what].mean)

/**
 * Differences between two arms, one a case: of every pair of rows that agree in all but the arm (seeds are averaged within a row), the
 * mean over the pairs of that case. Cases without a pair are not in it. Between two runs the rows agree in everything: `arm` is null.
 */
export function caseDifferences(
  own: readonly SummaryRow[],
  others: readonly SummaryRow[],
  what: Compared,
  arm: Arm | null,
): Map<string, number> {
  const pairKey = (row: SummaryRow) => JSON.stringify(KEYS.map((key) => (key === arm ? null : row[key])))
  const twins = new Map(others.map((row) => [pairKey(row), row]))
  const byCase = new Map<string, number[]>()
  for (const row of own) {
    const twin = twins.get(pairKey(row))
    const [value, other] = [meanOf(row, what), twin ? meanOf(twin, what) : null]
    if (value === null || other === null) continue
    const known = byCase.get(row.caseId!)
    if (known) known.push(value - other)
    else byCase.set(row.caseId!, [value - other])
  }
  return new Map([...byCase].map(([id, values]) => [id, values.reduce((sum, value) => sum + value, 0) / values.length]))
}

const KEYS = ['personaId', 'doctor', 'caseId'] as const
