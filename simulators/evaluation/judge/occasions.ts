import type { Applies, Hidden, JudgeItem, Rubric } from '../../domain/judge'
import type { Act } from '../../domain/vocabulary'
import type { DoctorTurn } from '../encounter-record'

/** Items of one dimension that are shown the same: one call asks for all of them. */
export type Group = {
  dimension: string
  unit: JudgeItem['scope']['unit']
  context: JudgeItem['scope']['context']
  hide: readonly Hidden[]
  items: readonly JudgeItem[]
}

export function groupsOf({ items }: Rubric): Group[] {
  const view = ({ feeds, scope, hide }: JudgeItem) => JSON.stringify([feeds, scope.unit, scope.context, hide.toSorted()])
  return [...Map.groupBy(items, view).values()].map((alike) => {
    const { feeds: dimension, scope, hide } = alike[0]!
    return { dimension, unit: scope.unit, context: scope.context, hide, items: alike }
  })
}

const DIAGNOSIS_ACTS: readonly Act[] = ['DX_STATE', 'DDX_STATE']
const PLAN_ACTS: readonly Act[] = ['ADVICE', 'SAFETY_NET', 'SHARED_DECISION']

const OCCASIONS: Record<Applies, { wanting: string; isThere(turn: DoctorTurn): boolean }> = {
  always: { wanting: 'the doctor said nothing', isThere: () => true },
  'cue-open': { wanting: 'no cue stood open', isThere: ({ openCue }) => openCue !== null },
  'diagnosis-stated': {
    wanting: 'no diagnosis was stated',
    isThere: ({ reading, acts }) =>
      acts.some(({ kind }) => kind === 'diagnose') || reading.acts.some(({ act }) => DIAGNOSIS_ACTS.includes(act)),
  },
  'plan-stated': {
    wanting: 'no plan was stated',
    isThere: ({ reading, acts }) => acts.some(({ kind }) => kind === 'plan') || reading.acts.some(({ act }) => PLAN_ACTS.includes(act)),
  },
}

/** Whether one of these turns gives occasion to judge an item. */
export const hasOccasion = ({ scope }: JudgeItem, turns: readonly DoctorTurn[]): boolean => turns.some(OCCASIONS[scope.applies].isThere)

/** Why an item without occasion is null. */
export const wantingOccasion = ({ scope }: JudgeItem): string => OCCASIONS[scope.applies].wanting
