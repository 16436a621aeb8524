import type { EventOf, Logged, StoredEvent } from '../domain/event'

/** A turn's scores, as they go into the log. */
export type ScoredTurn = Omit<EventOf<'turn-scored'>, 'type'>
/** An encounter's scores, as they go into the log. */
export type ScoredEncounter = Omit<EventOf<'encounter-scored'>, 'type'>

/** The part of an event that scoring reads: it never depends on `seq` or time. */
export type ScorableEvent = StoredEvent | Logged<StoredEvent>

/** Scores from stored events alone: the same events give the same bytes. Never generates, never reads a participant. */
export interface Evaluator {
  /** Scores of one doctor's turn, given the log up to and including it. Later events may be there and may revise it (late pick-up). */
  scoreTurn(events: readonly ScorableEvent[], turn: number): ScoredTurn
  /** Scores of the whole, and of each doctor turn in its final form. */
  scoreEncounter(events: readonly ScorableEvent[]): { turns: ScoredTurn[]; encounter: ScoredEncounter }
  /** A scorer that follows one log while it grows, for an encounter that is being played. */
  follow(): Scorer
}

/** Scores one log as far as it was given. What earlier events tell is worked out once. */
export interface Scorer {
  /** Takes the next event of the log. */
  add(event: ScorableEvent): void
  scoreTurn(turn: number): ScoredTurn
  scoreEncounter(): { turns: ScoredTurn[]; encounter: ScoredEncounter }
}
