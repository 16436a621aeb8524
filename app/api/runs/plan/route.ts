import { simulator } from '../../../_server/simulator'
import { type PlanSummary, summaryOf } from '../../../runs/plan-summary'
import { parseBody } from '../../parse-body'
import { GRID_FILE, gridErrorResponse } from '../grid-faults'
import { LARGEST_GRID, planRequestSchema } from '../schema'

export type PlanAnswer = { plan: PlanSummary }

/** Says what a grid comes to, or what is wrong with it; stores nothing. */
export async function POST(request: Request): Promise<Response> {
  const read = await parseBody(request, planRequestSchema, LARGEST_GRID)
  if (read instanceof Response) return read
  try {
    const answer: PlanAnswer = { plan: summaryOf(simulator().runs.plan(read.body.grid, GRID_FILE)) }
    return Response.json(answer)
  } catch (error) {
    return gridErrorResponse(error)
  }
}
