import type { Page } from '@playwright/test'
import { strings } from '../../app/_components/strings'
import { runs as runText } from '../../app/_components/strings/runs'
import { expect, test } from '../support/browser-test'
import { readLog, turnsOf } from '../support/event-log'
import { faultsByAxe, NARROW, openEverything, overflowOf } from '../support/page-faults'
import { CHEST, composer, finish, openRoom, panel, replied, say, speak, turn, turns } from '../support/rooms'
import { type OwnServer, startServer } from '../support/server'

const text = strings.models
const PLAIN = 'mock/plain'
const label = (page: Page, number: number) => turn(page, number).getByText(`model: ${PLAIN}`)

/** Against a server where two models may be chosen; that of the other tests offers none. */
const offered = test.extend<object, { server: OwnServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter
    async ({}, use) => {
      const server = await startServer({ ANAMNESIS_MODELS: `${PLAIN},mock/obedient` })
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
})

test.describe('where models are offered', () => {
  offered('a person talks to a patient whose words a model finds, and every turn says so', async ({ page }) => {
    await page.goto(`/stations/${CHEST}`)
    await page.getByRole('group', { name: text.patientEngine }).getByRole('radio', { name: PLAIN }).check()
    await page.getByRole('radio', { name: /^No clock/ }).check()
    await page.getByRole('button', { name: strings.stations.start }).click()
    await expect(composer(page)).toBeVisible()
    const answer = await say(page, 'Hello, I am Dr Okoro. What brings you in today?')
    await expect(turn(page, answer).getByText(/^(model: mock\/plain|scripted, in place of mock\/plain)$/)).toBeVisible()
    await test.step('without what it took, or what anybody thought', async () => {
      await expect(page.getByText(/tokens read/)).toHaveCount(0)
      await expect(page.getByText(text.reasoning.title)).toHaveCount(0)
    })

    await finish(page)
    const took = page.getByRole('region', { name: text.debrief.title })
    await expect(took.getByRole('listitem').first()).toContainText(/Calls[1-9]\d*/)
    expect(await faultsByAxe(page)).toEqual([])
  })

  offered(
    'a person in the patient’s seat is asked by a doctor whom a model plays, and sees none of its thoughts',
    async ({ page, server }) => {
      await page.goto(`/stations/${CHEST}`)
      await page.getByRole('radio', { name: /^The patient/ }).check()
      await expect(page.getByRole('group', { name: text.doctorModel })).toHaveCount(0)
      await page.getByRole('radio', { name: /^Interviewer/ }).check()
      await page.getByRole('group', { name: text.doctorModel }).getByRole('radio', { name: PLAIN }).check()
      await page.getByText(text.biases).click()
      await page.getByRole('checkbox', { name: text.doctorBias.anchoring.name }).check()
      await page.getByRole('button', { name: strings.stations.start }).click()
      await page.waitForURL(/\/encounters\//)
      const id = page.url().split('/').at(-1)!
      await replied(page, 0)
      await expect(label(page, 0)).toBeVisible()
      await speak(page, "It's my chest. It comes and goes.")
      await replied(page, 2)
      const log = readLog(id, server.databaseFile)
      expect(log[0]).toMatchObject({ seats: { doctor: { kind: 'model', name: 'interviewer+anchoring', model: PLAIN } } })
      expect(
        turnsOf(log).some((each) => each.inside?.doctorState),
        'it thought something',
      ).toBe(true)
      await expect(page.getByText(text.reasoning.title)).toHaveCount(0)
    },
  )

  offered('watching two of them, one sees what each turn took and what the doctor thought', async ({ page }) => {
    await openRoom(page, { seat: 'observer', personaId: `neutral@${PLAIN}`, doctor: `argued@${PLAIN}`, turns: 6, seed: 1 })
    await expect(page.getByRole('heading', { name: strings.room.ended.title })).toBeVisible({ timeout: 60_000 })
    const first = turns(page).first()
    await expect(label(page, 0)).toBeVisible()
    await expect(first.getByText(/\d tokens read.* written · .* · /)).toBeVisible()
    await first.getByText(text.reasoning.title).click()
    await expect(first.getByText(text.reasoning.differential, { exact: true })).toBeVisible()
    await expect(panel(page)).toContainText(text.usage.soFar)
    await openEverything(page)
    expect(await faultsByAxe(page)).toEqual([])
    await page.setViewportSize(NARROW)
    expect(await overflowOf(page)).toEqual([])
  })

  offered('a model that is not offered is refused', async ({ page }) => {
    const data = { caseId: CHEST, seat: 'doctor', personaId: 'neutral@openai/anything' }
    expect((await page.request.post('/api/encounters', { data })).status()).toBe(403)
  })

  offered('the builder of runs writes models and biases into the grid, and the run tells what they took', async ({ page }) => {
    const group = (name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) })
    await page.goto('/runs/new')
    const yaml = page.getByRole('textbox', { name: runText.builder.yamlLabel })
    await yaml.fill(`name: with-models\ncases: [${CHEST}]\npatients: [neutral]\ndoctors: [poor]\nseeds: [7]\nlimits: {turns: 6}\n`)
    await page.getByRole('button', { name: runText.builder.read }).click()
    await expect(page.getByRole('region', { name: runText.builder.plan })).toContainText('= 1 encounter')
    await group(text.runs.patients).getByRole('checkbox', { name: PLAIN }).check()
    await group(text.runs.agents)
      .getByRole('checkbox', { name: /^Interviewer/ })
      .check()
    await page.getByText(text.runs.biases).first().click()
    await page.getByRole('checkbox', { name: /^Recency/ }).check()
    await expect(yaml).toHaveValue(
      /patients:\n {2}- neutral\n {2}- name: neutral\n {4}model: mock\/plain\n[\s\S]*- name: interviewer\n {4}model: mock\/plain\n {4}biases:\n {6}- recency/,
    )
    await expect(page.getByRole('region', { name: runText.builder.plan })).toContainText('= 4 encounters')
    await page.getByRole('button', { name: runText.builder.start, exact: true }).click()
    await expect(page.getByText(runText.state.done.text)).toBeVisible({ timeout: 60_000 })
    await expect(page.locator('dl').filter({ hasText: text.runs.facts.calls })).toContainText(/Calls of models[1-9]/)

    await page.getByLabel(runText.encounters.doctor, { exact: true }).selectOption(`interviewer+recency@${PLAIN}`)
    await page.getByRole('button', { name: runText.encounters.show }).click()
    await expect(page).toHaveURL(/doctor=interviewer%2Brecency%40mock%2Fplain/)
    await expect(page.getByRole('region', { name: runText.encounters.region }).getByRole('rowheader')).toHaveCount(2)
    expect(await faultsByAxe(page)).toEqual([])
    await page.setViewportSize(NARROW)
    expect(await overflowOf(page)).toEqual([])
  })
})

test('where none is offered the set-up says in one line how to add one, and nothing else of models', async ({ page }) => {
  await page.goto(`/stations/${CHEST}`)
  await expect(page.getByText(text.noneHelp)).toHaveCount(1)
  await page.getByRole('radio', { name: /^Watch/ }).check()
  await expect(page.getByRole('group', { name: text.patientEngine })).toHaveCount(0)
  await expect(page.getByRole('radio', { name: /^Interviewer/ })).toHaveCount(0)
})
