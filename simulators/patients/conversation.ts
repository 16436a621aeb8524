import type { KnownTurn, PatientView } from '../dialogue/views'
import type { FactId, SpeakerId } from '../domain/identifiers'
import { emptyReading, type TurnReading } from '../domain/ledger'

/** One turn of the doctor's and what the patient said to it, with what was so before and after. */
export type Exchange = {
  text: string
  reading: TurnReading
  /** Number of the doctor's turn in the encounter. */
  turn: number
  reply: string | null
  /** Facts told by the end of it, opening included. */
  told: ReadonlySet<FactId>
  trust: number
  /** The patient showed a cue in its reply. */
  showedCue: boolean
}

/** What a view says about the talk so far. Everything the patient remembers is derived here, so that it keeps no state. */
export type Conversation = {
  /** Finished exchanges, oldest first. */
  past: readonly Exchange[]
  text: string
  turn: number
  reading: TurnReading
  /** Doctor's turns, this one included. */
  doctorTurns: number
  told: ReadonlySet<FactId>
  /** Exchange index in which each fact was last told. */
  toldIn: ReadonlyMap<FactId, number>
  trust: number
  replies: readonly string[]
  /** The replies as `heardAs` gives them. */
  heard: readonly string[]
  present: readonly SpeakerId[]
}

/** Reads a view. `startTrust` is the persona's. The last doctor's turn is the one to be answered; with none, an empty one is. */
export function readConversation(view: PatientView, startTrust: number): Conversation {
  const doctorAt = view.turns.map((turn, index) => (turn.role === 'doctor' ? index : -1)).filter((index) => index >= 0)
  const last = doctorAt.at(-1)
  const past: Exchange[] = []
  const told = new Set<FactId>()
  const toldIn = new Map<FactId, number>()
  let trust = startTrust
  for (const [order, at] of doctorAt.slice(0, -1).entries()) {
    const turn = view.turns[at]!
    const replies = view.turns.slice(at + 1, doctorAt[order + 1]).filter((heard) => heard.role === 'patient')
    for (const reply of replies) {
      for (const id of reply.ledger.disclosed) {
        told.add(id)
        toldIn.set(id, order)
      }
      trust = reply.trust ?? trust
    }
    past.push(exchange(turn, replies, new Set(told), trust))
  }
  const now = last === undefined ? undefined : view.turns[last]
  const replies = past.flatMap(({ reply }) => (reply === null ? [] : [reply]))
  return {
    past,
    text: now?.text ?? '',
    turn: view.turn,
    reading: now?.reading ?? emptyReading(),
    doctorTurns: doctorAt.length,
    told,
    toldIn,
    trust,
    replies,
    heard: replies.map(heardAs),
    present: view.present,
  }
}

function exchange(turn: KnownTurn, replies: readonly KnownTurn[], told: ReadonlySet<FactId>, trust: number): Exchange {
  return {
    text: turn.text,
    reading: turn.reading ?? emptyReading(),
    turn: turn.turn,
    reply: replies.length === 0 ? null : replies.map((reply) => reply.text).join(' '),
    told,
    trust,
    showedCue: replies.some((reply) => reply.cue !== undefined),
  }
}

/** Lower-case words without punctuation, so that an altered line is still recognised. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^a-z0-9' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A text as it is compared with lines: plain words between blanks. Sentences may be joined or parted at "and", so that it does not count. */
export const heardAs = (text: string) => ` ${plainWords(text).replace(/\band /g, '')} `

const RECOGNISABLE_WORDS = 4

/** The line was said in one of these replies: whole, or its first sentence where that is long enough to be its own. */
export function wasSaid(heard: readonly string[], line: string): boolean {
  const whole = heardAs(line)
  const first = heardAs(line.split(/(?<=[.!?])\s/)[0] ?? line)
  const sought = first.split(' ').length - 2 >= RECOGNISABLE_WORDS ? first : whole
  return heard.some((reply) => reply.includes(sought))
}
