import type { Grid, Played, RunListing } from '#simulators'
import { SERVER_FAULTS } from '../_server/server-faults'

/** What changes on the page of a run while it is played: its head. The tables are the page's own. */
export type LiveRun = Pick<RunListing, 'state' | 'progress'> & {
  /** Played in all of its encounters so far. */
  turns: number
  /** Turns a second over all time spent playing; null before the first. */
  rate: number | null
  concurrency: number
  /** What ended the last executor before its time, in words for everybody. */
  fault: string | null
  holder: string | null
  /** Time spent playing, by all executors so far. */
  seconds: number
  /** Time left at the pace so far, in seconds; null before the first encounter is done. */
  secondsLeft: number | null
  /** What models took so far; null where only scripts play. */
  models: Pick<Played, 'modelCalls' | 'unpricedCalls' | 'tokens' | 'cost'> | null
}

export function liveOf({ run, state, progress }: RunListing): LiveRun {
  const left = progress.waiting + progress.playing
  const settled = progress.done + progress.failed
  return {
    state,
    progress,
    turns: run.played.turns,
    rate: run.played.seconds > 0 ? run.played.turns / run.played.seconds : null,
    concurrency: run.concurrency,
    fault: run.fault === null ? null : (faultInWords(run.fault) ?? run.fault),
    holder: run.hold?.holder ?? null,
    seconds: run.played.seconds,
    secondsLeft: settled > 0 ? (left * run.played.seconds) / settled : null,
    models: modelsOf(run),
  }
}

function modelsOf({ grid, played: { modelCalls, unpricedCalls, tokens, cost } }: RunListing['run']): LiveRun['models'] {
  return modelCalls > 0 || namesModels(grid) ? { modelCalls, unpricedCalls, tokens, cost } : null
}

const namesModels = ({ patients, doctors }: Grid) =>
  [patients, doctors].some(
    (actors) => actors !== 'all' && actors.some((actor) => (typeof actor === 'string' ? actor.includes('@') : actor.model !== undefined)),
  )

const faultInWords = (code: string): string | undefined => (SERVER_FAULTS as Record<string, string>)[code]
