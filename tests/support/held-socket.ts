import type { Page } from '@playwright/test'

/** What the server sends, held back on its way to a page, as a slow network would. */
export type HeldSocket = {
  hold(): void
  /** Delivers what was held, in order, and holds no more. */
  release(): void
  /** Loses what was held, and holds no more. */
  lose(): void
}

/** Stands between a page and the server from the next connection on. What the page sends passes at once. */
export async function holdSocket(page: Page): Promise<HeldSocket> {
  let holding = false
  let held: (() => void)[] = []
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (holding) held.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  const open = () => {
    const waiting = held
    held = []
    holding = false
    return waiting
  }
  return {
    hold: () => {
      holding = true
    },
    release: () => {
      for (const deliver of open()) deliver()
    },
    lose: () => void open(),
  }
}
