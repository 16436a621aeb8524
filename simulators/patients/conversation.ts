import type { KnownTurn, PatientView } from '../dialogue/views'
import type { FactId, SpeakerId } from '../domain/identifiers'
import { emptyReading, type TurnReading } from '../domain/ledger'
import { CONTRACTIONS } from '../language/lexicon/contractions'
import { ROOM, remembered } from '../language/remembered'
import { inEverydayWords } from './everyday-words'

/** One turn of the doctor's and what the patient said to it, with what was so before and after. */
export type Exchange = {
  text: string
  reading: TurnReading
  /** Number of the doctor's turn in the encounter. */
  turn: number
  /** Doctor's turns up to this one. */
  doctorTurns: number
  reply: string | null
  /** The reply as `heardAs` gives it. */
  heard: string | null
  /** Facts told by the end of it, opening included. */
  told: ReadonlySet<FactId>
  trust: number
  /** The patient showed a cue in its reply. */
  showedCue: boolean
  /** Facts of the reply. */
  disclosed: readonly FactId[]
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
  for (const [order, at] of doctorAt.slice(0, -1).entries()) {
    const replies = view.turns.slice(at + 1, doctorAt[order + 1]).filter((heard) => heard.role === 'patient')
    past.push(exchangeAfter(past.at(-1) ?? null, view.turns[at]!, replies, startTrust))
  }
  const now = last === undefined ? undefined : view.turns[last]
  return {
    past,
    text: now?.text ?? '',
    turn: view.turn,
    reading: now?.reading ?? emptyReading(),
    doctorTurns: doctorAt.length,
    told: past.at(-1)?.told ?? new Set(),
    toldIn: new Map(past.flatMap(({ disclosed }, order) => disclosed.map((id) => [id, order] as const))),
    trust: past.at(-1)?.trust ?? startTrust,
    replies: past.flatMap(({ reply }) => reply ?? []),
    heard: past.flatMap(({ heard }) => heard ?? []),
    present: view.present,
  }
}

/** An exchange with all that it was made from. */
type Made = { before: Exchange | null; replies: readonly KnownTurn[]; startTrust: number; exchange: Exchange }

/** By the doctor's turn: a talk goes on from turn to turn, so that what it was up to here need not be read again. */
const made = new WeakMap<KnownTurn, Made>()

function exchangeAfter(before: Exchange | null, turn: KnownTurn, replies: readonly KnownTurn[], startTrust: number): Exchange {
  const known = made.get(turn)
  const same =
    known?.before === before &&
    known.startTrust === startTrust &&
    known.replies.length === replies.length &&
    known.replies.every((reply, at) => reply === replies[at])
  if (same) return known.exchange
  const exchange = makeExchange(before, turn, replies, startTrust)
  made.set(turn, { before, replies, startTrust, exchange })
  return exchange
}

function makeExchange(before: Exchange | null, turn: KnownTurn, replies: readonly KnownTurn[], startTrust: number): Exchange {
  const disclosed = replies.flatMap(({ ledger }) => ledger.disclosed)
  const reply = replies.length === 0 ? null : replies.map(({ text }) => text).join(' ')
  return {
    text: turn.text,
    reading: turn.reading ?? emptyReading(),
    turn: turn.turn,
    doctorTurns: (before?.doctorTurns ?? 0) + 1,
    reply,
    heard: reply === null ? null : heardAs(reply),
    told: new Set([...(before?.told ?? []), ...disclosed]),
    trust: replies.findLast(({ trust }) => trust !== undefined)?.trust ?? before?.trust ?? startTrust,
    showedCue: replies.some(({ cue }) => cue !== undefined),
    disclosed,
  }
}

/** Lower-case words without punctuation, so that an altered line is still recognised. */
export const plainWords = remembered(ROOM.lines, (text) =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^a-z0-9' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** Words that come and go with the way a line is put: where sentences are joined, where a start is left away, where a denial stands. */
const COMING_AND_GOING = /\b(?:and|no|it is|there is|i am|i have|it|i|in the) (?=\S)/g

/** A text as it is compared with lines: plain everyday words between blanks, contractions in full, without what comes and goes. */
export const heardAs = remembered(ROOM.lines, (text) => {
  const whole = plainWords(inEverydayWords(text)).replace(/\S+'\S+/g, (word) => CONTRACTIONS[word] ?? word)
  return ` ${`${whole} `.replace(COMING_AND_GOING, '').trim()} `
})

const RECOGNISABLE_WORDS = 4

/** A line's first sentence where that is long enough to be its own, else the whole. */
const recognisedBy = remembered(ROOM.lines, (line) => {
  const first = heardAs(line.split(/(?<=[.!?])\s/)[0] ?? line)
  return first.split(' ').length - 2 >= RECOGNISABLE_WORDS ? first : heardAs(line)
})

/** The line was said in one of these replies: whole, or its first sentence where that is long enough to be its own. */
export function wasSaid(heard: readonly string[], line: string): boolean {
  const sought = recognisedBy(line)
  return heard.some((reply) => reply.includes(sought))
}
