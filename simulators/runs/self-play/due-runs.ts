import type { Run } from '../../domain/run'
import type { RunStore } from '../../storage/run-store'

/** Runs that wait for a worker at once and are looked at: more would be played after these. */
const LOOKED_AT = 50

/** The runs that a worker should take up now, the oldest first: wanted, left to workers, not ended, and in nobody's hands. */
export async function dueRuns(runs: RunStore, now: Date, isGone: (holder: string) => boolean): Promise<Run[]> {
  const due = await runs.due(LOOKED_AT)
  return due.filter(({ hold }) => hold === null || new Date(hold.until) <= now || isGone(hold.holder))
}
