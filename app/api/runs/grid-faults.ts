import type { Problem } from '#simulators'
import { knownError } from '../../known-error'
import { errorResponse } from '../error-response'

/** The name under which the faults of a grid that a page sent are told. */
export const GRID_FILE = 'grid.yaml'

export type GridFaults = { error: { code: 'invalid-content'; message: string; problems: readonly Problem[] } }

/** A fault in the grid that was sent is the sender's, with every line and field; in the server's own content it is the server's. */
export function gridErrorResponse(error: unknown): Response {
  const problems = knownError(error)?.problems
  if (!problems?.every(({ file }) => file === GRID_FILE)) return errorResponse(error)
  const answer: GridFaults = { error: { code: 'invalid-content', message: 'The grid has faults', problems } }
  return Response.json(answer, { status: 400 })
}
