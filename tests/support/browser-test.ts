import { randomUUID } from 'node:crypto'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { PERSON_COOKIE } from '../../app/_realtime/person-cookie'

/** What the console said that it should not have; a test names what it provokes on purpose. */
export type Noise = { allow(words: RegExp): void; listen(context: BrowserContext): void }

type Fixtures = {
  noise: Noise
  /** The local person of this test's browser. */
  person: string
  /** Another browser with a person of its own. */
  stranger: Page
}

/** Playwright's test, failing on any error or warning in the console and any exception in a page. */
export const test = base.extend<Fixtures>({
  noise: [
    async ({ context }, use) => {
      const heard: string[] = []
      const allowed: RegExp[] = []
      const listen = (listened: BrowserContext) => {
        listened.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) heard.push(`${message.type()}: ${message.text()} (${message.location().url})`)
        })
        listened.on('weberror', (error) => heard.push(`exception: ${error.error().stack}`))
      }
      listen(context)
      await use({ allow: (words) => void allowed.push(words), listen })
      expect(
        heard.filter((line) => !allowed.some((words) => words.test(line))),
        'the console stays silent',
      ).toEqual([])
    },
    { auto: true },
  ],
  person: async ({ context, baseURL }, use) => {
    const person = randomUUID()
    await become(context, person, baseURL!)
    await use(person)
  },
  stranger: async ({ browser, baseURL, noise }, use) => {
    const context = await browser.newContext({ baseURL })
    noise.listen(context)
    await become(context, randomUUID(), baseURL!)
    await use(await context.newPage())
    await context.close()
  },
})

/** Makes a browser that of a person: any id that has the form of one is taken as it is. */
export const become = (context: BrowserContext, person: string, url: string) =>
  context.addCookies([{ name: PERSON_COOKIE, value: person, url, httpOnly: true, sameSite: 'Lax' }])

/** Chromium writes these two lines by itself where a test asks for what is refused, or takes the server away. */
export const NOISE = {
  refused: /Failed to load resource: the server responded with a status of 4\d\d/,
  gone: /ERR_CONNECTION|WebSocket connection to/,
}

export { expect }
