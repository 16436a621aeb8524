import type { Figure } from '../measure/figure'
import { shareFigure } from '../measure/statistics/share-figure'

/** One talk on which a relation could be tried. No fault: it held. */
export type Trial = { talk: string; faults: readonly string[] }

/** A relation with what came of it. `from`: what the talks are taken from. */
type Tried = { number: number; name: string; trials: readonly Trial[]; from: string }

/** How often a relation held where it could be tried; talks in which it failed are named, with `verbose` what was wrong in each. */
export function relationFigure({ number, name, trials, from }: Tried, verbose: boolean): Figure {
  const failed = trials.filter(({ faults }) => faults.length > 0)
  const details = failed.map(({ talk, faults }) => (verbose ? `${talk}: ${faults.join('; ')}` : talk))
  const held = trials.length - failed.length
  return shareFigure(
    `relation ${number}: ${name}`,
    { hits: held, trials: trials.length, of: from },
    { least: 1 },
    verbose || failed.length === 0 ? details : [`failed in ${details.join(', ')}`],
  )
}
