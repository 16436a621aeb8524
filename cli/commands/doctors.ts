import type { Command } from 'commander'
import type { CommandContext } from '../main'
import { table } from '../output'
import { readCatalog } from '../workplace'

export function addDoctors(program: Command, { output }: CommandContext): void {
  program
    .command('doctors')
    .description('list the doctors: scripted ones, and agents that a model plays (NAME@VENDOR/MODEL)')
    .option('--json', 'one JSON document')
    .action((options: { json?: boolean }) => {
      const catalog = readCatalog()
      const doctors = [
        ...catalog.doctors().map(({ value: { id, name, skill, biases } }) => ({ id, name, kind: 'scripted', skill, biases })),
        ...catalog.agents().map(({ value: { id, name, agent, biases } }) => ({ id, name, kind: 'model', agent, biases })),
      ]
      if (options.json) return output.json(doctors)
      for (const line of table(doctors.map(({ id, kind, name }) => [id, kind, name]))) output.data(line)
    })
}
