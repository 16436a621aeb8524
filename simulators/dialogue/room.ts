import type { ActPayload, ActRequest } from '../domain/event'
import type { SpeakerId } from '../domain/identifiers'
import type { TurnReading } from '../domain/ledger'

/** Answers what the doctor does beside speaking: the chart, the budget and who is in the room. */
export interface Room {
  /** `before` are the acts so far, from which the money spent and repeats follow. Throws `invalid-input` for a speaker that is not there to call. */
  answer(request: ActRequest, before: readonly ActPayload[]): ActPayload
  /** Who comes or goes because the doctor said so ("could I see you alone?"). */
  heed(reading: TurnReading, before: readonly ActPayload[]): ActPayload[]
  /** Speakers in the room after these acts, lead first. */
  present(acts: readonly ActPayload[]): SpeakerId[]
}
