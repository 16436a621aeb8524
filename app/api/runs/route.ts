import { simulator } from '../../_server/simulator'
import { parseBody } from '../parse-body'
import { GRID_FILE, gridErrorResponse } from './grid-faults'
import { needWorker } from './need-worker'
import { LARGEST_GRID, startRequestSchema } from './schema'

export type StartAnswer = { id: string; found: boolean }

/** Starts a run, to be played by the server's worker: 201, or 200 where the same grid was there already. */
export async function POST(request: Request): Promise<Response> {
  const read = await parseBody(request, startRequestSchema, LARGEST_GRID)
  if (read instanceof Response) return read
  const { runs, store } = simulator()
  try {
    needWorker(store)
    const { run, found } = await runs.start(runs.plan(read.body.grid, GRID_FILE), {
      concurrency: read.body.concurrency,
      unattended: true,
    })
    const answer: StartAnswer = { id: run.id, found }
    return Response.json(answer, { status: found ? 200 : 201, headers: { Location: `/runs/${run.id}` } })
  } catch (error) {
    return gridErrorResponse(error)
  }
}
