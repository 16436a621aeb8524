import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../env'
import { loadCatalog } from '../simulators/catalog'
import { SimulatorError } from '../simulators/domain/errors'
import { isMet, linesOf, type Measurement, Skipped } from './measure/figure'
import { type Part, validationPage } from './validate/document'

type PartName = Pick<Part, 'title' | 'about'> & { load: () => Promise<Measurement> }

/** Every part by the name that `--only` takes. Read when they are wanted: they read all content. */
const PARTS: Record<string, PartName> = {
  metamorphic: {
    title: 'Metamorphic relations',
    about:
      'Edits of a talk and the change in its scores that each requires: on how many of the talks that give occasion for it the change came.',
    load: async () => (await import('./validate/metamorphic')).metamorphic,
  },
  groups: {
    title: 'Known groups',
    about:
      'Scripted doctors whose order is known before anything is scored, on every case with a neutral and an anxious patient and two seeds.',
    load: async () => (await import('./validate/known-groups')).knownGroups,
  },
  gold: {
    title: 'Labelled dialogues',
    about: 'Engineering gold, not clinically validated: dialogues that were written and labelled by those who had not seen the rules.',
    load: async () => (await import('./validate/gold-dialogues')).goldDialogues,
  },
  primock: {
    title: 'Checklists of PriMock57',
    about:
      'Items that clinicians noted of a mock consultation (Papadopoulos Korfiatis et al., 2022; CC BY 4.0), sought in it and in others. A checklist was written from its own consultation, so that nothing is known to be absent from it; an item that others asked as well counts against the program.',
    load: async () => (await import('./validate/primock-items')).primockItems,
  },
  speed: {
    title: 'Speed',
    about: 'A time, which is of the machine that it was measured on.',
    load: async () => (await import('./validate/speed')).speed,
  },
}

const PAGE = join('docs', 'validation.md')
const DONE = 0
const USAGE = 2
const MISSED = 100

const HELP = `npm run validate -- [--data DIR] [--only NAME]... [--json FILE] [--write] [--verbose]
  --data DIR    public data, a folder for each data set (docs/measures.md); what needs it is skipped without it
  --only NAME   one part, and may be given again: ${Object.keys(PARTS).join(', ')}
  --json FILE   writes the figures there as well
  --write       writes ${PAGE} from the figures of all parts
  --verbose     lists single errors, and what was taken for what; not on the page
Ends with 0 where every figure is as it is wanted, 100 where one is missed, 2 where what was given cannot be used, 1 where it broke.`

/** `npm run validate`: how far the evaluator can be believed, measured, each figure with its n and its interval. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { data: text, only: { ...text, multiple: true }, json: text, write: flag, verbose: flag, help: flag } as const
  const { values } = parseArgs({ options })
  if (values.help) {
    say(HELP)
    return DONE
  }
  const names = values.only ?? Object.keys(PARTS)
  const unknown = names.find((name) => PARTS[name] === undefined)
  if (unknown !== undefined)
    throw new SimulatorError('invalid-input', `There is no part "${unknown}". Known: ${Object.keys(PARTS).join(', ')}.`)
  if (values.write && (values.only || values.verbose))
    throw new SimulatorError('invalid-input', `--write writes the page of all parts: it goes with neither --only nor --verbose.`)
  const subject = { data: values.data ?? null, catalog: loadCatalog(root), verbose: values.verbose ?? false }
  const parts: (Part & { name: string })[] = []
  for (const name of names) {
    const { load, ...told } = PARTS[name]!
    const part = { name, ...told, ...(await measured(await load(), subject)) }
    parts.push(part)
    for (const line of part.figures.flatMap(linesOf)) say(line)
    if (part.skipped !== null) say(`${name}: skipped, ${part.skipped}`)
  }
  const figures = parts.flatMap((part) => part.figures)
  const skipped = Object.fromEntries(parts.flatMap(({ name, skipped: why }) => (why === null ? [] : [[name, why]])))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ figures, skipped }, null, 2)}\n`)
  if (values.write) writeFileSync(join(root, PAGE), validationPage(parts))
  return figures.every(isMet) ? DONE : MISSED
}

async function measured(measure: Measurement, subject: Parameters<Measurement>[0]): Promise<Pick<Part, 'figures' | 'skipped'>> {
  try {
    return { figures: await measure(subject), skipped: null }
  } catch (error) {
    if (!(error instanceof Skipped)) throw error
    return { figures: [], skipped: error.message }
  }
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
