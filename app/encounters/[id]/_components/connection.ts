import { io, type Socket } from 'socket.io-client'
import type { ErrorCode } from '#simulators'
import type { ClientEvents, Reply, ServerEvents, ViewedEvent } from '../../../_realtime/events'
import type { Outbox, Outgoing } from './outbox'

export type ConnectionState = 'connecting' | 'connected' | 'reconnecting'
export type Refusal = { item: Outgoing; code: ErrorCode; message: string }

export type ConnectionListeners = {
  lastSeq: () => number
  onEvent: (event: ViewedEvent) => void
  onState: (state: ConnectionState) => void
  /** The outbox changed: something was confirmed or given back. */
  onOutbox: () => void
  /** The server will not take it, now or later: it is out of the outbox and belongs back in the person's hands. */
  onRefused: (refusal: Refusal) => void
  /** Joining was refused: this page can do no more. */
  onLost: (code: ErrorCode) => void
}

type Simple = 'begin' | 'stop' | 'finish'

const ANSWER_WITHIN = 8000
const FIRST_RETRY = 700
const LAST_RETRY = 8000
/** Refusals that may pass: the message stays in the outbox under its key and is sent again. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'sequence-taken',
  'database-busy',
  'database-unavailable',
  'database-full',
  'engine-failed',
  'cancelled',
  'internal',
])
const ATTEMPTS_IF_INTERNAL = 4

/**
 * One encounter over one socket. On every (re)connect it joins from the last seq, then sends what is unconfirmed, in order, until
 * each is answered. Nothing relies on the socket library's own recovery.
 */
export function connectEncounter(encounter: string, outbox: Outbox, listeners: ConnectionListeners) {
  const socket: Socket<ServerEvents, ClientEvents> = io({ transports: ['websocket'], reconnectionDelay: 400, reconnectionDelayMax: 2500 })
  let joined = false
  let sending = false
  let closed = false
  let retry = FIRST_RETRY
  let timer: ReturnType<typeof setTimeout> | undefined
  const failures = new Map<string, number>()

  socket.on('event', (id, event) => {
    if (id === encounter) listeners.onEvent(event)
  })
  socket.on('connect', () => void join())
  socket.on('disconnect', () => {
    joined = false
    listeners.onState('reconnecting')
    // The server hung up (a restart): socket.io leaves it at that unless told otherwise.
    if (!socket.active && !closed) socket.connect()
  })
  socket.on('connect_error', () => {
    listeners.onState('reconnecting')
    if (!socket.active && !closed) later(() => socket.connect())
  })

  async function join() {
    const reply = await answer((done) => socket.timeout(ANSWER_WITHIN).emit('join', { encounter, lastSeq: listeners.lastSeq() }, done))
    if (closed) return
    if (!reply) return later(join)
    if (!reply.ok) {
      if (PASSING.has(reply.code)) return later(join)
      return listeners.onLost(reply.code)
    }
    joined = true
    listeners.onState('connected')
    void flush()
  }

  /** Sends the outbox from the front; one at a time, so that the order of a person's moves is kept. */
  async function flush() {
    if (sending || !joined || closed) return
    sending = true
    try {
      for (let item = outbox.items()[0]; item && joined && !closed; item = outbox.items()[0]) {
        const reply = await answer((done) => emitItem(item, done))
        if (closed || !settle(item, reply)) return
      }
    } finally {
      sending = false
    }
  }

  function emitItem(item: Outgoing, done: (error: Error | null, reply: Reply) => void) {
    const waiting = socket.timeout(ANSWER_WITHIN)
    if (item.kind === 'message')
      waiting.emit('message', { encounter, key: item.key, expectedTurn: item.expectedTurn, text: item.text }, done)
    else waiting.emit('act', { encounter, key: item.key, act: item.act }, done)
  }

  /** True where the next item may be sent. */
  function settle(item: Outgoing, reply: Reply | null): boolean {
    if (!reply || (!reply.ok && stillHopeful(item, reply.code))) {
      if (joined) later(flush)
      return false
    }
    retry = FIRST_RETRY
    failures.delete(item.key)
    outbox.remove(item.key)
    listeners.onOutbox()
    if (!reply.ok) listeners.onRefused({ item, code: reply.code, message: reply.message })
    return true
  }

  function stillHopeful(item: Outgoing, code: ErrorCode): boolean {
    if (!PASSING.has(code)) return false
    const count = (failures.get(item.key) ?? 0) + 1
    failures.set(item.key, count)
    return code !== 'internal' || count < ATTEMPTS_IF_INTERNAL
  }

  function later(action: () => unknown) {
    clearTimeout(timer)
    timer = setTimeout(action, retry)
    retry = Math.min(LAST_RETRY, retry * 2)
  }

  /** What the server answered; null where it did not in time. */
  async function ask(message: Simple): Promise<Reply | null> {
    return answer((done) => socket.timeout(ANSWER_WITHIN).emit(message, { encounter }, done))
  }

  return {
    flush: () => void flush(),
    ask,
    close() {
      closed = true
      clearTimeout(timer)
      socket.disconnect()
    },
  }
}

export type EncounterConnection = ReturnType<typeof connectEncounter>

function answer<R extends Reply>(send: (done: (error: Error | null, reply: R) => void) => unknown): Promise<R | null> {
  return new Promise((resolve) => send((error, reply) => resolve(error ? null : reply)))
}
