import { Argument, type Command, Option } from 'commander'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportEncounter,
  exportRun,
  MEASURES,
  type Measure,
  SimulatorError,
  type Store,
} from '#simulators'
import type { CommandContext } from '../main'
import { withStore } from '../workplace'
import { type Write, writeWhole } from '../write-whole'

type ExportFlags = {
  format: ExportFormat
  out: string
  force?: boolean
  all?: boolean
  rounds: 'first' | 'last' | 'best' | 'all'
  by: Measure
  rewards?: boolean
}

export function addExport(program: Command, { output }: CommandContext): void {
  program
    .command('export')
    .description('write an encounter, or every encounter of a run, out in another form (docs/formats.md)')
    .addArgument(new Argument('<encounter-or-run>', 'the id of an encounter or a run'))
    .addOption(new Option('--format <name>', 'the form').choices(Object.keys(EXPORT_FORMATS)).default('native'))
    .requiredOption('--out <path>', 'the file to write, or - for standard output')
    .option('--all', "a run's encounters that cannot be evaluated as well (native only)")
    .addOption(
      new Option('--rounds <which>', 'of critic rounds, those to write').choices(['first', 'last', 'best', 'all']).default('first'),
    )
    .addOption(new Option('--by <measure>', 'what makes a round the best').choices(MEASURES).default('history'))
    .option('--rewards', "with a reward for each doctor turn, in DoctorAgent-RL's terms (openai, sharegpt)")
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      '\nExamples:\n  anamnesis export 4f1c2ab09d3e --format openai --out doctors.jsonl\n  anamnesis export 4f1c2ab09d3e --format csv --out - | head\nExit codes: 0 done, 1 failed, 2 usage or bad input.',
    )
    .action(async (id: string, flags: ExportFlags) => {
      const words = await withStore((store) =>
        flags.out === '-'
          ? write(store, id, flags, async (text) => {
              if (text !== '') output.data(text.replace(/\r?\n$/, ''))
            })
          : writeWhole(flags.out, flags.force ?? false, (toFile) => write(store, id, flags, toFile)),
      )
      if (flags.out !== '-') output.words(`Wrote ${flags.out}: ${words}`)
      else output.words(words)
    })
}

/** Resolves with what was written, in words. */
async function write(
  store: Store,
  id: string,
  { format, all = false, rounds, by, rewards = false }: ExportFlags,
  to: Write,
): Promise<string> {
  const options = { format, rewards, choice: rounds === 'best' ? { rounds, by } : { rounds } }
  if (await store.runs.run(id)) {
    const { written, leftOut } = await exportRun(store, id, { ...options, all }, to)
    return `${written} encounters${leftOut > 0 ? `; ${leftOut} of the run left out: not done, or nothing that this form can carry` : ''}`
  }
  if (all) throw new SimulatorError('invalid-input', `--all goes with a run, and there is no run "${id}"`)
  if (!(await store.encounter(id))) throw new SimulatorError('not-found', `There is no encounter or run "${id}"`)
  await to(await exportEncounter(store, id, options))
  return '1 encounter'
}
