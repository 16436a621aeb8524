import type { JudgedItem, JudgeItem, Rubric, Verdict } from '../../domain/judge'
import type { DoctorTurn } from '../encounter-record'
import { verdictOf, type Worth } from './combine'
import type { WeighedTurn } from './dimension-scores'
import { wantingOccasion } from './occasions'

/** What the judges found together: of the turns that were judged, and of the whole, where an item without occasion is null. */
export type Verdicts = { turns: (WeighedTurn & { turn: number })[]; items: Verdict[] }

export function verdictsOf({ items }: Rubric, judged: readonly JudgedItem[], doctorTurns: readonly DoctorTurn[], worth: Worth): Verdicts {
  const verdictsAt = (turn: number | null): Verdict[] =>
    items.flatMap((item) => {
      const found = judged.filter((each) => each.item === item.id && each.turn === turn)
      return found.length === 0 ? [] : [verdictOf(item, found, worth)]
    })
  const turns = doctorTurns
    .map(({ turn, openCue }) => ({ turn, weight: openCue?.intensity ?? 1, verdicts: verdictsAt(turn) }))
    .filter(({ verdicts }) => verdicts.length > 0)
  const found = verdictsAt(null)
  const whole = items.filter(({ scope }) => scope.unit === 'encounter')
  return { turns, items: whole.map((item) => found.find((verdict) => verdict.item === item.id) ?? withoutOccasion(item)) }
}

const withoutOccasion = (item: JudgeItem): Verdict => ({
  item: item.id,
  turn: null,
  level: null,
  value: null,
  reason: wantingOccasion(item),
  evidence: [],
  failed: false,
  levels: {},
})
