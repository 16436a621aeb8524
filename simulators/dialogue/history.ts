import type { ActPayload, DoctorState, StoredEvent, Usage } from '../domain/event'
import type { CueStep, KnownTurn } from './views'

/** What happened so far, folded from the log. The loop reads nothing else, so a restart continues where the log ends. */
export type History = {
  turns: KnownTurn[]
  cues: CueStep[]
  acts: { afterTurn: number; act: ActPayload }[]
  /** A turn that was started and not ended: the number of its next attempt, and how many failed. */
  openTurn: { turn: number; attempts: number; failures: number } | null
  /** What the doctor's seat thought at its last move. */
  doctorState: DoctorState | null
  /** Of the models of both seats so far. A call without a known price adds nothing to the cost. */
  spent: { tokens: number; cost: number }
  ended: boolean
}

export function foldHistory(events: readonly StoredEvent[]): History {
  const history: History = {
    turns: [],
    cues: [],
    acts: [],
    openTurn: null,
    doctorState: null,
    spent: { tokens: 0, cost: 0 },
    ended: false,
  }
  for (const event of events) extendHistory(history, event)
  return history
}

/** Adds one event in place; events that the loop does not depend on are passed over. */
export function extendHistory(history: History, event: StoredEvent): void {
  switch (event.type) {
    case 'turn-start':
      history.openTurn = { turn: event.turn, attempts: 0, failures: 0 }
      return
    case 'turn-failed':
      spend(history, event.usage)
      if (history.openTurn) Object.assign(history.openTurn, { attempts: event.attempt + 1, failures: history.openTurn.failures + 1 })
      return
    case 'turn-restarted':
      if (history.openTurn) history.openTurn.attempts = event.attempt
      return
    case 'turn-end':
      history.openTurn = null
      history.doctorState = event.inside?.doctorState ?? history.doctorState
      spend(history, event.usage)
      history.turns.push({
        turn: event.turn,
        role: event.role,
        speaker: event.speaker,
        text: event.text,
        ledger: event.ledger,
        reading: event.inside?.reading,
        cue: event.cue,
        trust: event.inside?.trust,
      })
      return
    case 'cue':
      history.cues.push({
        id: event.id,
        turn: event.turn,
        state: event.state,
        intensity: event.intensity,
        level: event.level,
        late: event.late,
      })
      return
    case 'act':
      history.doctorState = event.inside?.doctorState ?? history.doctorState
      spend(history, event.usage)
      history.acts.push({ afterTurn: event.afterTurn, act: event.act })
      return
    case 'encounter-end':
      history.ended = true
  }
}

function spend({ spent }: History, usage: Usage | undefined): void {
  if (!usage) return
  spent.tokens += usage.inputTokens + usage.outputTokens
  spent.cost += usage.cost ?? 0
}
