import { become, expect, NOISE, test as quietTest } from '../support/browser-test'
import { type Furnished, furnish, PAGE_NAMES } from '../support/furnished'
import { faultsByAxe, NARROW, openEverything, overflowOf } from '../support/page-faults'

/** Every page, furnished with encounters in every state. */
const test = quietTest.extend<object, { furnished: Furnished }>({
  furnished: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use, { project }) => use(await furnish(project.use.baseURL!)),
    { scope: 'worker', timeout: 120_000 },
  ],
})

const WIDE = { width: 1280, height: 800 }

test.beforeEach(async ({ context, furnished, baseURL }) => become(context, furnished.person, baseURL!))

for (const name of PAGE_NAMES) {
  test(`${name}: nothing for axe to find in light and dark, and no sideways scrolling at 360 and 1280`, async ({
    page,
    furnished,
    noise,
  }) => {
    if (name === 'missing page') noise.allow(NOISE.refused)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(furnished.pages[name])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await openEverything(page)
    expect(await overflowOf(page), 'sideways at 1280').toEqual([])
    expect(await faultsByAxe(page), 'light and wide').toEqual([])

    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.setViewportSize(NARROW)
    const parts = page.getByRole('navigation', { name: 'Parts of the room' }).getByRole('button')
    for (const part of (await parts.all()).length > 0 ? await parts.all() : [null]) {
      await part?.click()
      await openEverything(page)
      const where = (await part?.innerText()) ?? 'the page'
      expect(await overflowOf(page), `sideways at 360: ${where}`).toEqual([])
      expect(await faultsByAxe(page), `dark and narrow: ${where}`).toEqual([])
    }
  })
}

test('the tabs beside the conversation and what lies over the room are clean as well', async ({ page, furnished }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(furnished.pages['room as the doctor'])
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await openEverything(page)
    expect(await faultsByAxe(page), await tab.innerText()).toEqual([])
  }
  await page.getByRole('button', { name: 'Keyboard' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await faultsByAxe(page), 'keyboard map').toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  expect(await faultsByAxe(page), 'finish').toEqual([])
  await page.setViewportSize(NARROW)
  expect(await overflowOf(page), 'finish at 360').toEqual([])
})

test('the chosen colours are there at the first paint and stay', async ({ page }) => {
  await page.setViewportSize(WIDE)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.getByLabel('Colours').selectOption('Dark')
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  await page.reload()
  expect(await paper()).toBe(dark)
  await page.getByLabel('Colours').selectOption('Light')
  await expect.poll(paper).toBe(light)
})
