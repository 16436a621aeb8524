import type { Page, WebSocketRoute } from '@playwright/test'

/** The way between a page and the server, which a test may make slow or cut. */
export type HeldSocket = {
  /** Keeps back what the server sends. What the page sends passes. */
  hold(): void
  /** Delivers what was kept back, in order. */
  release(): void
  /** Loses what was kept back. */
  lose(): void
  /** Hangs up, and lets no connection through. */
  cut(): Promise<void>
  /** Lets connections through again. */
  mend(): void
}

/** Stands between a page and the server from the next connection on. */
export async function holdSocket(page: Page): Promise<HeldSocket> {
  let holding = false
  let broken = false
  const held: (() => void)[] = []
  let current: WebSocketRoute | null = null
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    if (broken) return void socket.close()
    current = socket
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (holding) held.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  const open = () => {
    holding = false
    return held.splice(0)
  }
  return {
    hold: () => {
      holding = true
    },
    release: () => {
      for (const deliver of open()) deliver()
    },
    lose: () => void open(),
    async cut() {
      broken = true
      await current?.close()
    },
    mend: () => {
      broken = false
    },
  }
}
