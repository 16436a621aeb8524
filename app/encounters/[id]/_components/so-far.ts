import type { DoctorState, Usage } from '#simulators'
import { sumUsage } from '../../../_components/sum-usage'
import type { EncounterState } from './encounter-state'

/** What the doctor thought at its last move, spoken or done; null before, and for viewers who may not know. */
export function doctorStateNow(state: EncounterState): DoctorState | null {
  const spoken = state.turns.findLast((turn) => turn.doctorState !== null)
  const done = state.acts.findLast((act) => act.doctorState !== null)
  return done && done.afterTurn >= (spoken?.turn ?? -1) ? done.doctorState : (spoken?.doctorState ?? null)
}

/** What all models have taken so far; null where none has been asked. */
export const usageSoFar = ({ turns, acts }: EncounterState): Usage | null =>
  sumUsage([...turns, ...acts].flatMap(({ usage }) => usage ?? []))
