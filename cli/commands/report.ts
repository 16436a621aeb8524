import { extname } from 'node:path'
import { type Command, Option } from 'commander'
import { REPORT_FORMATS, type ReportFormat, SimulatorError } from '#simulators'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'
import { tellMissed } from '../tell-missed'
import { withSimulator } from '../workplace'
import { writeWhole } from '../write-whole'

type ReportFlags = { compare?: string; out?: string; format?: ReportFormat; force?: boolean }

export function addReport(program: Command, { output, exit }: CommandContext): void {
  program
    .command('report')
    .description(
      'what a run found: whether its personas showed, what they change, how faithful patients were, and the turns behind each number',
    )
    .argument('<run>', "a run's id")
    .option('--compare <run>', 'another to set beside it')
    .option('--out <file>', 'the file to write; standard output if left out')
    .addOption(new Option('--format <name>', "the form; if left out, by the file's ending, else html").choices(Object.keys(REPORT_FORMATS)))
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      '\nExamples:\n  anamnesis report 4f1c2ab09d3e --out report.html\n  anamnesis report 4f1c2ab09d3e --compare 9be07c55a1f2 --format md\nExit codes: 0 done, 1 failed, 2 usage or bad input, 100 a threshold of the grid was missed.',
    )
    .action(async (id: string, flags: ReportFlags) => {
      const format = formatOf(flags)
      const { overviews, report } = await withSimulator(async (simulator) => {
        const { runs } = simulator
        const first = await runs.overview(id)
        const second = flags.compare === undefined ? null : await runs.overview(flags.compare)
        return { overviews: second ? [first, second] : [first], report: await simulator.report(first, second) }
      })
      const text = REPORT_FORMATS[format](report)
      if (flags.out === undefined) output.data(text.replace(/\r?\n$/, ''))
      else {
        await writeWhole(flags.out, flags.force ?? false, (write) => write(text))
        output.words(`Wrote ${flags.out}`)
      }
      const missed = overviews.map((overview) => tellMissed(overview, output)).includes(true)
      if (missed) exit(EXIT.threshold)
    })
}

/** Throws `invalid-input` where a page would be poured into a terminal. */
function formatOf({ out, format }: ReportFlags): ReportFormat {
  const ending = extname(out ?? '').slice(1)
  const chosen = format ?? (Object.hasOwn(REPORT_FORMATS, ending) ? (ending as ReportFormat) : 'html')
  if (chosen === 'html' && out === undefined && process.stdout.isTTY === true)
    throw new SimulatorError('invalid-input', 'A page needs a file: --out report.html, or another form: --format md')
  return chosen
}
