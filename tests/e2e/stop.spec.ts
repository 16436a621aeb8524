import { expect, test } from '../support/browser-test'
import { faultsOf, readLog, turnsOf } from '../support/event-log'
import { asShown, composer, openRoom, replied, speak, speaking, stopButton, turn, turns, wordsOf } from '../support/rooms'

test('Stop keeps what was said so far, marks it, and the talk goes on', async ({ page }) => {
  const id = await openRoom(page, { pace: 'spoken', seed: 7 })
  await speak(page, 'Hello Mr Hale, what has brought you in today?')
  const heard = await speaking(page, 1)
  await stopButton(page).click()
  await expect(turn(page, 1)).toContainText('Stopped here.')
  await replied(page, 1)
  await expect(composer(page)).toBeFocused()

  const [, stopped] = turnsOf(readLog(id))
  expect(stopped!.status).toBe('stopped')
  expect(asShown(stopped!.text).startsWith(heard)).toBe(true)
  await expect(wordsOf(page, 1)).toHaveText(asShown(stopped!.text))

  await speak(page, 'Sorry, one thing first. How old are you?')
  await replied(page, 3)
  await page.reload()
  await expect(turns(page)).toHaveCount(4)
  await expect(turn(page, 1)).toContainText('Stopped here.')
  expect(faultsOf(readLog(id))).toEqual([])
})

test('the next words can be written while the other side speaks, and are not sent before it has ended', async ({ page }) => {
  const id = await openRoom(page, { pace: 'spoken', seed: 7 })
  await speak(page, 'Hello Mr Hale, what has brought you in today?')
  await speaking(page, 1)
  await composer(page).fill('When did it start?')
  await composer(page).press('Enter')
  await expect(composer(page)).toHaveValue('When did it start?')
  await composer(page).press('Escape')
  await expect(turn(page, 1)).toContainText('Stopped here.')
  await expect(composer(page)).toBeFocused()
  await composer(page).press('Enter')
  await expect(wordsOf(page, 2)).toHaveText('When did it start?')
  expect(turnsOf(readLog(id))[1]!.status).toBe('stopped')
})
