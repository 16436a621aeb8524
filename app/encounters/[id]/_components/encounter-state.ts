import type { ActPayload, CueState, DoctorState, ErrorCode, EventOf, Ledger, Role, SafetyFlag, Seat, StopReason, Usage } from '#simulators'
import type { ViewedEvent } from '../../../_realtime/events'

/** One turn as the page shows it. `attempt` and `text` grow while it is spoken; what the viewer may not see is absent. */
export type TurnState = {
  turn: number
  role: Role
  speaker: string
  seat: Seat | null
  key: string | null
  attempt: number
  text: string
  status: 'speaking' | 'complete' | 'stopped' | 'failed'
  ledger: Ledger | null
  trust: number | null
  cue: EventOf<'turn-end'>['cue'] | null
  scores: EventOf<'turn-scored'>['scores'] | null
  flags: SafetyFlag[]
  best: EventOf<'turn-scored'>['best'] | null
  doctorState: DoctorState | null
  usage: Usage | null
  /** The script spoke in the place of the model that the seat names. */
  fallback: boolean
  /** Attempts at the turn that came to nothing, in order. */
  failures: ErrorCode[]
}

export type ActState = {
  id: string
  afterTurn: number
  by: Role
  act: ActPayload
  doctorState: DoctorState | null
  usage: Usage | null
}
export type CueStepState = { id: string; turn: number; state: CueState; intensity: number }

/** Everything the page knows of an encounter: a fold over its events, so that order and repeats of delivery do not matter. */
export type EncounterState = {
  /** The last seq that was taken in; -1 before the first. */
  seq: number
  turns: TurnState[]
  acts: ActState[]
  cues: CueStepState[]
  clock: Pick<EventOf<'clock'>, 'phase' | 'endsAt' | 'cue'> | null
  ended: StopReason | null
  scored: Omit<EventOf<'encounter-scored'>, 'type'> | null
  comments: { id: string; by: string; text: string }[]
}

export const EMPTY_STATE: EncounterState = { seq: -1, turns: [], acts: [], cues: [], clock: null, ended: null, scored: null, comments: [] }

export function foldEvents(events: readonly ViewedEvent[], from: EncounterState = EMPTY_STATE): EncounterState {
  return events.reduce(applyEvent, from)
}

/** Takes in one event. What was taken in before changes nothing: a replay, a second tab or a reconnect is harmless. */
export function applyEvent(state: EncounterState, event: ViewedEvent): EncounterState {
  if (event.type === 'text-delta') return applyDelta(state, event)
  if (event.seq <= state.seq) return state
  return { ...applyStored(state, event), seq: event.seq }
}

function applyStored(state: EncounterState, event: Exclude<ViewedEvent, { type: 'text-delta' }>): EncounterState {
  switch (event.type) {
    case 'turn-start':
      return withTurn(state, event.turn, {
        role: event.role,
        speaker: event.speaker,
        seat: event.source,
        key: event.key ?? null,
        status: 'speaking',
      })
    case 'turn-end':
      return withTurn(state, event.turn, {
        role: event.role,
        speaker: event.speaker,
        text: event.text,
        status: event.status,
        ledger: event.ledger,
        cue: event.cue ?? null,
        trust: event.inside?.trust ?? null,
        doctorState: event.inside?.doctorState ?? null,
        usage: event.usage ?? null,
        fallback: event.inside?.fallback !== undefined,
      })
    case 'turn-failed':
      return withTurn(state, event.turn, {
        status: event.retryable ? 'speaking' : 'failed',
        text: '',
        attempt: event.attempt + 1,
        failures: [...(state.turns.find((turn) => turn.turn === event.turn)?.failures ?? []), event.code],
      })
    case 'turn-restarted':
      return withTurn(state, event.turn, { status: 'speaking', text: '', attempt: event.attempt })
    case 'turn-scored':
      return withTurn(state, event.turn, { scores: event.scores, flags: event.flags, best: event.best ?? null })
    case 'act':
      return { ...state, acts: [...state.acts, actOf(event)] }
    case 'cue':
      return { ...state, cues: [...state.cues, { id: event.id, turn: event.turn, state: event.state, intensity: event.intensity }] }
    case 'clock':
      return { ...state, clock: { phase: event.phase, endsAt: event.endsAt, cue: event.cue } }
    case 'comment':
      return { ...state, comments: [...state.comments, { id: event.id, by: event.by, text: event.text }] }
    case 'encounter-end':
      return { ...state, ended: event.reason }
    case 'encounter-scored':
      return { ...state, scored: event }
    default:
      return state
  }
}

function applyDelta(state: EncounterState, delta: Extract<ViewedEvent, { type: 'text-delta' }>): EncounterState {
  const turn = state.turns.find((known) => known.turn === delta.turn)
  if (turn && turn.status !== 'speaking') return state
  const attempt = turn?.attempt ?? 0
  if (delta.attempt < attempt) return state
  const text = delta.attempt > attempt ? '' : (turn?.text ?? '')
  // A gap waits for the turn's end, which carries the whole text; a piece that is already there is passed over.
  if (delta.offset > text.length || (delta.attempt === attempt && delta.offset + delta.text.length <= text.length)) return state
  return withTurn(state, delta.turn, { attempt: delta.attempt, text: text.slice(0, delta.offset) + delta.text })
}

function withTurn(state: EncounterState, number: number, change: Partial<TurnState>): EncounterState {
  const known = state.turns.find((turn) => turn.turn === number)
  const next = { ...(known ?? newTurn(number)), ...change }
  const turns = known ? state.turns.map((turn) => (turn === known ? next : turn)) : [...state.turns, next].sort((a, b) => a.turn - b.turn)
  return { ...state, turns }
}

/** Doctor and patient take turns, the doctor first. */
function newTurn(turn: number): TurnState {
  const role: Role = turn % 2 === 0 ? 'doctor' : 'patient'
  return {
    turn,
    role,
    speaker: role,
    seat: null,
    key: null,
    attempt: 0,
    text: '',
    status: 'speaking',
    ledger: null,
    trust: null,
    cue: null,
    scores: null,
    flags: [],
    best: null,
    doctorState: null,
    usage: null,
    fallback: false,
    failures: [],
  }
}

function actOf({ id, afterTurn, by, act, inside, usage }: EventOf<'act'>): ActState {
  return { id, afterTurn, by, act, doctorState: inside?.doctorState ?? null, usage: usage ?? null }
}

/** Whose move it is: the number of the next turn, its side, and whether that side is speaking now. */
export function nextMove(state: EncounterState): { turn: number; role: Role; speaking: boolean } {
  const open = state.turns.find((turn) => turn.status === 'speaking')
  const turn = open?.turn ?? state.turns.length
  return { turn, role: turn % 2 === 0 ? 'doctor' : 'patient', speaking: open !== undefined }
}

/** The side whose model is at its move and has not begun to speak; null where words are coming, or nothing is waited for. */
export function waitingFor(state: EncounterState, seats: Record<Role, Seat>): Role | null {
  const { role, speaking } = nextMove(state)
  const open = state.ended === null && state.clock?.phase !== 'reading' && state.clock?.phase !== 'finish'
  return open && !speaking && seats[role].kind === 'model' ? role : null
}
