import { parseArgs } from 'node:util'
import { measureBrowser } from './bench/browser-latency'
import { type Figure, isMet, lineOf } from './bench/figures'
import { measureModels } from './bench/models/measure-models'
import { measureReport } from './bench/report/measure-report'
import { measureRuns } from './bench/runs/measure-runs'
import { measureSocket } from './bench/socket-latency'
import { startServer } from './bench/start-server'
import { buildPages } from './build-pages'
import { generateClient } from './generate-client'

/** Enough to see a rate and whether memory grows; the figures of the issue are measured with 12000. */
const ENCOUNTERS = 600
/** The size that a report is held to. */
const REPORTED = 12_000
const REAL_MODEL = { encounters: 20, attacks: 250, judgeAttacks: 50 }

/**
 * `npm run bench`: the latencies a person feels. `-- runs [--encounters N]`: self-play. `-- report [--encounters N]`: the report of a large run.
 * `-- models`: self-play of models on the mock server.
 * `-- real-model [--encounters N] [--attacks N] [--judge-attacks N]`: on a model in this process, where one is set up.
 * On this machine, against the figures we hold ourselves to.
 */
async function main(): Promise<void> {
  const number = { type: 'string' } as const
  const options = { encounters: number, attacks: number, 'judge-attacks': number }
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [part = 'latency'] = positionals
  if (part === 'real-model') return report((note) => measureReal(values, note))
  const encounters = Number(values.encounters ?? (part === 'report' ? REPORTED : ENCOUNTERS))
  if (!['latency', 'runs', 'report', 'models'].includes(part) || !Number.isInteger(encounters) || encounters < 10)
    throw new Error('npm run bench takes "runs", "report", "models", "real-model" or nothing, and --encounters a whole number from 10.')
  await generateClient()
  if (part !== 'models') await buildPages()
  await report(async (note) => {
    if (part === 'runs') await measureRuns(encounters, note)
    else if (part === 'report') await measureReport(encounters, note)
    else if (part === 'models') await measureModels(note)
    else await measureLatency(note)
  })
}

type Note = (figure: Figure) => void

/** Prints each figure as it comes; ends with 100 where one is missed. */
async function report(measure: (note: Note) => Promise<void>): Promise<void> {
  const figures: Figure[] = []
  await measure((figure) => {
    figures.push(figure)
    process.stdout.write(`${lineOf(figure)}\n`)
  })
  if (!figures.every(isMet)) process.exitCode = 100
}

async function measureReal(given: Record<string, string | undefined>, note: Note): Promise<void> {
  const counts = {
    encounters: Number(given.encounters ?? REAL_MODEL.encounters),
    attacks: Number(given.attacks ?? REAL_MODEL.attacks),
    judgeAttacks: Number(given['judge-attacks'] ?? REAL_MODEL.judgeAttacks),
  }
  if (!Object.values(counts).every((count) => Number.isInteger(count) && count >= 0))
    throw new Error('npm run bench -- real-model takes --encounters, --attacks and --judge-attacks, whole numbers; 0 leaves a part out.')
  // Not before it is asked for: it reads all content.
  const { measureRealModel } = await import('./bench/real-model/measure-real-model')
  await measureRealModel(counts, note)
}

async function measureLatency(note: Note): Promise<void> {
  const server = await startServer()
  try {
    for (const figure of await measureSocket(server)) note(figure)
    for (const figure of await measureBrowser(server)) note(figure)
  } finally {
    await server.stop()
  }
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
})
