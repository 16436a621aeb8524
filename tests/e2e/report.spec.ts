import { readFileSync } from 'node:fs'
import { report as text } from '../../app/_components/strings/report'
import { expect, test } from '../support/browser-test'
import { faultsByAxe, NARROW, overflowOf } from '../support/page-faults'
import { CHEST } from '../support/rooms'
import { runUntilDone, startRunAt } from '../support/runs'

const grid = (seed: number) => `
name: report-${seed}
cases: [${CHEST}, cough-67, headache-72]
patients: [neutral, talkative]
doctors: [expert, poor]
seeds: [${seed}]
limits: { turns: 24 }
`

test('from the run to its report, from a number to its encounters, and from a quote to its turn', async ({ page, baseURL }) => {
  test.setTimeout(300_000)
  const id = await startRunAt(baseURL!, grid(71))
  await runUntilDone(baseURL!, id)
  await test.step('the limits stand before any number, and the check before any effect', async () => {
    await page.goto(`/runs/${id}`)
    await page.getByRole('link', { name: text.link, exact: true }).click()
    await page.waitForURL(/\/report$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('report-71')
    await expect(page.getByRole('region', { name: text.limits })).toContainText('3 cases: this run supports only effects of about')
    // The parts come one after another: the last of them says that all are there.
    await expect(page.getByRole('heading', { name: 'The turns behind the numbers' })).toBeVisible()
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
    const place = (title: string) => headings.findIndex((heading) => heading.startsWith(title))
    expect(place('Whether the personas showed')).toBeGreaterThan(place('Personas by measure'))
    expect(place('Effects of personas')).toBeGreaterThan(place('Whether the personas showed'))
    expect(await faultsByAxe(page)).toEqual([])
  })
  await test.step('a row of a chart is reached and followed with the keyboard', async () => {
    const row = page.getByRole('link', { name: /^talkative, History: / })
    await row.focus()
    await expect(row).toBeFocused()
    await page.keyboard.press('Enter')
    await page.waitForURL(/persona=talkative&status=done&sort=history/)
    await page.goBack()
  })
  await test.step('a quote leads to its turn', async () => {
    const turn = page.getByRole('link', { name: /^Turn 2, / }).first()
    await turn.click()
    await page.waitForURL(/\/debrief#turn-2$/)
    await expect(page.locator('#turn-2')).toBeVisible()
    await page.goBack()
  })
  await test.step('it fits a phone', async () => {
    await page.setViewportSize(NARROW)
    await page.goto(`/runs/${id}/report`)
    await expect(page.getByRole('heading', { name: 'The turns behind the numbers' })).toBeVisible()
    expect(await overflowOf(page)).toEqual([])
  })
})

test('two runs beside each other, and the same as a file that opens from a disk', async ({ page, browser, baseURL }, testInfo) => {
  test.setTimeout(300_000)
  const [first, second] = [await startRunAt(baseURL!, grid(72)), await startRunAt(baseURL!, grid(73))]
  for (const id of [first, second]) await runUntilDone(baseURL!, id)
  await page.goto(`/runs/${first}/report`)
  await page.getByLabel(text.compare.label).selectOption(second)
  await page.getByRole('button', { name: text.compare.show }).click()
  await page.waitForURL(new RegExp(`compare=${second}`))
  await expect(page.getByRole('heading', { name: 'The two runs beside each other' })).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: text.formats.html }).click()
  const file = testInfo.outputPath('report.html')
  await (await downloading).saveAs(file)
  const offline = await browser.newContext({ offline: true, javaScriptEnabled: false })
  const plain = await offline.newPage()
  await plain.goto(`file://${file}`)
  await expect(plain.getByRole('heading', { name: 'The two runs beside each other' })).toBeVisible()
  await plain
    .getByRole('link', { name: /^talkative, History: / })
    .first()
    .focus()
  expect(readFileSync(file, 'utf8')).not.toMatch(/<script|https?:/)
  await offline.close()
})

test('an unknown run, another that is not there, and a form that is not known are told', async ({ page, noise }) => {
  noise.allow(/status of 4\d\d/)
  expect((await page.goto('/runs/0123456789ab/report'))!.status()).toBe(404)
  expect((await page.request.get('/runs/0123456789ab/report/file?format=html')).status()).toBe(404)
  expect((await page.request.get('/runs/0123456789ab/report/file?format=pdf')).status()).toBe(400)
})
