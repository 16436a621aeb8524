import type { Cue } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import type { TurnReading } from '../domain/ledger'
import type { Domain, Slot } from '../domain/vocabulary'

/** What the words before this turn bring to its understanding. */
export type ReadingContext = {
  /** The doctor's turns before this one: 0 for the first. */
  doctorTurns: number
  /** Facts told so far. */
  told: ReadonlySet<FactId>
  /** Targets, domain and slot of the doctor's last question that was understood, for "and before that?". */
  previous: { facts: readonly FactId[]; findings: readonly string[]; domain: Domain | null; slot: Slot | null } | null
  /** Facts of the patient's last turn, for "how bad is that?". */
  lastTold: readonly FactId[]
  /** The text of the patient's last turn. */
  lastReply: string
  /** The cue that stands open, with the line that showed it. */
  openCue: { id: string; cue: Cue; shown: string } | null
}

export const EMPTY_CONTEXT: ReadingContext = { doctorTurns: 0, told: new Set(), previous: null, lastTold: [], lastReply: '', openCue: null }

/** Reads a doctor's turn: acts, questions with form, domain and targets. Deterministic; p95 under 5 ms a turn. */
export interface Understanding {
  read(text: string, context: ReadingContext): TurnReading
}

/** A fact found in a patient's text. `negated`: the text says that it is not so. */
export type FactMention = { id: FactId; negated: boolean; start: number; end: number }

/** Finds a case's facts in what a patient says, in the light of the question. A bare "No." answers all its targets. */
export interface FactMatcher {
  find(text: string, question: TurnReading | null): readonly FactMention[]
}
