import { warningWords } from './warning-words'
import type { Warning } from './warnings'

type Warned = { id: string; warnings: readonly Warning[] }

/** What limits one run, or two: each line says of which it is, and what holds for both is said once. */
export function warningLines(runs: readonly Warned[]): string[] {
  const [only] = runs
  if (only && runs.length === 1) return only.warnings.map(warningWords)
  const said = runs.flatMap(({ id, warnings }) => warnings.map((warning) => ({ id, words: warningWords(warning) })))
  return [...Map.groupBy(said, ({ words }) => words)].map(([words, of]) =>
    of.length === runs.length ? `Both runs: ${words}` : `${of.map(({ id }) => id).join(', ')}: ${words}`,
  )
}
