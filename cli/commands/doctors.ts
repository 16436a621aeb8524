import type { Command } from 'commander'
import type { CommandContext } from '../main'
import { table } from '../output'
import { readCatalog } from '../workplace'

export function addDoctors(program: Command, { output }: CommandContext): void {
  program
    .command('doctors')
    .description('list the doctor agents')
    .option('--json', 'one JSON document')
    .action((options: { json?: boolean }) => {
      const doctors = readCatalog()
        .doctors()
        .map(({ value }) => ({ id: value.id, name: value.name, kind: 'scripted', skill: value.skill, biases: value.biases }))
      if (options.json) return output.json(doctors)
      for (const line of table(doctors.map(({ id, kind, name }) => [id, kind, name]))) output.data(line)
    })
}
