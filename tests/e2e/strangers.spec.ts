import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import fc from 'fast-check'
import { expect, NOISE, test } from '../support/browser-test'
import { faultsOf, readLog, turnsOf } from '../support/event-log'
import { connectRaw, createFor } from '../support/raw-client'
import { CHEST, composer, openRoom, say } from '../support/rooms'

const MESSAGES = ['join', 'message', 'act', 'begin', 'stop', 'finish'] as const
const KEY = 'a-key-of-a-test'

test("another person's cookie opens nothing: page, debrief and every message are refused", async ({
  page,
  person,
  stranger,
  baseURL,
  noise,
}) => {
  noise.allow(NOISE.refused)
  const id = await openRoom(page)
  await say(page, 'Hello Mr Hale, what has brought you in today?')
  for (const path of [`/encounters/${id}`, `/encounters/${id}/debrief`]) {
    const response = await stranger.goto(path)
    expect(response!.status()).toBe(404)
    await expect(stranger.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
    expect(await stranger.content()).not.toContain('Hale')
  }
  await stranger.goto('/')
  await expect(stranger.getByRole('region', { name: 'Still open' })).toHaveCount(0)

  const client = await connectRaw({ url: baseURL!, person: randomUUID() })
  const bodies: Record<(typeof MESSAGES)[number], object> = {
    join: { lastSeq: -1 },
    message: { key: KEY, expectedTurn: 2, text: 'Hello' },
    act: { key: KEY, act: { kind: 'note', text: 'mine' } },
    begin: {},
    stop: {},
    finish: {},
  }
  for (const name of MESSAGES) {
    expect(await client.ask(name, { encounter: id, ...bodies[name] }), name).toMatchObject({ ok: false, code: 'not-found' })
  }
  expect(client.events).toEqual([])
  client.close()

  // Whose it is may still do all of it.
  const own = await connectRaw({ url: baseURL!, person })
  expect(await own.ask('join', { encounter: id, lastSeq: -1 })).toMatchObject({ ok: true })
  own.close()
  expect(turnsOf(readLog(id))).toHaveLength(2)
})

test('a socket needs a person, an Origin of this server and its host name', async ({ person, baseURL }) => {
  const url = baseURL!
  await expect(connectRaw({ url })).rejects.toThrow('no-person')
  await expect(connectRaw({ url, person: 'not-a-person' })).rejects.toThrow('no-person')
  for (const origin of ['http://evil.example', 'null', '', url.replace('127.0.0.1', 'localhost'), `${url}.evil.example`]) {
    await expect(connectRaw({ url, person, origin }), `Origin ${origin}`).rejects.toThrow()
  }
  await expect(connectRaw({ url, person, origin: 'http://evil.example', host: 'evil.example' })).rejects.toThrow()
  const client = await connectRaw({ url, person })
  client.close()
})

test('a request under another host name is refused, whatever it asks for', async ({ baseURL }) => {
  for (const path of ['/', '/api/clock', '/api/encounters', '/_next/static/none.js']) {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:3000']) {
      expect(await statusUnder(host, path, baseURL!), `${host}${path}`).toBe(421)
    }
  }
  expect(await statusUnder(new URL(baseURL!).host, '/api/clock', baseURL!)).toBe(200)
  expect(await statusUnder(`localhost:${new URL(baseURL!).port}`, '/api/clock', baseURL!)).toBe(200)
})

test('a page of another site cannot start an encounter', async ({ request }) => {
  const response = await request.post('/api/encounters', {
    data: { caseId: CHEST, seat: 'doctor' },
    headers: { origin: 'http://evil.example' },
  })
  expect(response.status()).toBe(403)
  expect(await response.json()).toMatchObject({ error: { code: 'not-allowed' } })
})

test('a request to start an encounter is refused by what is wrong with it', async ({ request }) => {
  const post = async (data: unknown) => {
    const response = await request.post('/api/encounters', { data: data as object, headers: { 'content-type': 'application/json' } })
    return `${response.status()} ${(await response.json()).error?.code}`
  }
  expect(await post('{"caseId"')).toBe('400 invalid-input')
  expect(await post([])).toBe('400 invalid-input')
  expect(await post({ caseId: CHEST, seat: 'examiner' })).toBe('400 invalid-input')
  expect(await post({ caseId: CHEST })).toBe('400 invalid-input')
  const seat = 'doctor'
  expect(await post({ caseId: CHEST, seat, extra: true })).toBe('400 invalid-input')
  expect(await post({ caseId: 'no-such-case', seat })).toBe('404 unknown-name')
  expect(await post({ caseId: '__proto__', seat })).toBe('404 unknown-name')
  expect(await post({ caseId: CHEST, seat, personaId: 'no-such-persona' })).toBe('404 unknown-name')
  expect(await post({ caseId: CHEST, seat, personaId: 'x'.repeat(9000) })).toBe('413 input-too-large')
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
    expect((await request.fetch('/api/encounters', { method })).status(), method).toBe(405)
  }
})

test('a socket frame of a megabyte closes that socket and nothing else', async ({ page, person, baseURL }) => {
  const id = await openRoom(page)
  const client = await connectRaw({ url: baseURL!, person })
  const answer = client.ask('message', { encounter: id, key: KEY, expectedTurn: 0, text: 'x'.repeat(1_000_000) })
  await expect(Promise.race([answer, client.closed])).resolves.toMatch(/transport/)
  await say(page, 'Hello')
  const [first] = turnsOf(readLog(id))
  expect(first!.text).toBe('Hello')
  // The client gives up on an answer that cannot come.
  await answer.catch(() => undefined)
})

test('a message in the wrong moment is refused in words', async ({ person, baseURL }) => {
  const id = await createFor(baseURL!, person, { caseId: CHEST, timed: true })
  const client = await connectRaw({ url: baseURL!, person })
  const message = { encounter: id, key: KEY, expectedTurn: 0, text: 'Hello' }
  expect(await client.ask('message', message)).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await client.ask('act', { encounter: id, key: KEY, act: { kind: 'examine', request: 'heart' } })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  })
  expect(await client.ask('begin', { encounter: id })).toMatchObject({ ok: true })
  expect(await client.ask('message', { ...message, expectedTurn: 7 })).toMatchObject({ ok: false, code: 'turn-taken' })
  expect(await client.ask('message', { ...message, text: 'x'.repeat(4001) })).toMatchObject({ ok: false, code: 'invalid-input' })
  expect(await client.ask('message', { ...message, text: '\u0000\u200b\u202e' })).toMatchObject({ ok: false, code: 'invalid-input' })
  expect(await client.ask('finish', { encounter: id })).toMatchObject({ ok: true })
  expect(await client.ask('finish', { encounter: id })).toMatchObject({ ok: true })
  expect(await client.ask('message', message)).toMatchObject({ ok: false, code: 'encounter-ended' })
  client.close()
})

test('the same message sent many times at once stands once, and every sending is told the same', async ({ person, baseURL }) => {
  const id = await createFor(baseURL!, person, { caseId: CHEST })
  const client = await connectRaw({ url: baseURL!, person })
  await client.ask('join', { encounter: id, lastSeq: -1 })
  const message = { encounter: id, key: KEY, expectedTurn: 0, text: 'Hello' }
  const answers = await Promise.all(Array.from({ length: 5 }, () => client.ask('message', message)))
  expect(answers).toEqual(Array(5).fill({ ok: true, turn: 0, seq: expect.any(Number) }))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  const act = { encounter: id, key: `${KEY}-2`, act: { kind: 'examine', request: 'heart' } }
  const done = await Promise.all(Array.from({ length: 5 }, () => client.ask('act', act)))
  expect(new Set(done.map((answer) => JSON.stringify(answer))).size).toBe(1)
  await client.until(id, (event) => event.type === 'turn-end' && event.turn === 1)
  const log = readLog(id)
  expect(faultsOf(log)).toEqual([])
  expect(log.filter((event) => event.type === 'act')).toHaveLength(1)
  client.close()
})

test('200 messages of any shape are answered with an error, and the server lives', async ({ page, person, baseURL }) => {
  const id = await openRoom(page)
  await say(page, 'Hello Mr Hale, what has brought you in today?')
  const before = readLog(id)
  const shapes = fc.record({
    event: fc.constantFrom(...MESSAGES),
    message: fc.array(fc.oneof(almostRight(id), fc.anything({ withTypedArray: true, withNullPrototype: true })), { maxLength: 3 }),
  })
  // A connection may send 60 messages in a row: five of them, so that none is refused for its number.
  for (let batch = 0; batch < 5; batch++) {
    const client = await connectRaw({ url: baseURL!, person })
    for (const { event, message } of fc.sample(shapes, { seed: 20261122 + batch, numRuns: 40 })) {
      const answer = await client.ask(event, ...message)
      expect(answer, `${event} ${fc.stringify(message)}`).toMatchObject({ ok: false, code: 'invalid-input', message: expect.any(String) })
    }
    client.close()
  }
  expect(readLog(id)).toEqual(before)
  await say(page, 'When did it start?')
})

test('frames that are no messages at all close their socket and nothing else', async ({ page, person, baseURL }) => {
  await openRoom(page)
  for (const frame of [
    '42',
    '42[',
    '42{}',
    '43',
    '4',
    '9',
    '',
    '451-["join"]',
    '40/admin,',
    '42["join"',
    '42[null]',
    '42["__proto__",{}]',
    new Uint8Array([0, 255, 4, 2]),
  ]) {
    const socket = new WebSocket(`${baseURL!.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { origin: baseURL!, cookie: `anamnesis-person=${person}` },
    } as never)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    socket.send('40')
    socket.send(frame)
    socket.close()
    await new Promise((resolve) => socket.addEventListener('close', resolve))
  }
  await say(page, 'Hello')
  await expect(composer(page)).toBeFocused()
})

test('a loop that sends without end is slowed down, not obeyed', async ({ person, baseURL }) => {
  const id = await createFor(baseURL!, person, { caseId: CHEST })
  const client = await connectRaw({ url: baseURL!, person })
  const answers = await Promise.all(Array.from({ length: 120 }, () => client.ask('join', { encounter: id, lastSeq: -1 })))
  const refused = answers.filter((answer) => !answer.ok)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused[0]).toMatchObject({ code: 'not-allowed', message: 'Too many messages; wait a moment' })
  client.close()
})

/** Messages that come near to a real one. */
function almostRight(encounter: string) {
  const text = fc.constantFrom('', '   ', 'x'.repeat(4001), 7, null, ['Hello'])
  return fc.oneof(
    fc.record({ encounter: fc.constant(encounter), key: fc.constant(KEY), expectedTurn: fc.constantFrom(2), text }),
    fc.record({
      encounter: fc.constant(encounter),
      key: fc.constantFrom('', 'short', 'x'.repeat(65), 1),
      expectedTurn: fc.constant(2),
      text: fc.constant('Hello'),
    }),
    fc.record({
      encounter: fc.constant(encounter),
      key: fc.constant(KEY),
      expectedTurn: fc.constantFrom(-1, 0.5, '2', null),
      text: fc.constant('Hello'),
    }),
    fc.record({
      encounter: fc.constant(encounter),
      key: fc.constant(KEY),
      act: fc.constantFrom({ kind: 'nothing' }, { kind: 'diagnose', differential: [], final: true }, { kind: 'examine' }, []),
    }),
    fc.record({ encounter: fc.constantFrom('x'.repeat(65), 1, null, {}), lastSeq: fc.constant(0) }),
    fc.record({ encounter: fc.constant(encounter), lastSeq: fc.constantFrom(-2, 0.5, '0') }),
    fc.record({ encounter: fc.constant(encounter), unknown: fc.constant(true) }),
  )
}

/** The status of a GET that claims to be for another host. */
function statusUnder(host: string, path: string, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const sent = httpRequest({ hostname, port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end()
  })
}
