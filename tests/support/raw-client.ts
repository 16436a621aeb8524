import { io, type Socket } from 'socket.io-client'
import type { EncounterRequest } from '#simulators'
import type { ClientEvents, Reply, ServerEvents, ViewedEvent } from '../../app/_realtime/events'
import { PERSON_COOKIE } from '../../app/_realtime/person-cookie'

/** A socket without a page: sends anything under any name and hands back what is answered. */
export type RawClient = {
  readonly events: readonly { encounter: string; event: ViewedEvent }[]
  ask(event: string, ...message: unknown[]): Promise<Reply>
  /** Resolves once an event of this encounter has come for which this holds. */
  until(encounter: string, wanted: (event: ViewedEvent) => boolean): Promise<ViewedEvent>
  /** Resolves with the reason once the server has hung up. */
  readonly closed: Promise<string>
  close(): void
}

type Handshake = { url: string; person?: string; origin?: string; host?: string }

const ANSWER_WITHIN = 15_000

/** Connects as a person; rejects with the server's refusal. */
export function connectRaw({ url, person, origin = url, host }: Handshake): Promise<RawClient> {
  const extraHeaders = { origin, ...(person ? { cookie: `${PERSON_COOKIE}=${person}` } : {}), ...(host ? { host } : {}) }
  const socket: Socket<ServerEvents, ClientEvents> = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders,
  })
  const events: { encounter: string; event: ViewedEvent }[] = []
  socket.on('event', (encounter, event) => void events.push({ encounter, event }))
  const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve))
  const client: RawClient = {
    events,
    closed,
    ask: (event, ...message) => socket.timeout(ANSWER_WITHIN).emitWithAck(event as 'join', ...(message as [never])) as Promise<Reply>,
    until: (encounter, wanted) =>
      new Promise((resolve) => {
        const come = events.find((known) => known.encounter === encounter && wanted(known.event))
        if (come) return resolve(come.event)
        socket.on('event', (from, event) => from === encounter && wanted(event) && resolve(event))
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

/** Says these things as the doctor, each after the reply to the one before. The client must have joined. */
export async function talkFor(client: RawClient, encounter: string, words: readonly string[]): Promise<void> {
  for (const [index, text] of words.entries()) {
    const turn = index * 2
    const reply = await client.ask('message', { encounter, key: `${encounter}-${turn}`, expectedTurn: turn, text })
    if (!reply.ok) throw new Error(`“${text}” was refused: ${reply.message}`)
    await client.until(encounter, (event) => event.type === 'turn-end' && event.turn === turn + 1)
  }
}
