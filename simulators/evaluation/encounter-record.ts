import type { ActPayload, EventOf, StopReason } from '../domain/event'
import type { CueId, FactId } from '../domain/identifiers'
import { emptyReading, type Ledger, type TurnReading } from '../domain/ledger'
import type { ScorableEvent } from './evaluator'

export type ReplyRecord = { turn: number; text: string; ledger: Ledger; cue: EventOf<'turn-end'>['cue'] }

/** One doctor's turn with what surrounds it. */
export type DoctorTurn = {
  turn: number
  text: string
  reading: TurnReading
  ledger: Ledger
  /** The patient's reply, once there is one. */
  reply: ReplyRecord | null
  /** The cue that stood open when the doctor spoke. */
  openCue: { id: CueId; intensity: 1 | 2 | 3; shown: string; shownTurn: number } | null
  /** A cue this turn answered after it had been passed over. */
  late: { id: CueId; intensity: 1 | 2 | 3; level: number } | null
  acts: ActPayload[]
  differential: { name: string; p?: number }[] | null
}

/** An encounter as scoring reads it: doctor turns with their exchange, acts, cues, ending. */
export type EncounterRecord = {
  doctorTurns: DoctorTurn[]
  acts: { afterTurn: number; act: ActPayload }[]
  /** The last differential given by act, and the last plan. */
  differential: { name: string; p?: number }[] | null
  plans: { afterTurn: number; text: string }[]
  /** Reasoning that the doctor exposed beside speaking: notes, thoughts, claims of an argument. */
  thoughts: string[]
  /** Who sat in the doctor's seat: a machine's shared experience is no empathy. */
  doctorIsPerson: boolean
  reason: StopReason | null
}

/** A record that is being read: cues that stand open now, and the lines that showed them. */
export type OpenRecord = {
  record: EncounterRecord
  shown: Map<CueId, { text: string; turn: number }>
  open: Map<CueId, 1 | 2 | 3>
}

export function emptyRecord(): OpenRecord {
  const record: EncounterRecord = {
    doctorTurns: [],
    acts: [],
    differential: null,
    plans: [],
    thoughts: [],
    doctorIsPerson: true,
    reason: null,
  }
  return { record, shown: new Map(), open: new Map() }
}

export function readRecord(events: readonly ScorableEvent[]): EncounterRecord {
  const reading = emptyRecord()
  for (const event of events) extendRecord(reading, event)
  return reading.record
}

/** Adds one event in place; only the last doctor's turn still changes. Events that scoring does not read are passed over. */
export function extendRecord({ record, shown, open }: OpenRecord, event: ScorableEvent): void {
  if (event.type === 'act' || event.type === 'turn-end') record.thoughts.push(...thoughtsOf(event))
  if (event.type === 'encounter-start') record.doctorIsPerson = event.seats.doctor.kind === 'person'
  if (event.type === 'encounter-end') record.reason = event.reason
  if (event.type === 'act') addAct(record, event)
  if (event.type === 'turn-end') addTurn(record, event, shown, open)
  if (event.type === 'cue') settleCue(record, event, open)
}

function thoughtsOf(event: EventOf<'act' | 'turn-end'>): string[] {
  const { note, thoughts = [], argument } = event.inside?.doctorState ?? {}
  const written = event.type === 'act' && event.act.kind === 'note' ? [event.act.text] : []
  return [...written, note ?? '', ...thoughts.map(({ text }) => text), ...(argument?.claims ?? []).map(({ text }) => text)].filter(Boolean)
}

function addAct(record: EncounterRecord, { act, afterTurn }: EventOf<'act'>): void {
  record.acts.push({ afterTurn, act })
  record.doctorTurns.at(-1)?.acts.push(act)
  if (act.kind === 'diagnose') {
    record.differential = act.differential
    const last = record.doctorTurns.at(-1)
    if (last) last.differential = act.differential
  }
  if (act.kind === 'plan') record.plans.push({ afterTurn, text: act.text })
}

function addTurn(
  record: EncounterRecord,
  event: EventOf<'turn-end'>,
  shown: Map<CueId, { text: string; turn: number }>,
  open: Map<CueId, 1 | 2 | 3>,
): void {
  if (event.role === 'patient') {
    const last = record.doctorTurns.at(-1)
    if (last) last.reply = { turn: event.turn, text: event.text, ledger: event.ledger, cue: event.cue }
    if (event.cue) shown.set(event.cue.id, { text: event.text, turn: event.turn })
    return
  }
  const [id, intensity] = [...open].at(-1) ?? []
  const line = id === undefined ? undefined : shown.get(id)
  record.doctorTurns.push({
    turn: event.turn,
    text: event.text,
    reading: event.inside?.reading ?? emptyReading(),
    ledger: event.ledger,
    reply: null,
    openCue: id !== undefined && intensity && line ? { id, intensity, shown: line.text, shownTurn: line.turn } : null,
    late: null,
    acts: [],
    differential: event.inside?.doctorState?.differential ?? null,
  })
}

/** Cue events stand before the patient's turn-end, so the last doctor's turn is the one that caused them. */
function settleCue(record: EncounterRecord, event: EventOf<'cue'>, open: Map<CueId, 1 | 2 | 3>): void {
  if (event.state === 'open' || event.state === 'half') open.set(event.id, event.intensity)
  else open.delete(event.id)
  const last = record.doctorTurns.at(-1)
  if (event.state === 'eased' && event.late && last) last.late = { id: event.id, intensity: event.intensity, level: event.level ?? 0 }
}

/** Facts the doctor got at by asking: by name, or by an open question or encouragement that the patient answered with them. */
export function coveredFacts({ doctorTurns }: Pick<EncounterRecord, 'doctorTurns'>): Map<FactId, number> {
  const covered = new Map<FactId, number>()
  const cover = (id: FactId, turn: number) => {
    if (!covered.has(id)) covered.set(id, turn)
  }
  for (const turn of doctorTurns) {
    for (const id of turn.ledger.asked) cover(id, turn.turn)
    const { questions, acts } = turn.reading
    // "Go on" lets the patient tell; before a closed question it is a habit of speech.
    const encouraged = questions.length === 0 && acts.some(({ act }) => act === 'FACILITATE')
    if (encouraged || questions.some(({ form }) => form === 'open'))
      for (const id of turn.reply?.ledger.disclosed ?? []) cover(id, turn.turn)
  }
  return covered
}
