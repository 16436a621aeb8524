import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { strings } from '../../app/_components/strings'
import { runs as text } from '../../app/_components/strings/runs'
import { root } from '../../env'
import { loadCatalog } from '../../simulators/catalog'
import { expect, NOISE, test } from '../support/browser-test'
import { faultsByAxe, NARROW, overflowOf } from '../support/page-faults'
import { CHEST } from '../support/rooms'
import { runUntilDone, startRunAt } from '../support/runs'

const cases = loadCatalog(root).cases()
const CASES = cases.length
const CHILDREN = cases.filter(({ value }) => value.tags.includes('child')).length

/** Grids of different seeds are different runs: no test meets another's. */
const small = (seed: number) => `
name: small-${seed}
cases: [${CHEST}, cough-67]
patients: [neutral, anxious]
doctors: [expert, poor]
seeds: [${seed}]
thresholds: { history: { min: 0.1 }, management: { min: 1 } }
`

const yaml = (page: Page) => page.getByRole('textbox', { name: text.builder.yamlLabel })
const grid = async (page: Page) => parse(await yaml(page).inputValue()) as Record<string, unknown>
const group = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) })
const plan = (page: Page) => page.getByRole('region', { name: text.builder.plan })
const results = (page: Page) => page.getByRole('region', { name: text.matrix.region })
const encounters = (page: Page) => page.getByRole('region', { name: text.encounters.region })
const rows = (page: Page) =>
  encounters(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const state = (page: Page, name: keyof typeof text.state) => page.getByText(text.state[name].text)

test('the YAML follows the form, the form follows the YAML, and the size stands below', async ({ page }) => {
  await page.goto('/runs')
  await page.getByRole('link', { name: text.list.start }).click()
  await expect(plan(page)).toContainText(`${CASES} cases × 4 personas × 3 doctors × 1 seed = ${CASES * 12} encounters`)
  await expect(plan(page)).toContainText('no cost')

  await page.getByLabel(text.builder.name, { exact: true }).fill('by-hand')
  await group(page, text.builder.cases).getByRole('button', { name: 'child', exact: true }).click()
  await group(page, text.builder.personas)
    .getByRole('checkbox', { name: /neutral/ })
    .uncheck()
  await group(page, text.builder.doctors).getByRole('checkbox', { name: /^All/ }).check()
  await page.getByLabel(text.builder.to, { exact: true }).fill('3')
  await page.getByLabel(text.builder.turns).fill('40')
  await page.getByText(text.builder.thresholds, { exact: true }).click()
  await page.getByLabel(text.builder.minOf(text.measure.history.name)).fill('0.6')
  expect(await grid(page)).toEqual({
    name: 'by-hand',
    cases: { tags: ['child'] },
    patients: ['anxious', 'talkative', 'reserved-stoic'],
    doctors: 'all',
    seeds: { from: 1, to: 3 },
    limits: { turns: 40 },
    thresholds: { history: { min: 0.6 } },
  })
  await expect(plan(page)).toContainText(`${CHILDREN} cases × 3 personas × 10 doctors × 3 seeds`)

  await yaml(page).fill(`# mine\nname: written\ncases: [${CHEST}]\npatients: [neutral]\ndoctors: [poor] # only\nseeds: [4, 9]\n`)
  await page.getByRole('button', { name: text.builder.read }).click()
  await expect(page.getByLabel(text.builder.name, { exact: true })).toHaveValue('written')
  await expect(group(page, text.builder.doctors).getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(page.getByText(text.builder.seedList('4, 9'))).toBeVisible()
  await expect(plan(page)).toContainText('= 2 encounters')

  await group(page, text.builder.personas)
    .getByRole('checkbox', { name: / anxious / })
    .check()
  await expect(yaml(page)).toHaveValue(/^# mine\n[\s\S]*doctors: \[poor\] # only\nseeds: \[4, 9\]\n$/)
  await expect(plan(page)).toContainText('= 4 encounters')
})

test('a fault is told with its line and field, and leads there', async ({ page, noise }) => {
  noise.allow(NOISE.refused)
  await page.goto('/runs/new')
  await yaml(page).fill('name: wrong\ncases: all\npatients: [neutral]\ndoctors:\n  - nobody\nlimits: { turns: -3 }\n')
  await yaml(page).blur()
  await expect(plan(page).getByRole('listitem')).toContainText(['Line 6, limits.turns'])

  await yaml(page).fill('name: wrong\ncases: all\npatients: [neutral]\ndoctors:\n  - nobody\n')
  await yaml(page).blur()
  await expect(plan(page).getByRole('listitem')).toContainText(['Line 5, doctors.0: There is no doctor "nobody"'])
  await expect(group(page, text.builder.doctors)).not.toContainText('nobody')
  await page.getByRole('button', { name: text.builder.start }).click()
  await expect(page).toHaveURL(/\/runs\/new$/)
  await plan(page)
    .getByRole('button', { name: text.builder.line(5) })
    .click()
  await expect(yaml(page)).toBeFocused()
  expect(await yaml(page).evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd))).toBe('  - nobody')

  await yaml(page).fill('name: [')
  await yaml(page).blur()
  await expect(page.getByText(text.builder.unreadable)).toBeVisible()
  await expect(page.getByLabel(text.builder.name, { exact: true })).toBeDisabled()
  expect(await faultsByAxe(page)).toEqual([])
  await page.getByRole('button', { name: text.builder.takeBack }).click()
  await expect(plan(page)).toContainText(`= ${CASES * 12} encounters`)
  await expect(page.getByLabel(text.builder.name, { exact: true })).toHaveValue('personas-by-skill')
})

test('from a grid to one of its conversations and back', async ({ page }) => {
  test.setTimeout(180_000)
  await test.step('started with the keyboard', async () => {
    await page.goto('/runs/new')
    await yaml(page).fill(small(11))
    await yaml(page).press('Tab')
    await expect(plan(page)).toContainText('= 8 encounters')
    await page.getByRole('button', { name: text.builder.start }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/runs\/[0-9a-f]{12}$/)
  })
  await test.step('played to its end before one’s eyes', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('small-11')
    await expect(state(page, 'done')).toBeVisible({ timeout: 120_000 })
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', text.progress.of(8, 8))
    const thresholds = page.getByRole('region', { name: text.run.thresholds }).getByRole('listitem')
    await expect(thresholds).toContainText([text.run.met, text.run.missed])
  })
  await test.step('read as a table, with n', async () => {
    await expect(results(page).getByRole('row', { name: /neutral/ })).toContainText('4 of 4')
    await page.getByRole('navigation', { name: text.matrix.columns }).getByRole('link', { name: text.dimension.case }).click()
    await page
      .getByRole('navigation', { name: text.dimension.doctor })
      .getByRole('link', { name: /Rushes/ })
      .click()
    await page.waitForURL(/columns=case&within=poor/)
    await expect(results(page).getByRole('row')).toHaveCount(3)
    await expect(
      results(page)
        .getByRole('row', { name: /anxious/ })
        .getByRole('link', { name: /n 1/ }),
    ).toHaveCount(2)
  })
  await test.step('from a number to what is behind it', async () => {
    await results(page)
      .getByRole('row', { name: /anxious/ })
      .getByRole('link')
      .first()
      .click()
    await page.waitForURL(/persona=anxious/)
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText('anxious · poor · seed 11')
  })
  await test.step('to the conversation and back to the run', async () => {
    await rows(page).getByRole('link', { name: text.encounters.debrief }).click()
    await page.waitForURL(/\/encounters\/.+\/debrief$/)
    await expect(page.getByRole('heading', { name: strings.debrief.transcript, exact: true })).toBeVisible()
    await page.getByRole('link', { name: /Back to the run/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('small-11')
  })
  await test.step('the same grid again is the same run', async () => {
    const address = page.url()
    await page.goto('/runs/new')
    await yaml(page).fill(small(11).replace('name: small-11', 'name: once-more'))
    await page.getByRole('button', { name: text.builder.start }).click()
    await page.waitForURL(`${address}?found=yes`)
    await expect(page.getByText(text.run.found)).toBeVisible()
    await expect(state(page, 'done')).toBeVisible()
  })
})

test('encounters are filtered and sorted in the address, without scripts as well, and played again', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000)
  const id = await startRunAt(baseURL!, small(12))
  await runUntilDone(baseURL!, id)
  await page.goto(`/runs/${id}`)
  await expect(rows(page)).toHaveCount(8)
  await page.getByLabel(text.encounters.doctor, { exact: true }).selectOption('poor')
  await page.getByRole('button', { name: text.encounters.show }).click()
  await page.waitForURL(/doctor=poor/)
  await expect(rows(page)).toHaveCount(4)
  await encounters(page).getByRole('link', { name: text.measure.coverage.name }).click()
  await page.waitForURL(/sort=coverage/)
  await encounters(page).getByRole('link', { name: text.measure.coverage.name }).click()
  await page.waitForURL(/order=down/)
  await expect(encounters(page).getByRole('columnheader', { name: text.measure.coverage.name })).toHaveAttribute('aria-sort', 'descending')

  await test.step('the address alone shows the same, without scripts', async () => {
    const quiet = await browser.newContext({ baseURL, javaScriptEnabled: false })
    const plain = await quiet.newPage()
    await plain.goto(page.url())
    const shown = await rows(page).getByRole('rowheader').allInnerTexts()
    expect(await rows(plain).getByRole('rowheader').allInnerTexts()).toEqual(shown)
    await plain.getByLabel(text.encounters.persona, { exact: true }).selectOption('neutral')
    await plain.getByRole('button', { name: text.encounters.show }).click()
    await expect(rows(plain)).toHaveCount(2)
    await expect(encounters(plain).getByRole('columnheader', { name: text.measure.coverage.name })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await quiet.close()
  })

  await rows(page).first().getByRole('button', { name: text.encounters.again }).click()
  await expect(rows(page).first()).toContainText(text.encounters.plays(2), { timeout: 60_000 })
})

test('a run is paused, hastened, gone on with and cancelled', async ({ page, baseURL }) => {
  test.setTimeout(180_000)
  const id = await startRunAt(baseURL!, 'name: long\ncases: all\npatients: all\ndoctors: all\nseeds: [13]\n', 2)
  await page.goto(`/runs/${id}`)
  await expect(state(page, 'playing')).toBeVisible({ timeout: 30_000 })
  await page.getByLabel(text.run.concurrency).fill('5')
  await expect(page.getByText(text.run.concurrencySet(5))).toBeVisible()
  await page.getByRole('button', { name: text.run.pause }).click()
  await expect(state(page, 'paused')).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(page.getByLabel(text.run.concurrency)).toHaveValue('5')
  await page.getByRole('button', { name: text.run.resume }).click()
  await expect(state(page, 'playing')).toBeVisible({ timeout: 30_000 })

  await test.step('an encounter being played is watched', async () => {
    await page.goto(`/runs/${id}?status=playing`)
    await rows(page).first().getByRole('link', { name: text.encounters.watch }).click()
    await expect(page.getByRole('log')).toBeVisible()
    // It goes on by itself, and whoever watches cannot end it.
    await expect(page.getByRole('log').getByRole('article').nth(3)).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('button', { name: strings.room.finish.stop })).toHaveCount(0)
    await page.getByRole('link', { name: /back to the run/ }).click()
    await page.waitForURL(`/runs/${id}`)
  })

  await page.getByRole('button', { name: text.run.cancel, exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  expect(await faultsByAxe(page)).toEqual([])
  await page.getByRole('button', { name: text.run.cancelDialog.back }).click()
  await expect(state(page, 'playing')).toBeVisible()
  await page.getByRole('button', { name: text.run.cancel, exact: true }).click()
  await page.getByRole('button', { name: text.run.cancelDialog.confirm }).click()
  await expect(state(page, 'cancelled')).toBeVisible()
  await expect(page.getByRole('button', { name: text.run.pause })).toHaveCount(0)
  await page.setViewportSize(NARROW)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await overflowOf(page)).toEqual([])
  expect(await faultsByAxe(page)).toEqual([])
})

test('what the server is sent for runs is checked', async ({ request, baseURL }) => {
  const post = (path: string, data: unknown, headers = {}) => request.post(path, { data, headers })
  const code = async (answer: ReturnType<typeof post>) => {
    const response = await answer
    return [response.status(), ((await response.json()) as { error: { code: string } }).error.code]
  }
  expect(await code(post('/api/runs/plan', { grid: 7 }))).toEqual([400, 'invalid-input'])
  expect(await code(post('/api/runs/plan', { grid: 'x'.repeat(200_000) }))).toEqual([413, 'input-too-large'])
  expect(await code(post('/api/runs', { grid: small(14), concurrency: 1000 }))).toEqual([400, 'invalid-input'])
  expect(await code(post('/api/runs', { grid: 'name: x', concurrency: 1 }))).toEqual([400, 'invalid-content'])
  expect(await code(post('/api/runs', { grid: small(14), concurrency: 1 }, { origin: 'http://elsewhere.example' }))).toEqual([
    403,
    'not-allowed',
  ])
  expect(await code(post('/api/runs/000000000000', { action: 'pause' }))).toEqual([404, 'not-found'])
  expect(await code(post('/api/runs/000000000000', { action: 'explode' }))).toEqual([400, 'invalid-input'])
  expect((await request.get('/api/runs/000000000000')).status()).toBe(404)
  expect((await request.get('/runs/000000000000')).status()).toBe(404)
  expect((await request.get(`${baseURL}/runs?before=nonsense`)).status()).toBe(200)
})
