import type { Figure, Measurement } from '../measure/figure'
import { contrastFigure, likenessFigure, orderFigure, strictOrderFigure } from './groups/compare'
import { playAll } from './groups/play-all'
import { type GroupPlay, MARKS } from './groups/play-groups'

const ROW = ['expert', 'average', 'poor'] as const
/** How far from one half the history of doctors of equal skill may lie. */
const ALIKE = 0.1
/** One half is what chance gives. */
const CHANCE = 0.5

/** Scripted doctors whose order is known, played on every case. */
export const knownGroups: Measurement = async ({ catalog }) => groupFigures(await playAll(catalog.cases().map(({ value }) => value.id)))

/** What the marks make of doctors that differ in skill, in warmth at equal skill, and in both crosswise. */
export function groupFigures(plays: readonly GroupPlay[]): Figure[] {
  const area = (higher: GroupPlay['doctor'], lower: GroupPlay['doctor'], mark: (typeof MARKS)[number], least: number | null) =>
    contrastFigure(plays, { higher, lower, mark }, least === null ? null : { least })
  return [
    area('expert', 'poor', 'overall', 0.95),
    area('expert', 'poor', 'history', 0.9),
    ...MARKS.map((mark) => orderFigure(plays, ROW, mark)),
    area('expert', 'average', 'overall', null),
    area('average', 'poor', 'overall', null),
    strictOrderFigure(plays, ROW, 'overall'),
    area('average-warm', 'average-cold', 'empathy', 0.9),
    likenessFigure(plays, { higher: 'average-warm', lower: 'average-cold', mark: 'history' }, ALIKE),
    area('cold-expert', 'warm-novice', 'history', CHANCE),
    area('warm-novice', 'cold-expert', 'empathy', CHANCE),
  ]
}
