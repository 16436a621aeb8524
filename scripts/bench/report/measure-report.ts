import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { environmentWith, root } from '../../../env'
import { loadCatalog } from '../../../simulators/catalog'
import { systemClock } from '../../../simulators/dialogue/clock'
import { createRunDesk } from '../../../simulators/runs/self-play/desk'
import { openStore } from '../../../simulators/storage/open-store'
import { CHROMIUM_FLAGS, needBrowser } from '../../../tests/support/browser'
import { type Figure, figureOf } from '../figures'
import { A_SEED, benchGrid } from '../runs/bench-grid'
import { playInProcess } from '../runs/play-in-process'
import { firstContent } from '../runs/viewer'
import { benchDatabase, startServer } from '../start-server'
import { growRun } from './grow-run'

/** What reading a report took. Memory is the process's at its highest. */
export type ReadFigures = { seconds: number; megabytes: number; kilobytes: number; encounters: number; of: number }

/** Encounters that are really played; the rest of the run are copies of them. */
const SEEDS_PLAYED = 4
const SECONDS_MOST = 10
const MEGABYTES_MOST = 500
const PAINTED_UNDER = 1000
const VISITS = 5

/** The report of a run of so many encounters: how long reading it takes, with how much memory, and when a browser shows its page. */
export async function measureReport(encounters: number, note: (figure: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-bench-report-'))
  try {
    const { run, small } = await largeRun(folder, encounters)
    const { seconds, megabytes, kilobytes, encounters: read, of } = await readInProcess(benchDatabase(folder), run)
    const details = `transcripts of ${read} of ${of} encounters read, ${kilobytes.toFixed(0)} kB as a page`
    note({ name: 'report from its database to a page', value: seconds, unit: 's', details, limit: { most: SECONDS_MOST } })
    note({ name: 'memory while it is read', value: megabytes, unit: 'MB at its highest', details: '', limit: { most: MEGABYTES_MOST } })
    note(await measurePaint(folder, run, small))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A run of the size wanted: some of it played, the rest copied. */
async function largeRun(folder: string, encounters: number): Promise<{ run: string; small: string }> {
  const url = benchDatabase(folder)
  const played = A_SEED * SEEDS_PLAYED
  const small = await playInProcess({ url, grid: benchGrid(Math.min(played, encounters)), concurrency: 16, settings: {} })
  if (encounters <= played) return { run: small.run, small: small.run }
  const store = await openStore(url, systemClock.now)
  const desk = createRunDesk({ catalog: loadCatalog(root), store, clock: systemClock })
  const { run } = await desk.start(desk.plan(benchGrid(encounters), 'bench.yaml'), { concurrency: 1, unattended: false })
  await store.close()
  growRun(join(folder, 'bench.db'), small.run, run.id, SEEDS_PLAYED)
  return { run: run.id, small: small.run }
}

function readInProcess(url: string, run: string): Promise<ReadFigures> {
  const reader = join('scripts', 'bench', 'report', 'reader.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', reader, url, run], {
    cwd: root,
    env: environmentWith({}),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  return new Promise((resolve, reject) => {
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(printed)) : reject(new Error(`The reader ended with ${code}`))))
  })
}

/** From asking to the first content on screen; the first visit, at which the server reads the transcripts, counts as well. */
async function measurePaint(folder: string, run: string, small: string): Promise<Figure> {
  const server = await startServer(folder)
  const { path } = needBrowser((line) => process.stdout.write(`${line}\n`))
  const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    // A server loads what makes a page at the first of its kind: that is not this report's time.
    await page.goto(`${server.origin}/runs/${small}/report`, { waitUntil: 'load' })
    const painted: number[] = []
    for (let visit = 0; visit < VISITS; visit++) {
      await page.goto(`${server.origin}/runs/${run}/report`, { waitUntil: 'load' })
      painted.push(await page.evaluate(firstContent))
    }
    const figure = figureOf('page of the report, first content', painted, PAINTED_UNDER)
    return { ...figure, details: `${figure.details}; visit by visit ${painted.map((each) => each.toFixed(0)).join(', ')} ms` }
  } finally {
    await browser.close()
    await server.stop()
  }
}
