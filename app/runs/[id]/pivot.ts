import type { Measure, SummaryRow } from '#simulators'
import type { Dimension } from './view'

/** What a number in a table stands on. */
export type MatrixCell = { mean: number | null; scored: number; notScored: number; failed: number }

export type Pivot = { columns: string[]; rows: { name: string; cells: (MatrixCell | null)[] }[] }

/** One measure by two dimensions, over everything or `within` one of the third. Null where the run has no such encounters. */
export function pivot(
  rows: readonly SummaryRow[],
  by: { rows: Dimension; columns: Dimension; measure: Measure; within: string | undefined },
): Pivot {
  const third = thirdOf(by.rows, by.columns)
  const taken = by.within === undefined ? rows : rows.filter((row) => nameOf(row, third) === by.within)
  const names = (dimension: Dimension) => [...new Set(rows.map((row) => nameOf(row, dimension)))].sort()
  const columns = names(by.columns)
  return {
    columns,
    rows: names(by.rows).map((name) => {
      const own = taken.filter((row) => nameOf(row, by.rows) === name)
      return {
        name,
        cells: columns.map((column) =>
          pool(
            own.filter((row) => nameOf(row, by.columns) === column),
            by.measure,
          ),
        ),
      }
    }),
  }
}

export const thirdOf = (one: Dimension, other: Dimension): Dimension =>
  (['doctor', 'case', 'persona'] as const).find((dimension) => dimension !== one && dimension !== other)!

export function nameOf(row: SummaryRow, dimension: Dimension): string {
  const names = { persona: row.personaId, case: row.caseId, doctor: row.doctor }
  return names[dimension] ?? ''
}

/** The mean over all encounters of some rows: each row's mean counts as often as it has values. */
function pool(rows: readonly SummaryRow[], measure: Measure): MatrixCell | null {
  if (rows.length === 0) return null
  const summaries = rows.map((row) => row.measures[measure])
  const scored = summaries.reduce((sum, summary) => sum + summary.scored, 0)
  const total = summaries.reduce((sum, summary) => sum + (summary.mean ?? 0) * summary.scored, 0)
  return {
    mean: scored === 0 ? null : total / scored,
    scored,
    notScored: summaries.reduce((sum, summary) => sum + summary.notScored, 0),
    failed: rows.reduce((sum, row) => sum + row.failed, 0),
  }
}
