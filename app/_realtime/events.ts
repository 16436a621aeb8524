import { z } from 'zod'
import type { ErrorCode } from '#simulators'
import { actRequestSchema, type EncounterEvent, type Logged } from '#simulators'

/** A projected event: what this viewer may see of it. Deltas carry no seq. */
export type ViewedEvent = Logged<Exclude<EncounterEvent, { type: 'text-delta' }>> | Extract<EncounterEvent, { type: 'text-delta' }>

/** The answer to a message. `code` is what the page acts on, `message` is for people. */
export type Reply<T = object> = ({ ok: true } & T) | { ok: false; code: ErrorCode; message: string }

export const joinSchema = z.strictObject({ encounter: z.string().max(64), lastSeq: z.int().min(-1) })
export const messageSchema = z.strictObject({
  encounter: z.string().max(64),
  key: z.string().min(8).max(64),
  expectedTurn: z.int().min(0),
  text: z.string().trim().min(1).max(4000),
})
export const actMessageSchema = z.strictObject({ encounter: z.string().max(64), key: z.string().min(8).max(64), act: actRequestSchema })
export const encounterMessageSchema = z.strictObject({ encounter: z.string().max(64) })

type Ack<T = object> = (reply: Reply<T>) => void

/** Client to server. Every message is answered once what it asked for is committed. */
export type ClientEvents = {
  /** Sends everything after `lastSeq`, then the open attempt as one delta at offset 0, then whatever happens. */
  join: (message: z.infer<typeof joinSchema>, ack: Ack<{ seq: number }>) => void
  /** The person's turn, in whichever seat they sit. Resent with the same key until answered. */
  message: (message: z.infer<typeof messageSchema>, ack: Ack<{ turn: number; seq: number }>) => void
  /** Examination, order, differential, plan, note, who is in the room. */
  act: (message: z.infer<typeof actMessageSchema>, ack: Ack<{ seq: number }>) => void
  /** Ends the reading time early. */
  begin: (message: z.infer<typeof encounterMessageSchema>, ack: Ack) => void
  /** Stops the reply that is being given; what was said so far stays, marked. */
  stop: (message: z.infer<typeof encounterMessageSchema>, ack: Ack) => void
  /** The person ends the encounter. */
  finish: (message: z.infer<typeof encounterMessageSchema>, ack: Ack) => void
}

/** Server to client. */
export type ServerEvents = { event: (encounter: string, event: ViewedEvent) => void }
