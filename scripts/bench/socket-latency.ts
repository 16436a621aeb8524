import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { ClientEvents, Reply, ServerEvents } from '../../app/_realtime/events'
import { PERSON_COOKIE } from '../../app/_realtime/person-cookie'
import { type Figure, figureOf, LINES } from './figures'
import type { BenchServer } from './start-server'

type Connection = Socket<ServerEvents, ClientEvents>
const ENCOUNTERS = 10
const ACKNOWLEDGED_UNDER = 50
const CASES = ['chest-discomfort-58', 'headache-72']

/** From a message's sending to its acknowledgement, which comes after the commit; and to the end of the patient's reply. */
export async function measureSocket(server: BenchServer, acknowledgedUnder = ACKNOWLEDGED_UNDER): Promise<Figure[]> {
  const person = randomUUID()
  const acknowledged: number[] = []
  const replied: number[] = []
  for (let number = 0; number < ENCOUNTERS; number++) {
    const encounter = await createEncounter(server, person, CASES[number % CASES.length]!)
    const socket: Connection = io(server.origin, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: `${PERSON_COOKIE}=${person}`, origin: server.origin },
    })
    await ask(socket, (done) => socket.emit('join', { encounter, lastSeq: -1 }, done))
    for (const [index, text] of LINES.entries()) {
      const ended = replyTo(socket, index * 2 + 1)
      const from = performance.now()
      await ask(socket, (done) => socket.emit('message', { encounter, key: randomUUID(), expectedTurn: index * 2, text }, done))
      // The first encounter warms the server up.
      if (number > 0) acknowledged.push(performance.now() - from)
      await ended
      if (number > 0) replied.push(performance.now() - from)
    }
    socket.disconnect()
  }
  return [
    figureOf('message to acknowledgement after commit', acknowledged, acknowledgedUnder),
    figureOf('message to the end of the reply, at the socket', replied, null),
  ]
}

async function createEncounter(server: BenchServer, person: string, caseId: string): Promise<string> {
  const response = await fetch(`${server.origin}/api/encounters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `${PERSON_COOKIE}=${person}`, origin: server.origin },
    body: JSON.stringify({ caseId, personaId: 'neutral', seat: 'doctor', mode: 'live-feedback', pace: 'instant', timed: false, seed: 1 }),
  })
  if (!response.ok) throw new Error(`No encounter could be made: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

function ask<T extends object>(socket: Connection, send: (done: (reply: Reply<T>) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect_error', reject)
    send((reply) => (reply.ok ? resolve() : reject(new Error(`${reply.code}: ${reply.message}`))))
  })
}

function replyTo(socket: Connection, turn: number): Promise<void> {
  return new Promise((resolve) => {
    const listen: ServerEvents['event'] = (_encounter, event) => {
      if (event.type !== 'turn-end' || event.turn !== turn) return
      socket.off('event', listen)
      resolve()
    }
    socket.on('event', listen)
  })
}
