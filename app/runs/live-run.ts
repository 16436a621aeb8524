import type { RunOverview } from '#simulators'

/** What changes on the page of a run while it is played: its head. The tables are the page's own. */
export type LiveRun = Pick<RunOverview, 'state' | 'progress' | 'turns' | 'rate'> & {
  concurrency: number
  fault: string | null
  holder: string | null
  /** Time spent playing, by all executors so far. */
  seconds: number
  /** Time left at the rate so far, in seconds; null before the first encounter is done. */
  secondsLeft: number | null
}

export function liveOf({ run, state, progress, turns, rate, whole }: RunOverview): LiveRun {
  const left = progress.waiting + progress.playing
  return {
    state,
    progress,
    turns,
    rate,
    concurrency: run.concurrency,
    fault: run.fault,
    holder: run.hold?.holder ?? null,
    seconds: run.seconds,
    secondsLeft: rate && whole.turns !== null ? (left * whole.turns) / rate : null,
  }
}
