import type { Progress, Run, Tally } from '../../domain/run'
import type { RunState } from './models'

/** Where a run stands. A hold counts until it runs out: its holder may be gone, but nobody knows yet. */
export function stateOf(run: Run, progress: Progress, now: Date): RunState {
  if (progress.waiting + progress.playing === 0) return progress.cancelled > 0 ? 'cancelled' : 'done'
  const held = run.hold !== null && new Date(run.hold.until) > now
  if (run.wanted === 'cancel') return 'cancelled'
  if (run.wanted === 'pause') return held ? 'pausing' : 'paused'
  if (held) return 'playing'
  return run.unattended ? 'waiting-for-worker' : 'stopped'
}

/** How many cells stand where. What failed or was cancelled enters no mean. */
export function progressOf({ cells }: { cells: readonly Pick<Tally['cells'][number], 'status' | 'count'>[] }): Progress {
  const progress: Progress = { planned: 0, waiting: 0, playing: 0, done: 0, failed: 0, cancelled: 0, excluded: 0 }
  for (const { status, count } of cells) {
    progress[status] += count
    progress.planned += count
    if (status === 'failed' || status === 'cancelled') progress.excluded += count
  }
  return progress
}
