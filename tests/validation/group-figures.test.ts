import { describe, expect, it } from 'vitest'
import { isMet } from '../../scripts/measure/figure'
import { contrastFigure, likenessFigure, orderFigure, strictOrderFigure } from '../../scripts/validate/groups/compare'
import type { GroupDoctor, GroupPlay } from '../../scripts/validate/groups/play-groups'

const none = { overall: null, history: null, empathy: null, diagnosis: null, management: null }

/** One play for each case, whose histories are these. */
const plays = (doctor: GroupDoctor, ...histories: (number | null)[]): GroupPlay[] =>
  histories.map((history, place) => ({ case: `case-${place}`, doctor, persona: 'neutral', seed: 1, marks: { ...none, history } }))

const contrast = { higher: 'expert', lower: 'poor', mark: 'history' } as const
const row = ['expert', 'average', 'poor'] as const

describe('figures of known groups', () => {
  it('two doctors apart in every case have the whole area, and an interval all the same', () => {
    const { value, n, interval } = contrastFigure([...plays('expert', 0.8, 0.7, 0.9), ...plays('poor', 0.1, 0.2, 0.3)], contrast, null)
    expect([value, n]).toEqual([1, 6])
    expect(interval![0]).toBeLessThan(0.8)
    expect(interval![1]).toBe(1)
  })

  it('a mark that was not given is left out and told', () => {
    const { value, n, details } = contrastFigure([...plays('expert', 0.8, null, 0.1), ...plays('poor', 0.5, 0.5)], contrast, { least: 0.9 })
    expect([value, n]).toEqual([0.5, 4])
    expect(details).toContain('1 encounters have no history')
  })

  it('without any mark there is no value, and what was wanted is missed', () => {
    const figure = contrastFigure([...plays('expert', null), ...plays('poor', 0.5)], contrast, { least: 0.5 })
    expect(figure.value).toBeNull()
    expect(isMet(figure)).toBe(false)
  })

  it('doctors marked alike lie near one half, from whichever side', () => {
    const alike = [...plays('expert', 0.5, 0.6), ...plays('poor', 0.5, 0.6)]
    const below = [...plays('expert', 0.1, 0.2), ...plays('poor', 0.5, 0.6)]
    expect(likenessFigure(alike, contrast, 0.1).value).toBe(0)
    expect(likenessFigure(below, contrast, 0.1).value).toBe(0.5)
    expect(isMet(likenessFigure(below, contrast, 0.1))).toBe(false)
  })

  it('the smallest step is that between the two means that lie closest, below 0 in the wrong order', () => {
    const steps = (average: number) =>
      orderFigure([...plays('expert', 0.9, 0.7), ...plays('average', average, average), ...plays('poor', 0.2, 0.2)], row, 'history')
    expect(steps(0.5).value).toBeCloseTo(0.3, 10)
    expect(steps(0.1).value).toBeCloseTo(-0.1, 10)
    expect(isMet(steps(0.1))).toBe(false)
  })

  it('equal marks are not in order, and a row with a mark missing is not counted', () => {
    const all = [...plays('expert', 0.9, 0.9, 0.9), ...plays('average', 0.5, 0.9, null), ...plays('poor', 0.1, 0.1, 0.1)]
    const { value, n, details } = strictOrderFigure(all, row, 'history')
    expect([value, n]).toEqual([0.5, 2])
    expect(details).toEqual(['not in case-1 neutral 1'])
  })
})
