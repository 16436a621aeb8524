import { beforeAll, describe, expect, it } from 'vitest'
import { contrastFigure } from '../../scripts/validate/groups/compare'
import { type GroupPlay, type Mark, playGroups } from '../../scripts/validate/groups/play-groups'

/** Of different complaints; `npm run validate` plays all cases, with two patients and two seeds. */
const CASES = ['red-eye-34', 'discharge-24', 'low-mood-41', 'cough-67']
const SEED = 1
const PATIENCE = 120_000

describe('doctors whose order is known, on a few cases', () => {
  let plays: GroupPlay[] = []
  beforeAll(async () => {
    for (const id of CASES) plays = [...plays, ...(await playGroups(id, { personas: ['anxious'], seeds: [SEED] }))]
  }, PATIENCE)

  const area = (higher: GroupPlay['doctor'], lower: GroupPlay['doctor'], mark: Mark) =>
    contrastFigure(plays, { higher, lower, mark }, null).value

  it('the expert is above the average doctor, who is above the poor one', () => {
    expect(area('expert', 'poor', 'overall')).toBeGreaterThanOrEqual(0.95)
    expect(area('expert', 'poor', 'history')).toBeGreaterThanOrEqual(0.9)
    expect(area('expert', 'average', 'overall')).toBeGreaterThan(0.5)
    expect(area('average', 'poor', 'overall')).toBeGreaterThan(0.5)
  })

  it('of equally skilled doctors the warm one is above the cold one in empathy', () => {
    expect(area('average-warm', 'average-cold', 'empathy')).toBeGreaterThanOrEqual(0.9)
  })

  it('a cold expert and a warm beginner cross', () => {
    expect(area('cold-expert', 'warm-novice', 'history')).toBeGreaterThan(0.5)
    expect(area('warm-novice', 'cold-expert', 'empathy')).toBeGreaterThan(0.5)
  })
})
