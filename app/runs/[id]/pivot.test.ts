import { expect, it } from 'vitest'
import { MEASURES, type MeasureSummary, type SummaryRow } from '#simulators'
import { pivot } from './pivot'

const EMPTY: MeasureSummary = { mean: null, deviation: null, scored: 0, notScored: 0 }

function row(personaId: string, caseId: string, doctor: string, history: Partial<MeasureSummary>, failed = 0): SummaryRow {
  const measures = Object.fromEntries(MEASURES.map((measure) => [measure, EMPTY])) as SummaryRow['measures']
  return {
    personaId,
    caseId,
    doctor,
    planned: 10,
    done: 10 - failed,
    failed,
    cancelled: 0,
    turns: 40,
    measures: { ...measures, history: { ...EMPTY, ...history } },
  }
}

const ROWS = [
  row('anxious', 'cough', 'expert', { mean: 0.8, scored: 3 }),
  row('anxious', 'cough', 'poor', { mean: 0.4, scored: 1, notScored: 2 }, 1),
  row('neutral', 'cough', 'expert', { mean: null, notScored: 3 }),
  row('neutral', 'fever', 'expert', { mean: 0.5, scored: 2 }),
]

it('weighs every mean by its n, keeps what was not measured apart, and shows gaps of the grid as gaps', () => {
  const { columns, rows } = pivot(ROWS, { rows: 'persona', columns: 'case', measure: 'history', within: undefined })
  expect(columns).toEqual(['cough', 'fever'])
  expect(rows.map(({ name }) => name)).toEqual(['anxious', 'neutral'])
  expect(rows[0]!.cells).toEqual([{ mean: expect.closeTo(0.7), scored: 4, notScored: 2, failed: 1 }, null])
  expect(rows[1]!.cells[0]).toEqual({ mean: null, scored: 0, notScored: 3, failed: 0 })
})

it('stays within one of the third dimension and keeps the rows and columns of the whole', () => {
  const { columns, rows } = pivot(ROWS, { rows: 'case', columns: 'persona', measure: 'history', within: 'poor' })
  expect(columns).toEqual(['anxious', 'neutral'])
  expect(rows.map(({ cells }) => cells)).toEqual([
    [{ mean: 0.4, scored: 1, notScored: 2, failed: 1 }, null],
    [null, null],
  ])
})
