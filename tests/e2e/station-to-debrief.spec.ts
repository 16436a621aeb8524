import { root } from '../../env'
import { loadCatalog } from '../../simulators/catalog'
import { expect, test } from '../support/browser-test'
import { faultsOf, readLog, turnsOf } from '../support/event-log'
import { overhear } from '../support/overheard'
import {
  asShown,
  CHEST,
  composer,
  conversation,
  differ,
  examine,
  finish,
  knock,
  newestResult,
  note,
  order,
  panel,
  plan,
  replied,
  say,
  showPanel,
  speak,
  startStation,
  wordsOf,
} from '../support/rooms'

test('from the front page to a patient who answers is two clicks and a knock', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Go to this station' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Before you knock' })).toBeVisible()
  await expect(page.getByRole('timer')).toHaveText(/^\d:\d\d$/)
  await knock(page)
  await speak(page, 'Hello, I am one of the doctors. What has brought you in today?')
  await replied(page, 1)
  await expect(wordsOf(page, 1)).toHaveText(/.{10,}/s)
})

test('a station, from its door to its debrief', async ({ page }) => {
  const { value: station } = loadCatalog(root).case(CHEST)
  const overheard = overhear(page)
  await startStation(page, CHEST, ['Even-tempered and plain', 'Held back'])
  await page.waitForURL(/\/encounters\/[0-9a-f-]{36}$/)
  const id = page.url().split('/').at(-1)!

  await test.step('reads the note on the door, and makes a note already', async () => {
    await expect(page.getByText(station.station.doorNote)).toBeVisible()
    await page.getByLabel('Your notes').fill('58, chest')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await knock(page)
  })

  await test.step('hears the facts that were asked for', async () => {
    await say(page, 'Hello Mr Hale, I am Dr Lind. What has brought you in today?')
    const [character, spread, father, allergy] = [
      await say(page, 'What does the feeling in your chest feel like?'),
      await say(page, 'Does it go anywhere else, to your arm or your jaw?'),
      await say(page, 'Has anyone in your family had heart trouble?'),
      await say(page, 'Are you allergic to any medicines?'),
    ]
    await expect(wordsOf(page, character)).toHaveText(/tight|heavy|weight/i)
    await expect(wordsOf(page, spread)).toHaveText(/arm.*jaw|jaw.*arm/is)
    await expect(wordsOf(page, father)).toHaveText(/dad|father/i)
    await expect(wordsOf(page, allergy)).toHaveText(/aspirin|allerg|none|nothing/i)
    const said = turnsOf(readLog(id))
    expect(said[character]!.ledger.disclosed).toContain('character')
    expect(said[spread]!.ledger.disclosed).toContain('spreads')
    expect(said[father]!.ledger.disclosed).toContain('father')
    for (const { turn, text } of said) await expect(wordsOf(page, turn)).toHaveText(asShown(text))
  })

  await test.step('examines, orders, and is refused what the budget does not allow', async () => {
    await examine(page, 'heart')
    await expect(newestResult(page)).toContainText('Normal heart sounds')
    await expect(conversation(page)).toContainText('Normal heart sounds')
    await order(page, 'ECG')
    await expect(newestResult(page)).toContainText('ST depression')
    await expect(newestResult(page)).toContainText('30 units')
    await order(page, 'CTPA')
    await expect(newestResult(page)).toContainText('No clot')
    await order(page, 'exercise test')
    await expect(panel(page)).toContainText('580 of 600 units spent')
    await order(page, 'chest x-ray')
    await expect(newestResult(page)).toContainText('Not done: the budget does not allow it.')
    await expect(panel(page)).toContainText('580 of 600 units spent')
    await expect(conversation(page)).not.toContainText('Clear lungs')
  })

  await test.step('keeps notes by itself, over a reload too', async () => {
    await note(page, '58, chest\nto arm and jaw, father died of it')
    await page.reload()
    await showPanel(page, 'notes')
    await expect(page.getByLabel('Your notes')).toHaveValue('58, chest\nto arm and jaw, father died of it')
  })

  await test.step('has been told nothing that was not asked for', async () => {
    const everything = await overheard.everything()
    expect(everything, 'frames were heard at all').toContain('ST depression of 1.5 mm')
    const told = new Set(turnsOf(readLog(id)).flatMap((turn) => turn.ledger.disclosed))
    const { name, accepted, close } = station.key.diagnosis
    const answers = [name, ...accepted, ...close].filter((words) => words.length > 4)
    const facts = Object.values(station.patient.facts).flatMap((domain) => Object.entries(domain))
    const held = facts.filter(([fact]) => !told.has(fact) && !station.station.given.includes(fact))
    expect(held.length).toBeGreaterThan(20)
    const secrets = [...answers, ...held.flatMap(([, fact]) => [fact.text, ...fact.say]), station.key.management.followUp.what ?? '']
    expect(secrets.filter((words) => everything.toLowerCase().includes(words.toLowerCase()))).toEqual([])
    // Frames and page data carry JSON inside of JSON: quotes may be escaped.
    expect(everything).not.toMatch(/\\?"(disclosed|withheld|volunteered)\\?":\s*\[\s*\\?"/)
    expect(everything).not.toMatch(/\\?"trust\\?":\s*\d/)
    expect(everything).not.toMatch(/\\?"type\\?":\\?"(turn-scored|cue)\\?"/)
  })

  await test.step('hands in a differential and a plan, and finishes', async () => {
    await differ(page, [
      ['Acute coronary syndrome', 70],
      ['Aortic dissection', 10],
      ['Reflux', 10],
    ])
    await plan(page, { escalate: 'Cardiology now, monitored bed', investigate: 'Serial troponin', treat: 'Aspirin 300 mg' })
    await finish(page)
  })

  await test.step('reads in the debrief what was asked, what was missed and why', async () => {
    await expect(page.getByRole('heading', { name: station.key.diagnosis.name })).toBeVisible()
    const profile = page.getByRole('region', { name: 'Profile' })
    await expect(profile.getByRole('definition').first()).toHaveText(/\d{1,3} of 100/)
    await expect(page.getByRole('region', { name: 'Next time' })).toContainText('Ask about a danger sign')
    const facts = page.getByRole('region', { name: 'What there was to find out' })
    await expect(facts).toContainText(/\d+ of \d+ points came to light/)
    const fainting = facts.getByRole('listitem').filter({ hasText: 'Has not fainted' }).first()
    await expect(fainting).toContainText('Never reached')
    await facts.getByText('The problem itself').click()
    const spreads = facts.getByRole('listitem').filter({ hasText: 'This morning it went into the left arm and the jaw' }).last()
    await expect(spreads).toContainText('Asked and told')
    const quote = /“(.+)”/s.exec(await spreads.innerText())?.[1]
    expect(turnsOf(readLog(id)).some((turn) => asShown(turn.text).includes(quote ?? 'no quote at all'))).toBe(true)
    await expect(page.getByRole('region', { name: 'Differential' })).toContainText('Acute coronary syndrome')
    await expect(page.getByRole('region', { name: 'Plan' })).toContainText('Aspirin 300 mg')
    await expect(page.getByRole('region', { name: 'What was said' })).toContainText('Does it go anywhere else, to your arm or your jaw?')
  })

  await test.step('the room is closed afterwards', async () => {
    await page.goto(`/encounters/${id}`)
    await expect(page.getByRole('heading', { name: 'It is over.' })).toBeVisible()
    await expect(composer(page)).toHaveCount(0)
    expect(faultsOf(readLog(id))).toEqual([])
  })
})
