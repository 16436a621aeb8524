import type { Clock } from '../../dialogue/clock'
import { type ErrorCode, SimulatorError } from '../../domain/errors'

/** Faults that go by: play waits for their end and goes on. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['database-busy', 'database-unavailable', 'database-full'])
const BETWEEN_TRIES_MILLISECONDS = 2000

export const isPassing = (error: unknown): error is SimulatorError => error instanceof SimulatorError && PASSING.has(error.code)

export type RecoveryOptions = {
  clock: Clock
  signal: AbortSignal
  /** Resolves where the database takes writes again; rejects with a passing fault where it does not. */
  probe: () => Promise<void>
  onPaused: (why: string) => void
  onResumed: () => void
}

/** Why nothing is played just now, and the way to wait for its end. */
export type Recovery = {
  readonly fault: string | null
  /** Runs `work`, and again after each passing fault. Rejects with what else goes wrong, and with the fault once the signal aborts. */
  persist<T>(work: () => Promise<T>): Promise<T>
}

/** All that meet a fault wait together for one who tries. */
export function createRecovery({ clock, signal, probe, onPaused, onResumed }: RecoveryOptions): Recovery {
  let fault: string | null = null
  let recovering: Promise<void> | null = null

  async function recover(first: SimulatorError): Promise<void> {
    fault = first.message
    onPaused(fault)
    for (;;) {
      await clock.sleep(BETWEEN_TRIES_MILLISECONDS, signal)
      if (signal.aborted) throw first
      try {
        await probe()
        break
      } catch (error) {
        if (!isPassing(error)) throw error
        if (error.message !== fault) onPaused(error.message)
        fault = error.message
      }
    }
    fault = null
    onResumed()
  }

  return {
    get fault() {
      return fault
    },
    async persist(work) {
      for (;;) {
        try {
          await recovering
          return await work()
        } catch (error) {
          if (!isPassing(error) || signal.aborted) throw error
          recovering ??= recover(error).finally(() => {
            recovering = null
          })
        }
      }
    },
  }
}
