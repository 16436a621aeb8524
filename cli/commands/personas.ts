import type { Command } from 'commander'
import { lintPersonas } from '#simulators'
import type { CommandContext } from '../main'
import { table } from '../output'
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
    .description('check personas: schema, and that no line of theirs is a fact of a case')
    .argument('[paths...]', 'persona files; all of the catalogue if left out')
    .option('--json', 'one JSON document')
    .action((paths: string[], options: { json?: boolean }) => reportLint(lintPersonas(root, paths), options, context))
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
