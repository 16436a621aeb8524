import { formatProblem, type LintReport } from '#simulators'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'

/** Prints what lint found; errors, not warnings, make the command fail. */
export function reportLint(
  { count, problems, levels = {} }: LintReport,
  options: { json?: boolean },
  { output, exit }: CommandContext,
): void {
  const ok = problems.every((problem) => problem.severity !== 'error')
  if (options.json) output.json({ ok, count, problems, levels })
  else for (const problem of problems) output.data(`${problem.severity}: ${formatProblem(problem)}`)
  if (!options.json)
    output.words(
      `${count} checked, ${problems.filter((problem) => problem.severity === 'error').length} errors, ${problems.filter((problem) => problem.severity === 'warning').length} warnings`,
    )
  const less = Object.entries(levels).filter(([level]) => level !== 'station')
  if (!options.json && less.length > 0)
    output.words(`Held to less than a station: ${less.map(([level, held]) => `${held} at level ${level}`).join(', ')}`)
  if (!ok) exit(EXIT.failed)
}
