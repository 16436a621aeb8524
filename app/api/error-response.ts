import type { ErrorCode } from '#simulators'
import { SERVER_FAULTS } from '../_server/server-faults'
import { knownError } from '../known-error'

/** The one place where error codes become HTTP statuses. */
const STATUS: Record<ErrorCode, number> = {
  'invalid-content': 500,
  'unknown-name': 404,
  'invalid-input': 400,
  'input-too-large': 413,
  'not-found': 404,
  'not-allowed': 403,
  'turn-taken': 409,
  'encounter-ended': 409,
  'sequence-taken': 409,
  'database-unavailable': 503,
  'database-full': 507,
  'database-busy': 503,
  'run-held': 409,
  'claim-lost': 409,
  'port-in-use': 500,
  'engine-failed': 502,
  'engine-refused': 502,
  'context-overflow': 502,
  'budget-spent': 402,
  cancelled: 503,
  internal: 500,
}

export function errorAnswer(code: ErrorCode, message: string, retryable = false): Response {
  return Response.json({ error: { code, message, retryable } }, { status: STATUS[code] })
}

/** An unknown error keeps its message in the log, not in the answer. */
export function errorResponse(error: unknown): Response {
  const known = knownError(error)
  if (known && STATUS[known.code] < 500) return errorAnswer(known.code, known.message, known.retryable)
  console.error(error)
  const code = known?.code ?? 'internal'
  return errorAnswer(code, SERVER_FAULTS[code] ?? SERVER_FAULTS.internal!, known?.retryable)
}
