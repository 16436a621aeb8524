import type { Page } from '@playwright/test'

/** Everything that reached a browser: documents, data, scripts and socket frames. */
export type Overheard = { everything(): Promise<string> }

/** Listens from now on. */
export function overhear(page: Page): Overheard {
  const frames: string[] = []
  const bodies: Promise<string>[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void frames.push(String(payload))))
  page.on('response', (response) => {
    if (['font', 'image'].includes(response.request().resourceType())) return
    // A redirect and a page that was left have no body to read.
    bodies.push(response.text().catch(() => ''))
  })
  return { everything: async () => [await page.content(), ...(await Promise.all(bodies)), ...frames].join('\n') }
}
