import type { Run } from '../../domain/run'
import type { RunStore } from '../../storage/run-store'

/** Runs looked through for one that is due: beyond it, older ones wait until newer ones are done. */
const LOOKED_THROUGH = 200

/** The runs that a worker should take up now, the oldest first: wanted, left to workers, not ended, and in nobody's hands. */
export async function dueRuns(runs: RunStore, now: Date, isGone: (holder: string) => boolean): Promise<Run[]> {
  const newest = await runs.list({ limit: LOOKED_THROUGH })
  const isFree = ({ hold }: Run) => hold === null || new Date(hold.until) <= now || isGone(hold.holder)
  return newest.filter((run) => run.unattended && run.wanted === 'play' && run.endedAt === null && isFree(run)).reverse()
}
