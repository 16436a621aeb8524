import { type Grid, MEASURES, type Measure, type Tally } from '../../domain/run'
import type { MeasureSummary, SummaryRow, ThresholdResult } from './models'

type Key = 'caseId' | 'personaId' | 'doctor'
type Sums = { scored: number; notScored: number; sum: number; sumOfSquares: number }
type Group = { names: Partial<Record<Key, string>>; cells: Tally['cells']; sums: Map<Measure, Sums> }

/** One row for every combination of the named keys, in the order in which they first occur; no key gives the one row of the whole. */
export function summarise({ cells, measures }: Tally, keys: readonly Key[]): SummaryRow[] {
  const groups = new Map<string, Group>()
  const groupOf = (entry: Record<Key, string>): Group => {
    const id = JSON.stringify(keys.map((key) => entry[key]))
    const group = groups.get(id) ?? {
      names: Object.fromEntries(keys.map((key) => [key, entry[key]])),
      cells: [],
      sums: new Map<Measure, Sums>(),
    }
    groups.set(id, group)
    return group
  }
  for (const entry of cells) groupOf(entry).cells.push(entry)
  for (const entry of measures) {
    const { sums } = groupOf(entry)
    const so = sums.get(entry.measure) ?? { scored: 0, notScored: 0, sum: 0, sumOfSquares: 0 }
    sums.set(entry.measure, {
      scored: so.scored + entry.scored,
      notScored: so.notScored + entry.notScored,
      sum: so.sum + entry.sum,
      sumOfSquares: so.sumOfSquares + entry.sumOfSquares,
    })
  }
  return [...groups.values()].map(rowOf)
}

function rowOf({ names, cells, sums }: Group): SummaryRow {
  const count = (...statuses: string[]) => cells.reduce((sum, entry) => sum + (statuses.includes(entry.status) ? entry.count : 0), 0)
  const done = count('done')
  const turns = cells.reduce((sum, entry) => sum + (entry.status === 'done' ? entry.turns : 0), 0)
  return {
    ...names,
    planned: cells.reduce((sum, entry) => sum + entry.count, 0),
    done,
    failed: count('failed'),
    cancelled: count('cancelled'),
    turns: done === 0 ? null : turns / done,
    measures: Object.fromEntries(MEASURES.map((measure) => [measure, summaryOf(sums.get(measure))])) as Record<Measure, MeasureSummary>,
  }
}

function summaryOf(sums: Sums | undefined): MeasureSummary {
  if (!sums) return { mean: null, deviation: null, scored: 0, notScored: 0 }
  const { scored, notScored, sum, sumOfSquares } = sums
  const mean = scored === 0 ? null : sum / scored
  // A difference of large sums may fall below zero by rounding.
  const deviation = mean === null || scored < 2 ? null : Math.sqrt(Math.max(0, (sumOfSquares - sum * mean) / (scored - 1)))
  return { mean, deviation, scored, notScored }
}

export function thresholdResults({ thresholds }: Grid, whole: SummaryRow | undefined): ThresholdResult[] {
  return MEASURES.flatMap((measure) => {
    const threshold = thresholds[measure]
    if (!threshold) return []
    const { mean, scored } = whole?.measures[measure] ?? { mean: null, scored: 0 }
    const { min = null, max = null } = threshold
    const met = mean !== null && (min === null || mean >= min) && (max === null || mean <= max)
    return [{ measure, min, max, mean, scored, met }]
  })
}
