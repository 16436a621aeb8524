import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { env, environmentWith, root } from './env'
import { CHROMIUM_FLAGS, findBrowser } from './tests/support/browser'
import { endToEndFolder } from './tests/support/database'

// `npm test` chooses a free port, and with it a new database. Playwright reads this file again in every worker.
const baseURL = `http://127.0.0.1:${env.PORT}`
const database = `file:${join(endToEndFolder(env.PORT), 'e2e.db')}`

export default defineConfig({
  testDir: join(root, 'tests', 'e2e'),
  outputDir: join(root, 'test-results'),
  // One server and two cores: tests that ran at once would only time each other out.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: env.CI,
  use: {
    baseURL,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findBrowser()?.path, args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: `"${process.execPath}" --import tsx scripts/start.ts`,
    cwd: root,
    url: baseURL,
    timeout: 120_000,
    env: environmentWith({ DATABASE_URL: database, PORT: String(env.PORT), HOST: '127.0.0.1', LOG_LEVEL: 'warn' }) as Record<
      string,
      string
    >,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
