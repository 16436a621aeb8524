import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, root } from '../env'
import { needBrowser } from '../tests/support/browser'
import { endToEndFolder, freePort, startPostgresql } from '../tests/support/database'
import { buildPages } from './build-pages'
import { generateClient } from './generate-client'
import { run } from './run'

type Outcome = { passed: number; failed: number; skipped: number }

const FLAGS = ['--unit', '--e2e']
const reports = mkdtempSync(join(tmpdir(), 'anamnesis-reports-'))

/** `npm test`: types, lint, unit and contract tests, then the browser. `-- --unit` or `-- --e2e` runs a part. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const unknown = asked.find((word) => !FLAGS.includes(word))
  if (unknown) throw new Error(`npm test does not know ${unknown}. It knows ${FLAGS.join(' and ')}.`)
  const all = asked.length === 0
  const outcomes: Outcome[] = []
  await generateClient()
  if (all || asked.includes('--unit')) outcomes.push(...(await checkSources()), await runVitest())
  if (all || asked.includes('--e2e')) outcomes.push(await runPlaywright())
  const total = (name: keyof Outcome) => outcomes.reduce((sum, outcome) => sum + outcome[name], 0)
  process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`)
  if (total('failed') > 0) process.exitCode = 1
}

/** Types and lint, each counted as one test. */
async function checkSources(): Promise<Outcome[]> {
  // Declares what pages may import (styles, images) and the routes; git does not keep it.
  if (!existsSync(join(root, 'next-env.d.ts'))) await run('next', ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' })
  const types = await step('types', () => run('typescript', ['--noEmit', '-p', '.']))
  const lint = await step('lint', () => run('@biomejs/biome', ['check', '--error-on-warnings', '.']))
  return [types, lint]
}

async function step(name: string, check: () => Promise<number>): Promise<Outcome> {
  say(`Checking ${name}.`)
  const failed = (await check()) === 0 ? 0 : 1
  if (failed) say(`The check of ${name} failed.`)
  return { passed: 1 - failed, failed, skipped: 0 }
}

async function runVitest(): Promise<Outcome> {
  const server = env.TEST_DATABASE_URL ? null : await startPostgresql()
  if (!server && !env.TEST_DATABASE_URL) say('PostgreSQL is not installed here: its tests are skipped.')
  const url = env.TEST_DATABASE_URL ?? server?.url
  const report = join(reports, 'vitest.json')
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run('vitest', words, url ? { TEST_DATABASE_URL: url } : {}).finally(() => server?.stop())
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(report)
  return outcomeOf(code, Number(numPassedTests), Number(numFailedTests), Number(numPendingTests) + Number(numTodoTests))
}

async function runPlaywright(): Promise<Outcome> {
  const browser = needBrowser(say)
  say(`The browser tests use ${browser.found} Chromium, ${browser.path}.`)
  await buildPages()
  const report = join(reports, 'playwright.json')
  const port = await freePort()
  const changes = { PORT: String(port), CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await run('@playwright/test', ['test', '--reporter=list,json'], changes)
  rmSync(endToEndFolder(port), { recursive: true, force: true })
  const { stats } = readReport(report) as { stats?: Record<string, number> }
  return outcomeOf(code, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, stats?.skipped ?? 0)
}

/** A runner can fail without a failed test: an error outside of one, or a file that does not load. That counts as one. */
function outcomeOf(code: number, passed: number, failed: number, skipped: number): Outcome {
  return { passed: passed || 0, failed: code !== 0 && !failed ? 1 : failed || 0, skipped: skipped || 0 }
}

function readReport(file: string): Record<string, unknown> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function say(line: string): void {
  process.stdout.write(`\n${line}\n`)
}

main()
  .catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.stdout.write('\n0 passed, 1 failed, 0 skipped\n')
    process.exitCode = 1
  })
  .finally(() => rmSync(reports, { recursive: true, force: true }))
