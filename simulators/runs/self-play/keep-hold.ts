import type { Clock } from '../../dialogue/clock'
import type { Hold, Run } from '../../domain/run'
import type { Beat, RunStore } from '../../storage/run-store'

/** A hold that is not renewed for so long is anybody's. */
const HOLD_SECONDS = 30
export const BEAT_MILLISECONDS = 2000

/** Takes hold of a run. Throws `run-held`, with who holds it. */
export function takeHold(store: RunStore, runId: string, holder: string, isGone: (holder: string) => boolean, now: Date): Promise<Hold> {
  return store.hold(runId, { holder, now: now.toISOString(), until: endOf(now) }, isGone)
}

/** One beat: keeps the hold, adds what was played, and brings back what people want of the run. Throws `claim-lost`. */
export function beatOnce(store: RunStore, hold: Hold, clock: Clock, added: Omit<Beat, 'until'>): Promise<Run> {
  return store.beat(hold, { ...added, until: endOf(clock.now()) })
}

const endOf = (now: Date) => new Date(now.getTime() + HOLD_SECONDS * 1000).toISOString()
