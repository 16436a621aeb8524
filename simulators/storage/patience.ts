import { setTimeout as pause } from 'node:timers/promises'
import { faultOf, toSimulatorError } from './database-errors'

/** Milliseconds between tries, about five seconds in all: as long as a backup or another program's write may hold the database. */
const PAUSES = [5, 10, 20, 40, 75, ...Array<number>(48).fill(100)]

/**
 * Runs `work` again while the database is held by another program or cannot be reached, without ever blocking the event loop.
 * `again` is false on the first try. Rejects with a `SimulatorError` only; `place` names the database in it.
 */
export async function patiently<T>(place: string, work: (again: boolean) => Promise<T>, beforeRetry?: () => Promise<void>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work(tries > 0)
    } catch (error) {
      const wait = PAUSES[tries]
      const passing = ['busy', 'unreachable'].includes(faultOf(error))
      if (passing) await beforeRetry?.()
      if (!passing || wait === undefined) throw toSimulatorError(error, place)
      await pause(wait)
    }
  }
}
