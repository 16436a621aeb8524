import { type ErrorCode, SimulatorError } from '#simulators'

/** 0 done, 1 failed, 2 usage or bad input, 100 a threshold was missed (README, "Exit codes"). */
export const EXIT = { done: 0, failed: 1, usage: 2, threshold: 100 } as const

const USAGE: ReadonlySet<ErrorCode> = new Set([
  'invalid-content',
  'unknown-name',
  'invalid-input',
  'input-too-large',
  'not-found',
  'not-allowed',
])

/** The one place where an error becomes an exit code. */
export function exitCodeOf(error: unknown): number {
  return error instanceof SimulatorError && USAGE.has(error.code) ? EXIT.usage : EXIT.failed
}
