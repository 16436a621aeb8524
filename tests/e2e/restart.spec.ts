import { expect, NOISE, test as quietTest } from '../support/browser-test'
import { faultsOf, readLog, turnsOf } from '../support/event-log'
import { holdSocket } from '../support/held-socket'
import { asShown, openRoom, pending, reconnecting, replied, say, speak, speaking, turns, wordsOf } from '../support/rooms'
import { type OwnServer, startServer } from '../support/server'

/** Everything here goes to a server that may be killed: the shared one has to live. */
const test = quietTest.extend<object, { server: OwnServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.remove()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
})

// A server that dies and starts again takes a while on a loaded machine.
test.describe.configure({ timeout: 120_000 })

const OPENING = 'Hello Mr Hale, what has brought you in today?'
const NEXT = 'What does it feel like?'

test('killed in the middle of a reply, the server gives the same reply to its last byte', async ({ page, server, noise }) => {
  noise.allow(NOISE.gone)
  await openRoom(page, { seed: 5 })
  await say(page, OPENING)
  const undisturbed = await wordsOf(page, 1).innerText()

  const id = await openRoom(page, { seed: 5, pace: 'spoken' })
  await speak(page, OPENING)
  const heard = await speaking(page, 1)
  await server.kill()
  await expect(reconnecting(page)).toBeVisible()
  await expect(wordsOf(page, 1)).toContainText(heard)
  await server.start()
  await expect(reconnecting(page)).toBeHidden()
  await replied(page, 1)

  const log = readLog(id, server.databaseFile)
  expect(faultsOf(log)).toEqual([])
  expect(turnsOf(log).map((turn) => turn.status)).toEqual(['complete', 'complete'])
  await expect(turns(page)).toHaveCount(2)
  expect(asShown(turnsOf(log)[1]!.text)).toBe(undisturbed)
  await expect(wordsOf(page, 1)).toHaveText(undisturbed)
})

test('killed before it read a message, the server is sent it again', async ({ page, server, noise }) => {
  noise.allow(NOISE.gone)
  const id = await openRoom(page, { seed: 5 })
  await say(page, OPENING)
  server.freeze()
  await speak(page, NEXT)
  await expect(pending(page)).toContainText(NEXT)
  await server.kill()
  await expect(pending(page)).toContainText('Kept here, and sent as soon as the connection is back.')
  expect(turnsOf(readLog(id, server.databaseFile))).toHaveLength(2)
  await server.start()
  await replied(page, 3)

  const log = readLog(id, server.databaseFile)
  expect(faultsOf(log)).toEqual([])
  expect(turnsOf(log).filter((turn) => turn.text === NEXT)).toHaveLength(1)
  await expect(turns(page)).toHaveCount(4)
})

test('killed after it kept a message and before it said so, the server keeps it once', async ({ page, server, noise }) => {
  noise.allow(NOISE.gone)
  const socket = await holdSocket(page)
  const id = await openRoom(page, { seed: 5 })
  await say(page, OPENING)
  socket.hold()
  await speak(page, NEXT)
  await expect.poll(() => turnsOf(readLog(id, server.databaseFile)).length).toBeGreaterThan(2)
  await expect(pending(page)).toContainText(NEXT)
  await server.kill()
  socket.lose()
  await server.start()
  await replied(page, 3)

  const log = readLog(id, server.databaseFile)
  expect(faultsOf(log)).toEqual([])
  expect(turnsOf(log).filter((turn) => turn.text === NEXT)).toHaveLength(1)
  await expect(turns(page)).toHaveCount(4)
  await expect(pending(page)).toHaveCount(0)
})

test('a reload while the server is away loses nothing that was not confirmed', async ({ page, server, noise }) => {
  noise.allow(NOISE.gone)
  const id = await openRoom(page, { seed: 5 })
  await say(page, OPENING)
  server.freeze()
  await speak(page, NEXT)
  await expect(pending(page)).toContainText(NEXT)
  await server.kill()
  await server.start()
  await page.reload()
  await replied(page, 3)
  expect(turnsOf(readLog(id, server.databaseFile)).filter((turn) => turn.text === NEXT)).toHaveLength(1)
})
