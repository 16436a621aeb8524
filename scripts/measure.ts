import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { root } from '../env'
import { loadCatalog } from '../simulators/catalog'
import { SimulatorError } from '../simulators/domain/errors'
import { type Figure, isMet, linesOf, type Measurement, Skipped } from './measure/figure'

/** Every part by the name that `--only` takes, the quick ones first. Read when they are wanted: they read all content. */
const PARTS: Record<string, () => Promise<Measurement>> = {
  domains: async () => (await import('./measure/history-domain')).historyDomain,
  forms: async () => (await import('./measure/question-form')).questionForm,
  targets: async () => (await import('./measure/fact-targets')).factTargets,
  understood: async () => (await import('./measure/real-doctors')).realDoctors,
  latency: async () => (await import('./measure/reading-time')).readingTime,
  ddxplus: async () => (await import('./measure/ddxplus')).ddxplus,
  doctors: async () => (await import('./measure/doctors')).doctors,
  avey: async () => (await import('./measure/avey')).aveyVignettes,
  fidelity: async () => (await import('./measure/fidelity')).fidelity,
}

const DONE = 0
const USAGE = 2
const MISSED = 100

const HELP = `npm run measure -- [--data DIR] [--only NAME]... [--json FILE] [--verbose]
  --data DIR    public data, a folder for each data set (docs/measures.md); what needs it is skipped without it
  --only NAME   one part, and may be given again: ${Object.keys(PARTS).join(', ')}
  --json FILE   writes the figures there as well
  --verbose     lists single errors
Ends with 0 where every figure is as it is wanted, 100 where one is missed, 2 where what was given cannot be used, 1 where it broke.`

/** `npm run measure`: what the simulator is held to, measured, each with its n and its interval. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { data: text, only: { ...text, multiple: true }, json: text, verbose: flag, help: flag } as const
  const { values } = parseArgs({ options })
  if (values.help) {
    say(HELP)
    return DONE
  }
  const names = values.only ?? Object.keys(PARTS)
  const unknown = names.find((name) => PARTS[name] === undefined)
  if (unknown !== undefined)
    throw new SimulatorError('invalid-input', `There is no part "${unknown}". Known: ${Object.keys(PARTS).join(', ')}.`)
  const subject = { data: values.data ?? null, catalog: loadCatalog(root), verbose: values.verbose ?? false }
  const figures: Figure[] = []
  const skipped: Record<string, string> = {}
  for (const name of names) {
    try {
      const measure = await PARTS[name]!()
      for (const figure of await measure(subject)) {
        figures.push(figure)
        for (const line of linesOf(figure)) say(line)
      }
    } catch (error) {
      if (!(error instanceof Skipped)) throw error
      skipped[name] = error.message
      say(`${name}: skipped, ${error.message}`)
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ figures, skipped }, null, 2)}\n`)
  return figures.every(isMet) ? DONE : MISSED
}

const say = (line: string) => process.stdout.write(`${line}\n`)

main().then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    const usage = error instanceof SimulatorError || error?.code?.startsWith('ERR_PARSE_ARGS')
    process.stderr.write(`${usage ? error.message : (error?.stack ?? error)}\n`)
    process.exitCode = usage ? USAGE : 1
  },
)
