import { describe, expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import type { Catalog } from '../../catalog'
import type { Case } from '../../domain/case'
import { MEASURES } from '../../domain/run'
import type { SummaryRow } from '../self-play/models'
import { compareSwaps } from './case-swaps'

const original = catalog.case('cough-67').value
const { who } = original.patient
const renamed = (id: string, changes: Partial<Case['patient']['who']>): Case => ({
  ...{ ...original, id, title: id },
  patient: { ...original.patient, who: { ...who, ...changes } },
})
const swap = renamed('swap', {
  sex: who.sex === 'male' ? 'female' : 'male',
  pronouns: who.sex === 'male' ? 'she' : 'he',
  name: 'Other Name',
})
const placebo = renamed('placebo', { name: 'Third Name' })

const withCases = (...cases: Case[]): Catalog => ({
  ...catalog,
  case: (id) => {
    const value = cases.find((one) => one.id === id)
    return value ? { value, hash: id, file: '' } : catalog.case(id)
  },
})

const rowOf = (caseId: string, mean: number | null, personaId = 'neutral'): SummaryRow => ({
  ...{ caseId, personaId, doctor: 'expert', planned: 1, done: 1, failed: 0, cancelled: 0, turns: 20 },
  measures: Object.fromEntries(
    MEASURES.map((measure) => [measure, { mean, deviation: null, scored: mean === null ? 0 : 1, notScored: mean === null ? 1 : 0 }]),
  ) as SummaryRow['measures'],
})

describe('counterfactual swaps', () => {
  it('are cases that differ in nothing but who the patient is; a placebo in nothing but the name', () => {
    const rows = [rowOf('cough-67', 0.5), rowOf('swap', 0.3), rowOf('placebo', 0.45), rowOf('headache-72', 0.9)]
    const { pairs, sizes } = compareSwaps(rows, withCases(swap, placebo))
    expect(pairs.map(({ first, second, kind, changed }) => [first, second, kind, changed])).toEqual([
      ['cough-67', 'placebo', 'placebo', ['name']],
      ['cough-67', 'swap', 'swap', ['name', 'sex', 'pronouns']],
    ])
    expect(sizes!.swap.history.difference).toBeCloseTo(0.2)
    expect(sizes!.placebo.history.difference).toBeCloseTo(0.05)
  })

  it('compare the same persona and doctor only, and leave out what was not scored', () => {
    const rows = [rowOf('cough-67', 0.5), rowOf('swap', 0.3, 'anxious'), rowOf('swap', null)]
    const { pairs, sizes } = compareSwaps(rows, withCases(swap))
    expect(pairs[0]!.effects.history).toBeNull()
    expect(sizes!.swap.history).toMatchObject({ difference: null, cases: 0 })
  })

  it('are missed with a line on how to make them', () => {
    const other = { ...swap, chart: { ...swap.chart, vitals: { ...swap.chart.vitals, heartRate: 71 } } }
    for (const changed of [catalog, withCases(other)])
      expect(
        compareSwaps([rowOf('cough-67', 0.5), rowOf('headache-72', 0.5), ...(changed === catalog ? [] : [rowOf('swap', 0.1)])], changed),
      ).toMatchObject({
        ...{ pairs: [], sizes: null, reason: expect.stringContaining('To make such a run') },
      })
  })
})
