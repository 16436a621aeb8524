import type { CellStatus, Measure, PlayedCell, Tally } from '../domain/run'
import type { CellQuery, CellSort } from './run-store'

/** The page of cells that a query asks for. */
export function pageOf(cells: readonly PlayedCell[], query: CellQuery): { total: number; cells: PlayedCell[] } {
  const { caseId, personaId, doctor, status, unmeasured, sort, descending, offset, limit } = query
  const found = cells
    .filter((cell) => caseId === undefined || cell.caseId === caseId)
    .filter((cell) => personaId === undefined || cell.personaId === personaId)
    .filter((cell) => doctor === undefined || cell.doctor === doctor)
    .filter((cell) => status === undefined || status.includes(cell.status))
    .filter((cell) => unmeasured === undefined || valueIn(cell, unmeasured) === null)
  const ordered = found.toSorted((a, b) => {
    const [left, right] = [valueIn(a, sort), valueIn(b, sort)]
    if (left === right) return a.index - b.index
    if (left === null || right === null) return left === null ? 1 : -1
    return descending ? right - left : left - right
  })
  return { total: found.length, cells: ordered.slice(offset, offset + limit) }
}

function valueIn(cell: PlayedCell, sort: CellSort): number | null {
  return sort === 'index' || sort === 'turns' ? cell[sort] : (cell.measures[sort]?.value ?? null)
}

/** The sums of a run's cells by case, persona and doctor. */
export function tallyOf(cells: readonly PlayedCell[]): Tally {
  const counts = new Map<string, Tally['cells'][number]>()
  const sums = new Map<string, Tally['measures'][number]>()
  for (const { caseId, personaId, doctor, status, turns, measures } of cells) {
    const group = { caseId, personaId, doctor }
    const count = entry(counts, [caseId, personaId, doctor, status], { ...group, status: status as CellStatus, count: 0, turns: 0 })
    count.count += 1
    count.turns += turns
    for (const [measure, { value }] of Object.entries(measures) as [Measure, { value: number | null }][]) {
      const zero = { ...group, measure, scored: 0, notScored: 0, sum: 0, sumOfSquares: 0 }
      const sum = entry(sums, [caseId, personaId, doctor, measure], zero)
      if (value === null) sum.notScored += 1
      else Object.assign(sum, { scored: sum.scored + 1, sum: sum.sum + value, sumOfSquares: sum.sumOfSquares + value ** 2 })
    }
  }
  return { cells: [...counts.values()], measures: [...sums.values()] }
}

function entry<T>(entries: Map<string, T>, parts: readonly string[], zero: T): T {
  const key = JSON.stringify(parts)
  const known = entries.get(key) ?? zero
  entries.set(key, known)
  return known
}
