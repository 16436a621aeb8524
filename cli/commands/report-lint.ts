import { formatProblem, type LintReport } from '#simulators'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'

/** Prints what lint found; errors, not warnings, make the command fail. */
export function reportLint({ count, problems }: LintReport, options: { json?: boolean }, { output, exit }: CommandContext): void {
  const ok = problems.every((problem) => problem.severity !== 'error')
  if (options.json) output.json({ ok, count, problems })
  else for (const problem of problems) output.data(`${problem.severity}: ${formatProblem(problem)}`)
  if (!options.json)
    output.words(
      `${count} checked, ${problems.filter((problem) => problem.severity === 'error').length} errors, ${problems.filter((problem) => problem.severity === 'warning').length} warnings`,
    )
  if (!ok) exit(EXIT.failed)
}
