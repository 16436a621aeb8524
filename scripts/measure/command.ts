import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { root } from '../../env'
import { loadCatalog } from '../../simulators/catalog'
import { SimulatorError } from '../../simulators/domain/errors'
import { type Figure, isMet, linesOf, type Measurement, Skipped } from './figure'

/** A part is read when it is wanted: they read all content. */
export type Part = { load: () => Promise<Measurement> }
/** What came of a part. `skipped`: why it was, or null. */
export type Measured<P extends Part> = P & { name: string; figures: Figure[]; skipped: string | null }

/** What the flags of a command say beside the parts. */
export type Flags = { only?: string[]; verbose?: boolean; write?: boolean }

/** A command that measures parts by name. `refuse` says what is wrong with the flags, or null; `finish` is told everything at the end. */
export type Command<P extends Part> = {
  parts: Readonly<Record<string, P>>
  help: string
  refuse(flags: Flags): string | null
  finish(measured: readonly Measured<P>[], flags: Flags): void
}

const DONE = 0
const USAGE = 2
const MISSED = 100

/** Help for the flags that every such command takes. */
export const flagsHelp = (parts: Readonly<Record<string, Part>>): string =>
  `  --data DIR    public data, a folder for each data set (docs/measures.md); what needs it is skipped without it
  --only NAME   one part, and may be given again: ${Object.keys(parts).join(', ')}
  --json FILE   writes the figures there as well
  --verbose     lists single errors, and what was taken for what`

export const EXITS =
  'Ends with 0 where every figure is as it is wanted, 100 where one is missed, 2 where what was given cannot be used, 1 where it broke.'

/** Runs a command to its end and sets how the process exits. */
export function runCommand<P extends Part>(command: Command<P>): void {
  measureParts(command).then(
    (code) => {
      process.exitCode = code
    },
    (error) => {
      const usage = error instanceof SimulatorError || error?.code?.startsWith('ERR_PARSE_ARGS')
      process.stderr.write(`${usage ? error.message : (error?.stack ?? error)}\n`)
      process.exitCode = usage ? USAGE : 1
    },
  )
}

async function measureParts<P extends Part>({ parts, help, refuse, finish }: Command<P>): Promise<number> {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const
  const options = { data: text, only: { ...text, multiple: true }, json: text, write: flag, verbose: flag, help: flag } as const
  const { values } = parseArgs({ options })
  if (values.help) {
    say(help)
    return DONE
  }
  const names = values.only ?? Object.keys(parts)
  const unknown = names.find((name) => parts[name] === undefined)
  const wrong = unknown === undefined ? refuse(values) : `There is no part "${unknown}". Known: ${Object.keys(parts).join(', ')}.`
  if (wrong !== null) throw new SimulatorError('invalid-input', wrong)
  const subject = { data: values.data ?? null, catalog: loadCatalog(root), verbose: values.verbose ?? false }
  const measured: Measured<P>[] = []
  for (const name of names) {
    const part = { name, ...parts[name]!, ...(await measure(parts[name]!, subject)) }
    measured.push(part)
    for (const line of part.figures.flatMap(linesOf)) say(line)
    if (part.skipped !== null) say(`${name}: skipped, ${part.skipped}`)
  }
  const figures = measured.flatMap((part) => part.figures)
  const skipped = Object.fromEntries(measured.flatMap((part) => (part.skipped === null ? [] : [[part.name, part.skipped]])))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ figures, skipped }, null, 2)}\n`)
  finish(measured, values)
  return figures.every(isMet) ? DONE : MISSED
}

async function measure({ load }: Part, subject: Parameters<Measurement>[0]): Promise<Pick<Measured<Part>, 'figures' | 'skipped'>> {
  try {
    return { figures: await (await load())(subject), skipped: null }
  } catch (error) {
    if (!(error instanceof Skipped)) throw error
    return { figures: [], skipped: error.message }
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)
