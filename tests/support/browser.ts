import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { env } from '../../env'

/** Where Chromium stands, and in words how it was found. */
export type Browser = { path: string; found: string }

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Chromium without its own calls to the network; its sandbox does not work for root. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that is there: from CHROMIUM_PATH, from the system, or Playwright's own. */
export function findBrowser(): Browser | null {
  if (env.CHROMIUM_PATH) {
    if (!existsSync(env.CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, where nothing stands.`)
    return { path: env.CHROMIUM_PATH, found: 'from CHROMIUM_PATH' }
  }
  const system = INSTALLED.find((path) => existsSync(path))
  if (system) return { path: system, found: "the system's" }
  const own = chromium.executablePath()
  return existsSync(own) ? { path: own, found: "Playwright's own" } : null
}

/** Finds a browser or installs one; throws an Error that says what to do where neither is possible. */
export function needBrowser(say: (line: string) => void): Browser {
  const found = findBrowser()
  if (found) return found
  const root = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  say(`No Chromium is installed: installing one with ${root ? 'apt-get' : 'playwright'}.`)
  try {
    if (root) installAsRoot()
    else execFileSync(process.execPath, [playwrightProgram(), 'install', 'chromium'], { stdio: 'inherit' })
  } catch (error) {
    throw new Error('No Chromium could be installed. Install one and set CHROMIUM_PATH to it.', { cause: error })
  }
  const installed = findBrowser()
  if (!installed) throw new Error('Chromium was installed but is not where it was looked for. Set CHROMIUM_PATH to it.')
  return installed
}

function installAsRoot(): void {
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'inherit' })
}

function playwrightProgram(): string {
  return join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '..', 'cli.js')
}
