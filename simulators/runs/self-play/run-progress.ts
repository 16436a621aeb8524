import type { Usage } from '../../domain/event'
import { NOTHING_PLAYED, type Played, type Progress } from '../../domain/run'
import type { Outcome } from '../../storage/run-store'

/** What an executor tells while it plays. */
export type RunReport =
  | {
      type: 'progress'
      progress: Progress
      /** Of all encounters of the run. */
      turns: number
      /** Over what this executor has played; null at its start. */
      turnsPerSecond: number | null
      secondsLeft: number | null
      /** Of all that has been played, as far as prices are known. */
      cost: number
      unpricedCalls: number
    }
  | { type: 'paused'; why: string }
  /** A try at an encounter failed for a reason of the machinery: in full, for whoever runs it. */
  | { type: 'try-failed'; index: number; why: string }
  | { type: 'resumed' }

/** Counts what one executor plays, between looks at the store. */
export type RunCounter = {
  readonly played: Played
  turn(): void
  spend(usage: Usage): void
  settle(outcome: Outcome): void
  /** What the store says: others may have requeued or cancelled. */
  correct(progress: Progress): void
  /** Time passes while something is played, and stands still while a fault is waited out. */
  pass(seconds: number): void
  report(): Extract<RunReport, { type: 'progress' }>
}

export function createRunCounter(first: Progress, before: Played): RunCounter {
  let progress = first
  const played = { ...NOTHING_PLAYED }
  let settled = 0
  return {
    played,
    turn() {
      played.turns++
    },
    spend({ calls, inputTokens, outputTokens, cost }) {
      played.modelCalls += calls
      played.tokens += inputTokens + outputTokens
      if (cost === null) played.unpricedCalls += calls
      else played.cost += cost
    },
    settle(outcome) {
      if (outcome.status === 'waiting') return
      settled++
      const open = Math.max(0, progress.playing + progress.waiting - 1)
      progress = {
        ...progress,
        waiting: Math.min(progress.waiting, open),
        playing: Math.max(0, open - progress.waiting),
        [outcome.status]: progress[outcome.status] + 1,
        excluded: progress.excluded + (outcome.status === 'failed' ? 1 : 0),
      }
    },
    correct(stored) {
      progress = stored
    },
    pass(seconds) {
      played.seconds += seconds
    },
    report() {
      const left = progress.waiting + progress.playing
      const measurable = played.seconds > 0 && played.turns > 0
      return {
        type: 'progress',
        progress,
        turns: before.turns + played.turns,
        turnsPerSecond: measurable ? played.turns / played.seconds : null,
        secondsLeft: measurable && settled > 0 ? (left * played.seconds) / settled : null,
        cost: before.cost + played.cost,
        unpricedCalls: before.unpricedCalls + played.unpricedCalls,
      }
    },
  }
}
