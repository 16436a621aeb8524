import { expect, test } from '../support/browser-test'
import { faultsOf, readLog, turnsOf } from '../support/event-log'
import { holdSocket } from '../support/held-socket'
import { asShown, composer, openRoom, pending, reconnecting, replied, say, speak, speaking, turns, wordsOf } from '../support/rooms'

test('a reload in the middle of a reply brings the same reply to its end', async ({ page }) => {
  const id = await openRoom(page, { pace: 'spoken', seed: 11 })
  await speak(page, 'Hello Mr Hale, what has brought you in today?')
  const heard = await speaking(page, 1)
  await page.reload()
  const again = await speaking(page, 1)
  expect(again.startsWith(heard), `“${again}” goes on from “${heard}”`).toBe(true)
  await replied(page, 1)

  const log = readLog(id)
  expect(faultsOf(log)).toEqual([])
  const [, reply] = turnsOf(log)
  expect(reply).toMatchObject({ role: 'patient', status: 'complete' })
  expect(asShown(reply!.text).startsWith(heard)).toBe(true)
  await expect(wordsOf(page, 1)).toHaveText(asShown(reply!.text))
  await expect(turns(page)).toHaveCount(2)
})

test('leaving and coming back by the front page goes on where it stood', async ({ page }) => {
  const id = await openRoom(page, { seed: 11 })
  await say(page, 'Hello Mr Hale, what has brought you in today?')
  await composer(page).fill('When did it st')
  await page.getByRole('link', { name: 'Leave the room' }).click()
  const open = page.getByRole('region', { name: 'Still open' })
  await open.getByRole('link', { name: 'Chest discomfort in a man of 58' }).click()
  await expect(composer(page)).toHaveValue('When did it st')
  await expect(turns(page)).toHaveCount(2)
  await say(page, 'When did it start?')
  expect(turnsOf(readLog(id))).toHaveLength(4)
})

test('what is said while the connection is gone waits, and is sent once', async ({ page }) => {
  const socket = await holdSocket(page)
  const id = await openRoom(page, { seed: 11 })
  await say(page, 'Hello Mr Hale, what has brought you in today?')
  await socket.cut()
  await expect(reconnecting(page)).toBeVisible()
  await speak(page, 'When did it start?')
  await expect(pending(page)).toContainText('When did it start?')
  await expect(pending(page)).toContainText('Kept here, and sent as soon as the connection is back.')
  expect(turnsOf(readLog(id))).toHaveLength(2)
  socket.mend()
  await replied(page, 3)
  await expect(reconnecting(page)).toBeHidden()
  expect(faultsOf(readLog(id))).toEqual([])
  expect(turnsOf(readLog(id)).map((turn) => turn.text)[2]).toBe('When did it start?')
})
