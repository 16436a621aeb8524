import { SimulatorError } from '../domain/errors'
import type { Time } from './time'

/** How long a call may take, in milliseconds: as a whole, until it first says something, and between one piece and the next. */
export type Timeouts = { total: number; firstChunk: number; chunk: number }

/** Of a wait that is no longer needed. Without a reason of its own each makes an error with its stack, in every call. */
const OVER = 'over'

/** The patience of one call. Its signal aborts when the caller's does, or when the call is too slow. */
export type Deadline = {
  readonly signal: AbortSignal
  /** Allows so long from now for the next piece. */
  allow(milliseconds: number, words: string): void
  /** The failure of a call that was too slow; null where it was not. */
  fault(): SimulatorError | null
  /** Must be called when the call is over. */
  end(): void
}

export function createDeadline(time: Time, caller: AbortSignal, total: number): Deadline {
  const call = new AbortController()
  let tooSlow: SimulatorError | null = null
  let piece = new AbortController()
  const whole = new AbortController()
  const cancel = () => call.abort()
  if (caller.aborted) cancel()
  else caller.addEventListener('abort', cancel)

  const giveUpAfter = async (milliseconds: number, over: AbortSignal, words: string) => {
    await time.sleep(milliseconds, over)
    if (over.aborted || call.signal.aborted) return
    tooSlow = new SimulatorError('engine-failed', `The model ${words} within ${milliseconds / 1000} s`)
    call.abort()
  }
  void giveUpAfter(total, whole.signal, 'did not finish')
  return {
    signal: call.signal,
    allow(milliseconds, words) {
      piece.abort(OVER)
      piece = new AbortController()
      void giveUpAfter(milliseconds, piece.signal, words)
    },
    fault: () => tooSlow,
    end() {
      piece.abort(OVER)
      whole.abort(OVER)
      caller.removeEventListener('abort', cancel)
    },
  }
}
