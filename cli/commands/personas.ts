import type { Command } from 'commander'
import { type AxisResult, figure, type LintReport, lintPersonas, measurePersonas } from '#simulators'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'
import { type Output, table } from '../output'
import { readCatalog, root } from '../workplace'
import { reportLint } from './report-lint'

export function addPersonas(program: Command, context: CommandContext): void {
  const { output } = context
  const personas = program.command('personas').description('list, check or show patient personas')
  personas
    .command('list')
    .description('list the personas')
    .option('--json', 'one JSON document')
    .action((options: { json?: boolean }) => {
      const listed = readCatalog()
        .personas()
        .map(({ value, hash }) => ({
          id: value.id,
          version: value.version,
          name: value.name,
          summary: value.summary,
          axes: value.axes,
          hash,
        }))
      if (options.json) return output.json(listed)
      for (const line of table(listed.map(({ id, name, summary }) => [id, name, summary]))) output.data(line)
    })
  personas
    .command('lint')
    .description('check personas: schema, that their lines tell no fact, and, by playing them, that each level shows as it should')
    .argument('[paths...]', 'persona files, which are read and not played; all of the catalogue if left out')
    .option('--no-play', 'play nothing: quicker')
    .option('--every', 'play on every case instead of a few: minutes')
    .option('--json', 'one JSON document')
    .action(async (paths: string[], options: { play: boolean; every?: boolean; json?: boolean }) => {
      const report = lintPersonas(root, paths)
      const axes = options.play && paths.length === 0 ? await measurePersonas(root, { every: options.every ?? false }) : []
      if (options.json) output.json({ ...report, ok: isOk(report, axes), axes })
      else reportAxes(axes, output)
      if (!options.json) reportLint(report, options, context)
      if (!isOk(report, axes)) context.exit(EXIT.failed)
    })
  personas
    .command('show')
    .description('show a persona with everything it inherits')
    .argument('<id>')
    .option('--json', 'one JSON document')
    .action((id: string, options: { json?: boolean }) => {
      const { value } = readCatalog().persona(id)
      if (options.json) return output.json(value)
      output.data(`${value.name} (${value.id})\n${value.summary}`)
      for (const line of table(
        Object.entries(value.axes).map(([axis, level]) => [axis, typeof level === 'string' ? level : JSON.stringify(level)]),
      ))
        output.data(line)
    })
}

const isOk = ({ problems }: LintReport, axes: readonly AxisResult[]) =>
  problems.every(({ severity }) => severity !== 'error') && axes.every(({ ok }) => ok)

const COLUMNS = ['axis', 'level', 'measure', 'value', 'other', 'threshold', 'n', '', 'cases out of order']

function reportAxes(axes: readonly AxisResult[], output: Output): void {
  if (axes.length === 0) return
  const rows = axes.map(({ axis, level, measure, value, neutral, threshold, n, ok, broken }) => [
    ...[axis, level, measure, figure(value), figure(neutral), threshold, String(n), ok ? 'ok' : 'FAILS', broken.join(', ')],
  ])
  for (const line of table([COLUMNS, ...rows])) output.data(line.trimEnd())
  output.words(`${axes.length} measured, ${axes.filter(({ ok }) => !ok).length} fail`)
}
