import type { DoctorView } from '../../dialogue/views'

/**
 * What closing asks for next, one move each: the diagnosis, then the plan, are written down; both are explained; questions are answered
 * and the patient is told what to look out for; then the doctor leaves. In a hurry explaining and parting are one.
 */
export type ClosingStep = 'diagnose' | 'plan' | 'explain' | 'part' | 'explain-and-part' | 'leave'

/** Doctor's turns from which an encounter has room for explaining and parting in turns of their own. */
const LONG_ENCOUNTER = 8
/** A patient who keeps asking is answered once more, and no more. */
const MOST_CLOSING_TURNS = 3

export const ownTurns = (view: DoctorView): number => view.turns.filter(({ role }) => role === 'doctor').length

/**
 * Turns the doctor may still speak and then leave by itself: the loop's last turn is not among them, since the patient's reply to it
 * ends the encounter. `allowed`: doctor turns the agent is told it has, where that is fewer.
 */
export function speechesLeft(view: DoctorView, allowed = Number.POSITIVE_INFINITY): number {
  return Math.max(0, Math.min(view.turnsLeft - 1, allowed - ownTurns(view)))
}

/** Whether what is left is needed for closing: no model is asked about that. */
export function mustConclude(view: DoctorView, left: number): boolean {
  return left <= (ownTurns(view) + left >= LONG_ENCOUNTER ? 2 : 1)
}

/** The next step of closing; null while no diagnosis has been given and none is due. */
export function closingStep(view: DoctorView, left: number): ClosingStep | null {
  const acts = view.acts.map(({ act }) => act)
  if (!acts.some((act) => act.kind === 'diagnose' && act.final)) return mustConclude(view, left) ? 'diagnose' : null
  const plan = view.acts.find(({ act }) => act.kind === 'plan')
  if (!plan) return 'plan'
  const said = view.turns.filter(({ role, turn }) => role === 'doctor' && turn > plan.afterTurn).length
  if (said === 0) return left >= 2 ? 'explain' : 'explain-and-part'
  if (left === 0 || said >= MOST_CLOSING_TURNS) return 'leave'
  if (said === 1) return 'part'
  return view.turns.at(-1)?.text.includes('?') ? 'part' : 'leave'
}
