import { z } from 'zod'
import type { Usage } from './usage'

/** Every way in which the simulator can fail, as one closed union. Mapped to HTTP, socket and exit codes once each. */
export const errorCodeSchema = z.enum([
  'invalid-content',
  'unknown-name',
  'invalid-input',
  'input-too-large',
  'not-found',
  'not-allowed',
  'turn-taken',
  'encounter-ended',
  'sequence-taken',
  'database-unavailable',
  'database-full',
  'database-busy',
  'run-held',
  'claim-lost',
  'port-in-use',
  'engine-failed',
  'engine-refused',
  'context-overflow',
  'budget-spent',
  'cancelled',
  'internal',
])
export type ErrorCode = z.infer<typeof errorCodeSchema>

const RETRYABLE: ReadonlySet<ErrorCode> = new Set(['sequence-taken', 'database-busy', 'engine-failed'])

/**
 * The one error of the simulator.
 * `code` says what happened, `retryable` whether the same call may succeed later, `cause` what lay beneath, `usage` what models took for
 * nothing.
 */
export class SimulatorError extends Error {
  override readonly name = 'SimulatorError'
  readonly code: ErrorCode
  readonly retryable: boolean
  readonly usage: Usage | undefined

  /** Pages are bundled apart from the server, with a class of their own: the brand, not the identity, says what it is. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a subclass inherits this, and keeps ordinary instanceof
    if (this !== SimulatorError) return Function.prototype[Symbol.hasInstance].call(this, value)
    return value instanceof Error && value.name === 'SimulatorError' && 'code' in value
  }

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; retryable?: boolean; usage?: Usage } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.retryable = options.retryable ?? RETRYABLE.has(code)
    this.usage = options.usage
  }
}

/** One fault in an authored file: where it stands and what is wrong there. */
export const problemSchema = z.object({
  file: z.string(),
  line: z.int().positive().nullable(),
  field: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warning']).default('error'),
})
export type Problem = z.infer<typeof problemSchema>

/** Authored content that cannot be used: carries every problem found, each with file, line and field. */
export class ContentError extends SimulatorError {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super('invalid-content', problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}

/** `file:line field: message`, the form every command prints. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`
  return `${place} ${problem.field || '(document)'}: ${problem.message}`
}
