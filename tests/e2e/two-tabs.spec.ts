import { expect, test } from '../support/browser-test'
import { faultsOf, readLog, turnsOf } from '../support/event-log'
import { holdSocket } from '../support/held-socket'
import {
  asShown,
  composer,
  conversation,
  examine,
  note,
  notice,
  openRoom,
  pending,
  replied,
  say,
  showPanel,
  speak,
  speaking,
  stopButton,
  turns,
  wordsOf,
} from '../support/rooms'

test('two tabs show the same conversation, acts and notes', async ({ page, context }) => {
  const id = await openRoom(page, { seed: 3 })
  const second = await context.newPage()
  await second.goto(`/encounters/${id}`)
  await say(page, 'Hello Mr Hale, what has brought you in today?')
  await replied(second, 1)
  const [, reply] = turnsOf(readLog(id))
  for (const tab of [page, second]) {
    await expect(turns(tab)).toHaveCount(2)
    await expect(wordsOf(tab, 1)).toHaveText(asShown(reply!.text))
  }
  await examine(page, 'lungs')
  await expect(conversation(second)).toContainText('Clear, equal air entry.')
  await note(second, 'lungs clear')
  await showPanel(page, 'notes')
  await expect(page.getByLabel('Your notes')).toHaveValue('lungs clear')
  expect(faultsOf(readLog(id))).toEqual([])
})

test('a tab that comes in the middle of a reply hears it from its first word', async ({ page, context }) => {
  const id = await openRoom(page, { pace: 'spoken', seed: 3 })
  await speak(page, 'Hello Mr Hale, what has brought you in today?')
  const heard = await speaking(page, 1)
  const late = await context.newPage()
  await late.goto(`/encounters/${id}`)
  const caughtUp = await speaking(late, 1)
  expect(caughtUp.startsWith(heard), `“${caughtUp}” goes on from “${heard}”`).toBe(true)
  await replied(late, 1)
  await expect(wordsOf(late, 1)).toHaveText(asShown(turnsOf(readLog(id))[1]!.text))
})

test('of two tabs that speak at once one is heard, and the other is told and keeps its words', async ({ page, context }) => {
  const id = await openRoom(page, { seed: 3 })
  const late = await context.newPage()
  const socket = await holdSocket(late)
  await late.goto(`/encounters/${id}`)
  await expect(late.getByRole('button', { name: 'Send' })).toBeVisible()
  // The second tab does not yet know that the first has spoken.
  socket.hold()
  await say(page, 'Hello, what has brought you in?')
  await speak(late, 'Good morning, how can I help?')
  await expect(pending(late)).toBeVisible()
  socket.release()

  await expect(notice(late)).toHaveText(
    'Another window answered first. Your text is kept in the box; read what was said and send it if it still fits.',
  )
  await expect(composer(late)).toHaveValue('Good morning, how can I help?')
  await expect(pending(late)).toHaveCount(0)
  await expect(turns(late)).toHaveCount(2)
  expect(turnsOf(readLog(id)).map((turn) => turn.role)).toEqual(['doctor', 'patient'])
  await composer(late).press('Enter')
  await replied(late, 3)
  await expect(wordsOf(page, 2)).toHaveText('Good morning, how can I help?')
  expect(faultsOf(readLog(id))).toEqual([])
})

test('of two tabs that press Enter in the same moment one turn comes, and no words are lost', async ({ page, context }) => {
  // Spoken, so that the reply is not over before the slower of the two has pressed its key.
  const id = await openRoom(page, { pace: 'spoken', seed: 3 })
  const second = await context.newPage()
  await second.goto(`/encounters/${id}`)
  const words = ['Hello Mr Hale, what has brought you in today?', 'What has brought you in today, Mr Hale?']
  await composer(page).fill(words[0]!)
  await composer(second).fill(words[1]!)
  await Promise.all([composer(page).press('Enter'), composer(second).press('Enter')])
  for (const tab of [page, second]) {
    await expect(stopButton(tab)).toBeVisible()
    await expect(pending(tab)).toHaveCount(0)
    await expect(turns(tab)).toHaveCount(2)
  }
  const said = turnsOf(readLog(id)).map((turn) => turn.text)
  expect(said).toHaveLength(1)
  const winner = words.indexOf(said[0]!)
  await expect(composer(winner === 0 ? second : page)).toHaveValue(words[1 - winner]!)
  await expect(composer(winner === 0 ? page : second)).toHaveValue('')
})
