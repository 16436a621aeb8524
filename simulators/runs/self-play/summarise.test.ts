import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridSchema, MEASURES, type Tally } from '../../domain/run'
import { summarise, thresholdResults } from './summarise'

type Played = { caseId: string; personaId: string; doctor: string; value: number | null }

/** A tally as a store makes it, of finished cells with one measure. */
function tallyOf(played: readonly Played[]): Tally {
  const groups = Map.groupBy(played, ({ caseId, personaId, doctor }) => `${caseId} ${personaId} ${doctor}`)
  const tally: Tally = { cells: [], measures: [] }
  for (const group of groups.values()) {
    const { caseId, personaId, doctor } = group[0]!
    const values = group.flatMap(({ value }) => value ?? [])
    tally.cells.push({ caseId, personaId, doctor, status: 'done', count: group.length, turns: 10 * group.length })
    tally.measures.push({
      caseId,
      personaId,
      doctor,
      measure: 'history',
      scored: values.length,
      notScored: group.length - values.length,
      sum: values.reduce((sum, value) => sum + value, 0),
      sumOfSquares: values.reduce((sum, value) => sum + value * value, 0),
    })
  }
  return tally
}

const name = fc.constantFrom('a', 'b', 'c')
const played = fc.array(
  fc.record({ caseId: name, personaId: name, doctor: name, value: fc.option(fc.double({ min: 0, max: 1, noNaN: true })) }),
)

describe('a summary', () => {
  it('is the mean, deviation and counts of the cells that a row holds', () => {
    fc.assert(
      fc.property(played, (cells) => {
        for (const row of summarise(tallyOf(cells), ['personaId'])) {
          const mine = cells.filter(({ personaId }) => personaId === row.personaId)
          const values = mine.flatMap(({ value }) => value ?? [])
          const { mean, deviation, scored, notScored } = row.measures.history
          expect([row.done, scored, notScored]).toEqual([mine.length, values.length, mine.length - values.length])
          const expected = values.reduce((sum, value) => sum + value, 0) / values.length
          if (values.length === 0) expect(mean).toBeNull()
          else expect(mean).toBeCloseTo(expected, 9)
          const squares = values.reduce((sum, value) => sum + (value - expected) ** 2, 0)
          if (values.length < 2) expect(deviation).toBeNull()
          else expect(deviation! ** 2).toBeCloseTo(squares / (values.length - 1), 6)
        }
      }),
    )
  })

  it('keeps what failed or was cancelled out of means and turns, and counts it', () => {
    const tally = tallyOf([{ caseId: 'a', personaId: 'p', doctor: 'd', value: 0.5 }])
    tally.cells.push({ caseId: 'a', personaId: 'p', doctor: 'd', status: 'failed', count: 2, turns: 99 })
    const [row] = summarise(tally, [])
    expect(row).toMatchObject({ planned: 3, done: 1, failed: 2, turns: 10, measures: { history: { mean: 0.5, scored: 1 } } })
    expect(row?.measures.empathy).toEqual({ mean: null, deviation: null, scored: 0, notScored: 0 })
    expect(Object.keys(row?.measures ?? {})).toEqual(MEASURES)
  })
})

describe('a threshold', () => {
  const grid = (thresholds: object) => gridSchema.parse({ name: 'g', cases: 'all', patients: 'all', doctors: 'all', thresholds })
  const [half] = summarise(tallyOf([{ caseId: 'a', personaId: 'p', doctor: 'd', value: 0.5 }]), [])

  it.each([
    [{ min: 0.5 }, true],
    [{ min: 0.51 }, false],
    [{ max: 0.5 }, true],
    [{ max: 0.49 }, false],
    [{ min: 0.4, max: 0.6 }, true],
  ])('%j on a mean of .5 is met: %s', (threshold, met) => {
    expect(thresholdResults(grid({ history: threshold }), half)).toMatchObject([{ measure: 'history', mean: 0.5, scored: 1, met }])
  })

  it('on what was not measured is missed', () => {
    expect(thresholdResults(grid({ empathy: { max: 1 } }), half)).toMatchObject([{ mean: null, scored: 0, met: false }])
  })
})
