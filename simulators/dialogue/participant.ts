import type { ActRequest, DoctorState, EventOf, Seat, Usage } from '../domain/event'
import type { FactId, FindingId, SpeakerId } from '../domain/identifiers'
import type { WithheldReason } from '../domain/ledger'
import type { CueStep, DoctorView, PatientView } from './views'

/** What a patient actor says of its own turn. The ledger is made from the text; this is kept beside it. */
export type PatientReport = {
  claimed: readonly FactId[]
  withheld: Readonly<Record<FactId, WithheldReason>>
  unlisted: readonly FindingId[]
  notUnderstood: boolean
  /** Trust after this exchange, 0 to 10. */
  trust: number
  cue?: NonNullable<EventOf<'turn-end'>['cue']>
  /** What this exchange did to cues, without the turn number. */
  cueSteps: readonly Omit<CueStep, 'turn'>[]
}

/**
 * Speech arrives in pieces; `spoken` closes the turn. `text` pieces joined are the turn's text, to the byte. `ifStopped`: what is so
 * whatever is said, where a Stop may cut the reply off before `spoken`.
 */
export type Speech =
  | { type: 'begin'; speaker: SpeakerId; key?: string; ifStopped?: PatientReport }
  | { type: 'text'; text: string }
  | { type: 'spoken'; report?: PatientReport; doctorState?: DoctorState; usage?: Usage; fallback?: 'scripted' }

/** One move of the doctor's seat: speech, an act, or leaving. An act is answered and the doctor is asked again. */
export type DoctorMove =
  | Speech
  | { type: 'act'; act: ActRequest; key?: string; doctorState?: DoctorState; usage?: Usage }
  | { type: 'leave'; why: 'concluded' | 'stopped-by-person' }

/**
 * Whoever takes the doctor's seat. `move` yields either one act, or one leave, or `begin`, `text`..., `spoken`.
 * It keeps no state that the view does not give again: after a restart the same view brings the same move.
 */
export interface DoctorParticipant {
  readonly seat: Seat
  move(view: DoctorView, signal: AbortSignal): AsyncIterable<DoctorMove>
}

/** Whoever takes the patient's seat: one reply to the doctor's last turn. The same rule on state holds. */
export interface PatientParticipant {
  readonly seat: Seat
  reply(view: PatientView, signal: AbortSignal): AsyncIterable<Speech | { type: 'leave'; why: 'stopped-by-person' }>
}
