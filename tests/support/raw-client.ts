import { io, type Socket } from 'socket.io-client'
import { type ClientEvents, type Reply, type ServerEvents, type ViewedEvent } from '../../app/_realtime/events'
import { PERSON_COOKIE } from '../../app/_realtime/person-cookie'
import type { EncounterRequest } from '#simulators'

/** A socket without a page: sends anything under any name and hands back what is answered. */
export type RawClient = {
  readonly events: ViewedEvent[]
  ask(event: string, ...message: unknown[]): Promise<Reply>
  /** Resolves once an event has come for which this holds. */
  until(wanted: (event: ViewedEvent) => boolean): Promise<ViewedEvent>
  /** Resolves with the reason once the server has hung up. */
  readonly closed: Promise<string>
  close(): void
}

type Handshake = { url: string; person?: string; origin?: string; host?: string }

const ANSWER_WITHIN = 15_000

/** Connects as a person; rejects with the server's refusal. */
export function connectRaw({ url, person, origin = url, host }: Handshake): Promise<RawClient> {
  const extraHeaders = { origin, ...(person ? { cookie: `${PERSON_COOKIE}=${person}` } : {}), ...(host ? { host } : {}) }
  const socket: Socket<ServerEvents, ClientEvents> = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders })
  const events: ViewedEvent[] = []
  socket.on('event', (_encounter, event) => void events.push(event))
  const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve))
  const client: RawClient = {
    events,
    closed,
    ask: (event, ...message) => socket.timeout(ANSWER_WITHIN).emitWithAck(event as 'join', ...(message as [never])) as Promise<Reply>,
    until: (wanted) =>
      new Promise((resolve) => {
        const come = events.find(wanted)
        if (come) return resolve(come)
        socket.on('event', (_encounter, event) => wanted(event) && resolve(event))
      }),
    close: () => void socket.disconnect(),
  }
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(client))
    socket.once('connect_error', (error) => {
      socket.disconnect()
      reject(error)
    })
  })
}

/** Starts an encounter for a person without a page; untimed unless told otherwise. */
export async function createFor(url: string, person: string, choices: Partial<EncounterRequest> & { caseId: string }): Promise<string> {
  const response = await fetch(`${url}/api/encounters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `${PERSON_COOKIE}=${person}` },
    body: JSON.stringify({ seat: 'doctor', timed: false, ...choices }),
  })
  const answer = (await response.json()) as { id: string }
  if (response.status !== 201) throw new Error(`No encounter was made: ${JSON.stringify(answer)}`)
  return answer.id
}

/** Says these things one after another as whoever sits in the seat that `person` holds, each after the reply to the one before. */
export async function talkFor(client: RawClient, encounter: string, words: readonly string[], firstTurn = 0): Promise<void> {
  let turn = firstTurn
  for (const text of words) {
    const reply = await client.ask('message', { encounter, key: `${encounter}-${turn}`, expectedTurn: turn, text })
    if (!reply.ok) throw new Error(`“${text}” was refused: ${reply.message}`)
    const answered = turn + 1
    await client.until((event) => event.type === 'turn-end' && event.turn === answered)
    turn += 2
  }
}
