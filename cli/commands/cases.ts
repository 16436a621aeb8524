import type { Command } from 'commander'
import { lintCases } from '#simulators'
import type { CommandContext } from '../main'
import { table } from '../output'
import { readCatalog, root } from '../workplace'
import { reportLint } from './report-lint'

export function addCases(program: Command, context: CommandContext): void {
  const { output } = context
  const cases = program.command('cases').description('list, check or show cases')
  cases
    .command('list')
    .description('list the cases')
    .option('--json', 'one JSON document')
    .action((options: { json?: boolean }) => {
      const listed = readCatalog()
        .cases()
        .map(({ value, hash }) => ({
          id: value.id,
          version: value.version,
          title: value.title,
          complaint: value.complaint,
          difficulty: value.difficulty,
          language: value.language,
          tags: value.tags,
          review: value.review.status,
          hash,
        }))
      if (options.json) return output.json(listed)
      for (const line of table(listed.map(({ id, difficulty, complaint, title }) => [id, difficulty, complaint, title]))) output.data(line)
    })
  cases
    .command('lint')
    .description(
      'check cases: completeness, ranges, references, what the opening gives away, that questions reach their facts, and, by playing them, that marks tell doctors apart',
    )
    .argument('[paths...]', 'case files; all cases of the catalogue if left out')
    .option('--no-play', 'play none of them: quicker')
    .option('--json', 'one JSON document')
    .action(async (paths: string[], options: { play: boolean; json?: boolean }) =>
      reportLint(await lintCases(root, paths, options), options, context),
    )
  cases
    .command('show')
    .description('show a case with its answers')
    .argument('<id>')
    .option('--json', 'one JSON document')
    .action((id: string, options: { json?: boolean }) => {
      const { value } = readCatalog().case(id)
      if (options.json) return output.json(value)
      output.data(`${value.title} (${value.id}, version ${value.version}, ${value.difficulty})`)
      output.data(value.station.doorNote)
      output.data(`Diagnosis: ${value.key.diagnosis.name}`)
      const { critical, redFlags } = value.key.marks
      for (const [domain, facts] of Object.entries(value.patient.facts)) {
        output.data(`\n${domain}`)
        for (const line of table(Object.entries(facts).map(([factId, fact]) => [mark(factId, critical, redFlags), factId, fact.text])))
          output.data(line)
      }
    })
}

const mark = (id: string, critical: readonly string[], redFlags: readonly string[]) =>
  redFlags.includes(id) ? '!!' : critical.includes(id) ? '! ' : '  '
