import { type RunOverview, thresholdWords } from '#simulators'
import type { Output } from './output'

/** Says which thresholds of a run were missed; true where any was. */
export function tellMissed({ run, thresholds }: Pick<RunOverview, 'run' | 'thresholds'>, output: Output): boolean {
  const missed = thresholds.filter(({ met }) => !met)
  for (const result of missed) output.words(`Run ${run.id}: ${thresholdWords(result)}`)
  return missed.length > 0
}
