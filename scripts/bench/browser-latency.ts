import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, needBrowser } from '../../tests/support/browser'
import { type Figure, figureOf, LINES } from './figures'
import type { BenchServer } from './start-server'

const SHOWN_UNDER = 150
const ROUNDS = 6

/** From the key press that sends to the last token of the reply on the page, measured inside a real Chromium. */
export async function measureBrowser(server: BenchServer): Promise<Figure[]> {
  const { path } = needBrowser((line) => process.stdout.write(`${line}\n`))
  const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const latencies: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(`${server.origin}/stations`)
      const id = await page.evaluate(async () => {
        const body = {
          caseId: 'chest-discomfort-58',
          personaId: 'neutral',
          seat: 'doctor',
          mode: 'live-feedback',
          pace: 'instant',
          timed: false,
          seed: 2,
        }
        const response = await fetch('/api/encounters', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
        return ((await response.json()) as { id: string }).id
      })
      await page.goto(`${server.origin}/encounters/${id}`)
      const composer = page.getByRole('textbox').first()
      await composer.waitFor()
      for (const [index, line] of LINES.entries()) {
        await composer.fill(line)
        const taken = await page.evaluate(sendAndWait, { turns: (index + 1) * 2 })
        if (round > 0) latencies.push(taken)
      }
    }
    return [figureOf('send to last token of the scripted reply, in the browser', latencies, SHOWN_UNDER)]
  } finally {
    await browser.close()
  }
}

/** Runs in the page: presses Enter and waits until the transcript holds so many turns and has stopped changing. */
function sendAndWait({ turns }: { turns: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    const log = document.querySelector('[role=log]')
    const composer = document.activeElement?.matches('textarea') ? document.activeElement : document.querySelector('textarea')
    if (!log || !composer) return reject(new Error('The room is not there'))
    let last = 0
    let settle: ReturnType<typeof setTimeout>
    const observer = new MutationObserver(() => {
      if (log.querySelectorAll('article').length < turns) return
      last = performance.now()
      clearTimeout(settle)
      settle = setTimeout(() => {
        observer.disconnect()
        resolve(last - from)
      }, 400)
    })
    observer.observe(log, { childList: true, subtree: true, characterData: true })
    const from = performance.now()
    composer.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
}
