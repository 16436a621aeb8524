import { randomUUID } from 'node:crypto'
import { chromium } from '@playwright/test'
import { PERSON_COOKIE } from '../../../app/_realtime/person-cookie'
import { systemClock } from '../../../simulators/dialogue/clock'
import { openStore } from '../../../simulators/storage/open-store'
import { CHROMIUM_FLAGS, needBrowser } from '../../../tests/support/browser'
import { type Figure, figureOf } from '../figures'
import { benchDatabase, startServer } from '../start-server'

const CONTENT_UNDER = 1000
const TRANSCRIPT_UNDER = 300
const VISITS = 20

/** The pages of a run with all its encounters there: from asking to the first content on screen, and to a transcript. */
export async function measureViewer(folder: string, run: string): Promise<Figure[]> {
  const transcripts = await someEncounters(folder, run)
  const server = await startServer(folder)
  try {
    const { path } = needBrowser((line) => process.stdout.write(`${line}\n`))
    const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_FLAGS })
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      await context.addCookies([{ name: PERSON_COOKIE, value: randomUUID(), url: server.origin }])
      const page = await context.newPage()
      const visit = async (address: string) => {
        await page.goto(`${server.origin}${address}`, { waitUntil: 'load' })
        return page.evaluate(firstContent)
      }
      const visits = async (addresses: readonly string[]) => {
        const times: number[] = []
        for (const address of addresses) times.push(await visit(address))
        return times
      }
      const same = (address: string) => Array.from({ length: VISITS }, () => address)
      await visits(['/runs', `/runs/${run}`, transcripts[0]!])
      return [
        figureOf('list of runs, first content', await visits(same('/runs')), CONTENT_UNDER),
        figureOf('page of the run, first content', await visits(same(`/runs/${run}`)), CONTENT_UNDER),
        figureOf('page of the run, sorted and filtered, first content', await visits(sorted(run)), CONTENT_UNDER),
        figureOf('any transcript, first content', await visits(transcripts), TRANSCRIPT_UNDER),
      ]
    } finally {
      await browser.close()
    }
  } finally {
    await server.stop()
  }
}

/** Runs in the page: when the first content was painted, in milliseconds from the start of the visit. */
export function firstContent(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint')
      if (entry) resolve(entry.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
}

const sorted = (run: string) =>
  Array.from(
    { length: VISITS },
    (_, place) => `/runs/${run}?sort=history&order=${place % 2 ? 'up' : 'down'}&doctor=expert&page=${place + 1}`,
  )

/** Transcripts from all over the run. */
async function someEncounters(folder: string, run: string): Promise<string[]> {
  const store = await openStore(benchDatabase(folder), systemClock.now)
  const { planned } = (await store.runs.run(run))!
  const cells = await Promise.all(
    Array.from({ length: VISITS }, (_, place) => store.runs.cell(run, Math.floor((place * (planned - 1)) / (VISITS - 1)))),
  )
  await store.close()
  return cells.flatMap((cell) => (cell?.encounterId ? [`/encounters/${cell.encounterId}/debrief`] : []))
}
