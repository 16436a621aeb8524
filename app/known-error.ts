import type { ErrorCode, Problem, SimulatorError } from '#simulators'

type KnownError = Pick<SimulatorError, 'code' | 'message' | 'retryable'> & {
  /** Of a `ContentError`: each fault with its line and field. */
  problems: readonly Problem[] | null
}

/**
 * The simulator's error, or null. Told by name, not by class: the server script and Next's bundles each hold a copy of the class,
 * and `instanceof` is false across them.
 */
export function knownError(error: unknown): KnownError | null {
  if (!(error instanceof Error) || error.name !== 'SimulatorError' || !('code' in error) || typeof error.code !== 'string') return null
  return {
    code: error.code as ErrorCode,
    message: error.message,
    retryable: 'retryable' in error && error.retryable === true,
    problems: 'problems' in error && Array.isArray(error.problems) ? error.problems : null,
  }
}
