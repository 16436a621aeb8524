import type { Time } from '../../simulators/engines/time'

/** Time that passes only when a test says so. */
export type FakeTime = Time & {
  /** Lets so many milliseconds pass: whoever sleeps wakes in its turn, and does what it does before the next wakes. */
  pass(milliseconds: number): Promise<void>
  /** How many sleep. */
  sleeping(): number
}

type Sleeper = { at: number; wake(): void }

export function createFakeTime(): FakeTime {
  let now = Date.parse('2026-01-01T00:00:00Z')
  /** By the time they wake, the next last. */
  const sleepers: Sleeper[] = []
  const add = (sleeper: Sleeper) => {
    let low = 0
    let high = sleepers.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sleepers[middle]!.at > sleeper.at) low = middle + 1
      else high = middle
    }
    sleepers.splice(low, 0, sleeper)
  }
  const everythingElse = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    now: () => new Date(now),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const sleeper = {
          at: now + Math.max(0, milliseconds),
          wake() {
            signal.removeEventListener('abort', leave)
            resolve()
          },
        }
        const leave = () => {
          sleepers.splice(sleepers.indexOf(sleeper), 1)
          sleeper.wake()
        }
        signal.addEventListener('abort', leave)
        add(sleeper)
      }),
    async pass(milliseconds) {
      const until = now + milliseconds
      await everythingElse()
      while (sleepers.length > 0 && sleepers.at(-1)!.at <= until) {
        const next = sleepers.pop()!
        now = Math.max(now, next.at)
        next.wake()
        await everythingElse()
      }
      now = until
    },
    sleeping: () => sleepers.length,
  }
}
