import { expect, test } from '../support/browser-test'
import { faultsOf, readLog, turnsOf } from '../support/event-log'
import { overhear } from '../support/overheard'
import { asShown, CHEST, composer, finish, openRoom, panel, replied, speak, startStation, turn, turns, wordsOf } from '../support/rooms'

test('as the patient one has the sheet, the doctor speaks first, and one answers', async ({ page }) => {
  const overheard = overhear(page)
  await startStation(page, CHEST, ['The patient', 'Even-tempered and plain'])
  await page.waitForURL(/\/encounters\/[0-9a-f-]{36}$/)
  const id = page.url().split('/').at(-1)!
  await replied(page, 0)
  await expect(panel(page)).toContainText('You are Martin Hale, 58, a man.')
  await expect(panel(page)).toContainText('This morning it went into the left arm and the jaw')
  await expect(panel(page)).toContainText('Only when you feel trusted')

  await expect(turns(page)).toHaveCount(1)
  await speak(page, "It's my chest. It comes and goes, and this morning it woke me at five.")
  await replied(page, 2)
  await speak(page, "It's like a weight. It went down my left arm.")
  await replied(page, 4)
  const said = turnsOf(readLog(id))
  expect(said.map((each) => each.role)).toEqual(['doctor', 'patient', 'doctor', 'patient', 'doctor'])
  expect(new Set(said.filter((each) => each.role === 'doctor').map((each) => each.text)).size).toBe(3)
  for (const each of said) await expect(wordsOf(page, each.turn)).toHaveText(asShown(each.text))

  await test.step('and neither scores nor what the doctor thinks reach the page', async () => {
    const log = readLog(id)
    expect(log.some((event) => event.type === 'turn-scored')).toBe(true)
    await expect(page.getByRole('button', { name: /Scores of turn/ })).toHaveCount(0)
    const everything = await overheard.everything()
    expect(everything).toContain(said[4]!.text.slice(0, 20))
    expect(everything).not.toMatch(/\\?"type\\?":\\?"(turn-scored|cue|encounter-scored|act)\\?"/)
    expect(everything).not.toMatch(/\\?"doctorState\\?"/)
    expect(everything).not.toMatch(/\\?"(asked|disclosed|withheld)\\?":\s*\[\s*\\?"/)
    expect(everything).not.toContain('Acute coronary syndrome without ST elevation')
    expect(faultsOf(log)).toEqual([])
  })

  await test.step('until it is over', async () => {
    await finish(page)
    await expect(page.getByRole('heading', { name: 'Acute coronary syndrome without ST elevation' })).toBeVisible()
    expect(readLog(id).find((event) => event.type === 'encounter-end')).toMatchObject({ reason: 'stopped-by-person' })
  })
})

test('watching, one sees ledger and scores come with each turn, to the end', async ({ page }) => {
  const id = await openRoom(page, { seat: 'observer', doctor: 'poor', personaId: 'reserved-stoic', pace: 'spoken', seed: 2, turns: 4 })
  await expect(composer(page)).toHaveCount(0)
  await expect(page.getByText('You are watching. Nothing you do here is heard.')).toBeVisible()
  const scores = turn(page, 0).getByRole('button', { name: /Scores of turn 1/ })
  await expect(scores).toBeVisible({ timeout: 30_000 })
  await expect(panel(page)).toContainText('Latest scores')
  await scores.click()
  await expect(page.getByRole('dialog', { name: 'What this turn earned' })).toContainText(/History\d+/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(wordsOf(page, 1)).toHaveText(/.{12,}/s)
  await page.keyboard.press('Escape')
  const ended = readLog(id).some((event) => event.type === 'encounter-end')
  expect(ended, 'all this was there before the end').toBe(false)

  await expect(page.getByRole('heading', { name: 'It is over.' })).toBeVisible({ timeout: 60_000 })
  await expect(turn(page, 1)).toContainText(/Trust \d/)
  await expect(panel(page)).toContainText(/[1-9]\d* of \d+ told/)
  await expect(panel(page)).toContainText('Scores of the whole')
  const log = readLog(id)
  expect(faultsOf(log)).toEqual([])
  expect(
    turnsOf(log).map((each) => each.status),
    'Escape stops nobody where one only watches',
  ).toEqual(Array(4).fill('complete'))
  expect(log.some((event) => event.type === 'encounter-scored')).toBe(true)
  await page.getByRole('link', { name: 'Open the debrief' }).click()
  await expect(page.getByRole('region', { name: 'What there was to find out' })).toBeVisible()
})

test('with live feedback the scores of one’s own turn come at once, and what was behind them on a press', async ({ page }) => {
  await openRoom(page, { mode: 'live-feedback', seed: 1 })
  await speak(page, 'What does the pain in your chest feel like?')
  await replied(page, 1)
  await turn(page, 0)
    .getByRole('button', { name: /Scores of turn 1/ })
    .click()
  const earned = page.getByRole('dialog', { name: 'What this turn earned' })
  await expect(earned).toContainText(/History\d+Worth asking\d+/)
  await page.keyboard.press('Escape')
  await expect(earned).toBeHidden()
})
