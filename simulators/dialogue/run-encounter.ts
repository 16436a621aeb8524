import type { PatientSheet, StationSheet } from '../domain/case'
import { type ErrorCode, SimulatorError } from '../domain/errors'
import type { ActPayload, EncounterEvent, EventOf, Seat, StopReason, StoredEvent } from '../domain/event'
import type { Role } from '../domain/identifiers'
import type { Clock } from './clock'
import { extendHistory, foldHistory, type History } from './history'
import type { Pacer } from './pace'
import type { DoctorMove, DoctorParticipant, PatientParticipant, Speech } from './participant'
import { createRandom } from './randomness'
import type { Room } from './room'
import type { Scribe } from './scribe'
import { firstReason, type StopCondition } from './stop-conditions'
import type { DoctorView, PatientView } from './views'

/** A turn that fails this often ends the encounter. */
const ATTEMPTS = 3

/** Failures that end an encounter for a reason of their own. */
const REASON_OF: Partial<Record<ErrorCode, StopReason>> = { 'context-overflow': 'context-overflow', 'budget-spent': 'cost-limit' }

/** Finished parts only: whatever turns a name into an object lies a layer up. */
export type EncounterParts = {
  start: EventOf<'encounter-start'>
  station: StationSheet
  sheet: PatientSheet
  doctor: DoctorParticipant
  patient: PatientParticipant
  room: Room
  scribe: Scribe
  stopConditions: readonly StopCondition[]
  clock: Clock
  /** Null yields no deltas: self-play. `released`: how much of the open turn people have seen already, before a restart. */
  deltas: { pacer: Pacer | null; released: number } | null
  newId: () => string
  /** Aborting leaves the log as it is, to be continued. */
  signal: AbortSignal
  /** The signal that stops the reply being given; asked for once a reply. */
  stopSignal: () => AbortSignal
  /** The log so far; empty for a new encounter. */
  past: readonly StoredEvent[]
}

type Spoken = Extract<Speech, { type: 'spoken' }>
type Utterance = { speaker: string; text: string; stopped: boolean; spoken: Spoken }

/**
 * Plays an encounter from where its log ends and yields what happens, in the order of the log.
 * It never scores and never stores. Cue events stand before the turn-end they belong to, so a batch ends with it.
 */
export async function* runEncounter(parts: EncounterParts): AsyncGenerator<EncounterEvent> {
  const history = foldHistory(parts.past)
  if (history.ended) return
  if (parts.past.length === 0) yield parts.start
  for await (const event of play(parts, history)) {
    if (event.type !== 'text-delta') extendHistory(history, event)
    yield event
  }
}

async function* play(parts: EncounterParts, history: History): AsyncGenerator<EncounterEvent> {
  while (!parts.signal.aborted) {
    const doctorNext = history.turns.at(-1)?.role !== 'doctor'
    const reason = doctorNext
      ? firstReason(parts.stopConditions, { turns: history.turns.length, now: parts.clock.now(), spent: history.spent })
      : null
    if (reason) return yield end(reason, history)
    const ending = doctorNext ? yield* doctorMove(parts, history) : yield* patientTurn(parts, history)
    if (parts.signal.aborted) return
    if (ending) return yield end(ending, history)
  }
}

const end = (reason: StopReason, history: History): EventOf<'encounter-end'> => ({
  type: 'encounter-end',
  reason,
  afterTurn: history.turns.length - 1,
})

async function* doctorMove(parts: EncounterParts, history: History): AsyncGenerator<EncounterEvent, StopReason | null> {
  const turn = history.turns.length
  const outcome = yield* attempt(parts, history, 'doctor', parts.doctor.seat, (signal) =>
    parts.doctor.move(doctorView(parts, history), signal),
  )
  if (outcome.kind === 'ended') return outcome.reason
  if (outcome.kind === 'act') {
    const { move } = outcome
    const { doctorState, usage } = move
    const event = actEvent(move.key ?? parts.newId(), history, parts.room.answer(move.act, acts(history)))
    yield { ...event, ...(usage && { usage }), ...(doctorState && { inside: { doctorState } }) }
    return null
  }
  const { utterance } = outcome
  const { reading, ledger } = parts.scribe.readDoctorTurn(utterance.text, history.turns, history.cues)
  yield {
    type: 'turn-end',
    turn,
    role: 'doctor',
    speaker: utterance.speaker,
    text: utterance.text,
    status: utterance.stopped ? 'stopped' : 'complete',
    ledger,
    usage: utterance.spoken.usage,
    inside: { reading, doctorState: utterance.spoken.doctorState },
  }
  return null
}

/** Who is asked in or out by the doctor's words comes or goes before the reply: asked anew of the log, so that a restart in between leaves nothing out. */
function* heed(parts: EncounterParts, history: History): Generator<EncounterEvent> {
  const reading = history.turns.at(-1)?.reading
  if (!reading) return
  for (const act of parts.room.heed(reading, acts(history))) yield actEvent(parts.newId(), history, act)
}

async function* patientTurn(parts: EncounterParts, history: History): AsyncGenerator<EncounterEvent, StopReason | null> {
  const turn = history.turns.length
  yield* heed(parts, history)
  const outcome = yield* attempt(parts, history, 'patient', parts.patient.seat, (signal) =>
    parts.patient.reply(patientView(parts, history), signal),
  )
  if (outcome.kind === 'ended') return outcome.reason
  if (outcome.kind === 'act') throw new SimulatorError('internal', 'A patient cannot act on the chart')
  const { speaker, text, stopped, spoken } = outcome.utterance
  const { ledger, mismatch, contradictions } = parts.scribe.readPatientTurn(text, history.turns, spoken.report)
  for (const step of spoken.report?.cueSteps ?? []) {
    // A reply that was stopped may not have come to its cue: what was not said was not shown.
    if (step.state !== 'open' || !stopped) yield { type: 'cue', turn, ...step }
  }
  yield {
    type: 'turn-end',
    turn,
    role: 'patient',
    speaker,
    text,
    status: stopped ? 'stopped' : 'complete',
    ledger,
    cue: stopped ? undefined : spoken.report?.cue,
    usage: spoken.usage,
    inside: {
      trust: spoken.report?.trust,
      claimed: spoken.report ? [...spoken.report.claimed] : undefined,
      mismatch: stopped ? undefined : mismatch,
      contradictions: contradictions.length > 0 ? contradictions : undefined,
      fallback: spoken.fallback,
    },
  }
  return null
}

type Outcome =
  | { kind: 'spoke'; utterance: Utterance }
  | { kind: 'act'; move: Extract<DoctorMove, { type: 'act' }> }
  | { kind: 'ended'; reason: StopReason }

/** One move with its retries. A failed attempt commits no text; the same turn is tried again. */
async function* attempt(
  parts: EncounterParts,
  history: History,
  role: Role,
  seat: Seat,
  ask: (signal: AbortSignal) => AsyncIterable<DoctorMove>,
): AsyncGenerator<EncounterEvent, Outcome> {
  const turn = history.turns.length
  // A model never says the same again: what people have read of a turn that a restart cut off goes.
  if (history.openTurn && seat.kind === 'model' && parts.deltas)
    yield { type: 'turn-restarted', turn, code: 'cancelled', retryable: true, attempt: history.openTurn.attempts + 1 }
  for (let number = history.openTurn?.attempts ?? 0; ; number++) {
    try {
      return yield* perform(parts, history, role, seat, number, ask)
    } catch (error) {
      if (parts.signal.aborted) return { kind: 'ended', reason: 'cancelled' } // the caller ends quietly: the log stays open
      if (!(error instanceof SimulatorError)) throw error
      // Nobody waits: the log stays open, to be played on once more may be spent.
      if (error.code === 'budget-spent' && !parts.deltas) throw error
      if (!history.openTurn) yield { type: 'turn-start', turn, role, speaker: role, source: seat }
      const retryable = error.retryable && (history.openTurn?.failures ?? 0) + 1 < ATTEMPTS
      yield { type: 'turn-failed', turn, code: error.code, retryable, attempt: number, ...(error.usage && { usage: error.usage }) }
      if (!retryable) return { kind: 'ended', reason: REASON_OF[error.code] ?? 'engine-failed' }
    }
  }
}

async function* perform(
  parts: EncounterParts,
  history: History,
  role: Role,
  seat: Seat,
  number: number,
  ask: (signal: AbortSignal) => AsyncIterable<DoctorMove>,
): AsyncGenerator<EncounterEvent, Outcome> {
  const turn = history.turns.length
  const stop = parts.stopSignal()
  const pacer = parts.deltas?.pacer
  const waiting = pacer ? AbortSignal.any([stop, parts.signal]) : parts.signal
  let text = ''
  let stopped = false
  let speaker: string = role
  let spoken: Spoken = { type: 'spoken' }
  // Stop reaches a model in the middle of a call; a script is heard to its end, for what it reports.
  const signal = seat.kind === 'model' ? AbortSignal.any([stop, parts.signal]) : parts.signal
  try {
    for await (const part of ask(signal)) {
      if (part.type === 'act') return { kind: 'act', move: part }
      if (part.type === 'leave') return { kind: 'ended', reason: part.why }
      if (part.type === 'begin') {
        speaker = part.speaker
        spoken = { type: 'spoken', report: part.ifStopped }
        // A turn whose start is in the log already is being continued after a restart.
        if (!history.openTurn) yield { type: 'turn-start', turn, role, speaker, source: seat, key: part.key }
      } else if (part.type === 'spoken') {
        spoken = part
      } else if (!stopped) {
        const seen = seat.kind === 'scripted' && history.openTurn !== null && text.length < (parts.deltas?.released ?? 0)
        if (seat.kind !== 'person' && !seen) await pacer?.(part.text, waiting)
        parts.signal.throwIfAborted()
        stopped = stop.aborted
        if (stopped) continue
        if (parts.deltas) yield { type: 'text-delta', turn, attempt: number, offset: text.length, text: part.text }
        text += part.text
      }
    }
  } catch (error) {
    if (!stop.aborted || parts.signal.aborted || !history.openTurn) throw error
    stopped = true
    if (error instanceof SimulatorError) spoken = { ...spoken, usage: error.usage }
  }
  return { kind: 'spoke', utterance: { speaker, text: text.trim(), stopped, spoken } }
}

const acts = (history: History) => history.acts.map((entry) => entry.act)

const actEvent = (id: string, history: History, act: ActPayload): EventOf<'act'> => ({
  type: 'act',
  id,
  afterTurn: history.turns.length - 1,
  by: 'doctor',
  act,
})

/** A turn that is tried again draws anew: a model that repeats itself under the same seed would fail the same way. */
function randomOf({ start }: EncounterParts, { turns, openTurn }: History) {
  const { case: caseRef, persona, seats, seed } = start
  const turn = turns.length // the list grows under a view that is kept
  const again = openTurn && openTurn.attempts > 0 ? ` again ${openTurn.attempts}` : ''
  return (purpose: string) =>
    createRandom({
      ...{ case: caseRef.id, persona: persona.id, doctor: seats.doctor.name, seed },
      ...{ turn, purpose: `${purpose}${again}` },
    })
}

function doctorView(parts: EncounterParts, history: History): DoctorView {
  const turn = history.turns.length
  return {
    turn,
    random: randomOf(parts, history),
    station: parts.station,
    turns: history.turns.map(({ turn, role, speaker, text }) => ({ turn, role, speaker, text })),
    acts: history.acts,
    turnsLeft: Math.max(0, Math.ceil((parts.start.limits.turns - turn) / 2)),
    state: history.doctorState,
  }
}

function patientView(parts: EncounterParts, history: History): PatientView {
  const turn = history.turns.length
  return {
    turn,
    random: randomOf(parts, history),
    sheet: parts.sheet,
    turns: history.turns,
    cues: history.cues,
    present: parts.room.present(acts(history)),
  }
}
