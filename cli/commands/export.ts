import { Argument, type Command, Option } from 'commander'
import { EXPORT_FORMATS, exportEncounter } from '#simulators'
import type { CommandContext } from '../main'
import { withStore } from '../workplace'
import { writeWhole } from '../write-whole'

export function addExport(program: Command, { output }: CommandContext): void {
  program
    .command('export')
    .description('write an encounter out in another form')
    .addArgument(new Argument('<encounter>', "an encounter's id"))
    .addOption(new Option('--format <name>', 'the form').choices(Object.keys(EXPORT_FORMATS)).default('native'))
    .requiredOption('--out <path>', 'the file to write, or - for standard output')
    .option('--force', 'write over a file that is there')
    .action(async (id: string, options: { format: keyof typeof EXPORT_FORMATS; out: string; force?: boolean }) => {
      const text = await withStore((store) => exportEncounter(store, id, options.format))
      if (options.out === '-') return output.data(text.trimEnd())
      writeWhole(options.out, text, options.force ?? false)
      output.words(`Wrote ${options.out}`)
    })
}
