import type { Server, Socket } from 'socket.io'
import type { z } from 'zod'
import { authorize, type ErrorCode, type LiveEncounter, type Simulator, SimulatorError, type Viewer } from '#simulators'
import {
  actMessageSchema,
  type ClientEvents,
  encounterMessageSchema,
  joinSchema,
  messageSchema,
  type Reply,
  type ServerEvents,
} from '../_realtime/events'
import { PERSON_COOKIE, PERSON_PATTERN } from '../_realtime/person-cookie'
import { createMessageBudget, type MessageBudget } from './message-budget'
import { SERVER_FAULTS } from './server-faults'

type Connection = Socket<ClientEvents, ServerEvents>
type Told = (message: string, details: object) => void

/** Carries the event log: every message is checked, authorised against the encounter, and answered after the commit. */
export function serveEncounters(server: Server<ClientEvents, ServerEvents>, simulator: Simulator, tell: Told): void {
  server.use((socket, next) => next(personOf(socket) ? undefined : new Error('no-person')))
  server.on('connection', (socket) => connect(socket, simulator, tell))
}

function connect(socket: Connection, simulator: Simulator, tell: Told): void {
  const person = personOf(socket)!
  const budget = createMessageBudget()
  const leaving = new Map<string, () => void>()

  const find = async (id: string): Promise<{ live: LiveEncounter; viewer: Viewer }> => {
    const viewer = authorize(await simulator.store.encounter(id), person)
    return { live: await simulator.live.open(id), viewer }
  }

  socket.on(
    'join',
    answering(joinSchema, budget, tell, async ({ encounter, lastSeq }) => {
      const { live, viewer } = await find(encounter)
      // Gone while it was being found: nobody would ever leave for it.
      if (!socket.connected) throw new SimulatorError('cancelled', 'The connection is gone', { retryable: true })
      leaving.get(encounter)?.()
      leaving.set(
        encounter,
        live.join(viewer, lastSeq, (event) => socket.emit('event', encounter, event)),
      )
      return { seq: live.log.events.length - 1 }
    }),
  )
  socket.on(
    'message',
    answering(messageSchema, budget, tell, async ({ encounter, key, expectedTurn, text }) => {
      const { live, viewer } = await find(encounter)
      if (viewer.kind === 'observer') throw new SimulatorError('not-allowed', 'You are watching this encounter, not taking part')
      return live.submit({ role: viewer.kind, key, expectedTurn, text })
    }),
  )
  socket.on(
    'act',
    answering(actMessageSchema, budget, tell, async ({ encounter, key, act }) => {
      const { live, viewer } = await find(encounter)
      if (viewer.kind !== 'doctor') throw new SimulatorError('not-allowed', "Acts belong to the doctor's seat")
      return live.act(key, act)
    }),
  )
  socket.on(
    'begin',
    answering(encounterMessageSchema, budget, tell, async ({ encounter }) => {
      await (await find(encounter)).live.begin()
      return {}
    }),
  )
  socket.on(
    'stop',
    answering(encounterMessageSchema, budget, tell, async ({ encounter }) => {
      const { live, viewer } = await find(encounter)
      if (viewer.kind === 'observer') throw new SimulatorError('not-allowed', 'You are watching this encounter, not taking part')
      await live.stopReply()
      return {}
    }),
  )
  socket.on(
    'finish',
    answering(encounterMessageSchema, budget, tell, async ({ encounter }) => {
      const { live, viewer } = await find(encounter)
      await live.finish(viewer.kind === 'doctor' ? 'concluded' : 'stopped-by-person')
      return {}
    }),
  )
  socket.on('disconnect', () => {
    for (const leave of leaving.values()) leave()
  })
}

/** Checks a message's shape and rate, runs it, and answers: a person's mistake and a server's fault both come back in words. */
function answering<S extends z.ZodType, T extends object>(
  schema: S,
  budget: MessageBudget,
  tell: Told,
  handle: (message: z.infer<S>) => Promise<T>,
) {
  return async (...received: unknown[]) => {
    const acknowledge = received.at(-1)
    if (typeof acknowledge !== 'function') return
    const reply = acknowledge as (reply: Reply<T>) => void
    const message = received.length === 2 ? received[0] : undefined
    try {
      budget.spend()
      const parsed = schema.safeParse(message)
      if (!parsed.success) {
        const issue = parsed.error.issues[0]!
        throw new SimulatorError('invalid-input', `${issue.path.join('.') || 'message'}: ${issue.message}`)
      }
      reply({ ok: true, ...(await handle(parsed.data)) })
    } catch (error) {
      reply({ ok: false, ...asFault(error, tell) })
    }
  }
}

function asFault(error: unknown, tell: Told): { code: ErrorCode; message: string } {
  if (error instanceof SimulatorError && !SERVER_FAULTS[error.code]) return { code: error.code, message: error.message }
  if (error instanceof SimulatorError) {
    tell('A message failed', { code: error.code, error: error.message })
    return { code: error.code, message: SERVER_FAULTS[error.code]! }
  }
  tell('A message failed', { error: error instanceof Error ? error.message : String(error) })
  return { code: 'internal', message: SERVER_FAULTS.internal! }
}

function personOf(socket: Connection): string | null {
  const pair = (socket.handshake.headers.cookie ?? '').split(';').find((part) => part.trim().startsWith(`${PERSON_COOKIE}=`))
  const value = pair?.trim().slice(PERSON_COOKIE.length + 1)
  return value && PERSON_PATTERN.test(value) ? value : null
}
