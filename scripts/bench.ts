import { parseArgs } from 'node:util'
import { measureBrowser } from './bench/browser-latency'
import { type Figure, isMet, lineOf } from './bench/figures'
import { measureModels } from './bench/models/measure-models'
import { measureRuns } from './bench/runs/measure-runs'
import { measureSocket } from './bench/socket-latency'
import { startServer } from './bench/start-server'
import { buildPages } from './build-pages'
import { generateClient } from './generate-client'

/** Enough to see a rate and whether memory grows; the figures of the issue are measured with 12000. */
const ENCOUNTERS = 600
const REAL_MODEL = { encounters: 20, attacks: 250, judgeAttacks: 50 }

/**
 * `npm run bench`: the latencies a person feels. `-- runs [--encounters N]`: self-play. `-- models`: self-play of models on the mock server.
 * On this machine, against the figures we hold ourselves to.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { encounters: { type: 'string' } } })
  const [part = 'latency'] = positionals
  const encounters = Number(values.encounters ?? ENCOUNTERS)
  if (!['latency', 'runs', 'models'].includes(part) || !Number.isInteger(encounters) || encounters < 10)
    throw new Error('npm run bench takes "runs", "models" or nothing, and --encounters a whole number from 10.')
  await generateClient()
  if (part !== 'models') await buildPages()
  const figures: Figure[] = []
  const note = (figure: Figure) => {
    figures.push(figure)
    process.stdout.write(`${lineOf(figure)}\n`)
  }
  if (part === 'runs') await measureRuns(encounters, note)
  else if (part === 'models') await measureModels(note)
  else await measureLatency(note)
  if (!figures.every(isMet)) process.exitCode = 100
}

async function measureLatency(note: (figure: Figure) => void): Promise<void> {
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
