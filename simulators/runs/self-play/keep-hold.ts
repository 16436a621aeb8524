import type { Clock } from '../../dialogue/clock'
import { type Hold, NOTHING_PLAYED, type Played, type Run } from '../../domain/run'
import { addPlayed } from '../../storage/add-played'
import type { RunStore } from '../../storage/run-store'
import type { RunCounter } from './run-progress'

/** A hold that is not renewed for so long is anybody's. */
const HOLD_SECONDS = 30

/** Takes hold of a run. Throws `run-held`, with who holds it. */
export function takeHold(store: RunStore, runId: string, holder: string, isGone: (holder: string) => boolean, now: Date): Promise<Hold> {
  return store.hold(runId, { holder, now: now.toISOString(), until: endOf(now) }, isGone)
}

/** Keeps a hold, and the store's account of what was played under it. */
export type HoldKeeper = {
  /** One beat: brings back what people want of the run. Throws `claim-lost`. */
  tell(): Promise<Run>
  /** What no beat has told yet. */
  rest(): Played
}

/** `isWaiting`: time stands still while a fault is waited out. */
export function createHoldKeeper(
  store: RunStore,
  hold: Hold,
  surroundings: { clock: Clock; counter: RunCounter; isWaiting: () => boolean },
): HoldKeeper {
  const { clock, counter, isWaiting } = surroundings
  let told = NOTHING_PLAYED
  let passedAt = clock.now()

  function rest() {
    const now = clock.now()
    if (!isWaiting()) counter.pass((now.getTime() - passedAt.getTime()) / 1000)
    passedAt = now
    return addPlayed(counter.played, told, -1)
  }

  return {
    rest,
    async tell() {
      const added = rest()
      told = addPlayed(told, added)
      try {
        return await store.beat(hold, { played: added, fault: null, until: endOf(clock.now()) })
      } catch (error) {
        told = addPlayed(told, added, -1)
        throw error
      }
    },
  }
}

const endOf = (now: Date) => new Date(now.getTime() + HOLD_SECONDS * 1000).toISOString()
