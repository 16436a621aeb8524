import { type Blame, type CallFailure, failureOf } from './call-failure'
import { type CallOutcome, cancelled, type Limiter } from './limiter'
import type { Time } from './time'

/** Tries of one call, the first included. What still fails then is for the caller to try again, or to give up. */
const TRIES = { overloaded: 8, failed: 3 }
const FIRST_WAIT = { overloaded: 500, failed: 200 }
const LONGEST_BACK_OFF = 20_000

export type Attempts = {
  limiter: Limiter
  time: Time
  /** In [0,1): spreads the waits of many callers. */
  random(): number
  blame: Blame
}

/**
 * Makes one call until it is answered, each try in a slot of its endpoint's limiter. What the endpoint refuses is never tried again,
 * nor is a call of which somebody has seen a piece. Throws a `SimulatorError`.
 */
export async function* answered<R>(
  { limiter, time, random, blame }: Attempts,
  signal: AbortSignal,
  call: () => AsyncGenerator<string, R>,
): AsyncGenerator<string, R> {
  for (let tries = 1; ; tries++) {
    const leave = await limiter.enter(signal)
    let outcome: CallOutcome = { kind: 'failed' }
    let shown = false
    let failure: CallFailure
    const pieces = call()
    try {
      let next = await pieces.next()
      for (; !next.done; next = await pieces.next()) {
        shown = true
        yield next.value
      }
      outcome = { kind: 'answered' }
      return next.value
    } catch (thrown) {
      failure = failureOf(thrown, blame)
      if (failure.overloaded) outcome = { kind: 'overloaded', retryAfter: failure.retryAfter }
    } finally {
      leave(outcome)
      // Ends the call of a listener who left.
      await pieces.return(undefined as never)
    }
    const most = failure.overloaded ? TRIES.overloaded : TRIES.failed
    if (shown || !failure.error.retryable || tries >= most) throw failure.error
    const wait = Math.min(LONGEST_BACK_OFF, FIRST_WAIT[failure.overloaded ? 'overloaded' : 'failed'] * 2 ** (tries - 1))
    await time.sleep(wait * (0.5 + random() / 2), signal)
    if (signal.aborted) throw cancelled()
  }
}
