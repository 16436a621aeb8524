import type { PatientSheet, StationSheet } from '../domain/case'
import type { ActPayload, CueState, DoctorState, EventOf } from '../domain/event'
import type { Role, SpeakerId } from '../domain/identifiers'
import type { Ledger, TurnReading } from '../domain/ledger'
import type { Random } from './randomness'

/** A turn as anyone in the room heard it. */
export type HeardTurn = { turn: number; role: Role; speaker: SpeakerId; text: string }

/** A turn with what code knows of it; never handed to a doctor. */
export type KnownTurn = HeardTurn & {
  ledger: Ledger
  /** Doctor's turns only. */
  reading?: TurnReading
  /** Patient's turns only: the cue it showed, and the trust it ended with. */
  cue?: EventOf<'turn-end'>['cue']
  trust?: number
}

/** A step in the life of one cue, in the order of the log. */
export type CueStep = { id: string; turn: number; state: CueState; intensity: 1 | 2 | 3; level?: number; late?: boolean }

type AnyView = {
  /** The number of the turn about to be taken. */
  turn: number
  /** Seeded by (case, persona, doctor, seed, turn, purpose): a running generator is never kept. */
  random(purpose: string): Random
}

/** What the doctor's seat may see: the door note, what was said, and what was asked of the chart. */
export type DoctorView = AnyView & {
  station: StationSheet
  turns: readonly HeardTurn[]
  acts: readonly { afterTurn: number; act: ActPayload }[]
  /** Turns of the doctor's that are still allowed. */
  turnsLeft: number
  /** What the doctor's seat thought at its last move; null before the first, and for a person. */
  state: DoctorState | null
}

/** What a patient actor works from: its own sheet, what was said, and the ledger of it. No chart, no key. */
export type PatientView = AnyView & {
  sheet: PatientSheet
  turns: readonly KnownTurn[]
  cues: readonly CueStep[]
  /** Speakers in the room now. */
  present: readonly SpeakerId[]
}
