import type { Simulator } from '#simulators'
import { simulator } from '../../../_server/simulator'
import { type LiveRun, liveOf } from '../../../runs/live-run'
import { errorResponse } from '../../error-response'
import { parseBody } from '../../parse-body'
import { needWorker } from '../need-worker'
import { type RunAction, runActionSchema } from './schema'

const LARGEST_BODY = 1024
/** After these something waits to be played. */
const PLAYS_ON: ReadonlySet<RunAction['action']> = new Set(['resume', 'retry-errors', 'requeue'])

type Context = { params: Promise<{ id: string }> }

/** Where a run stands: sums only, however many encounters it has. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return stand((await params).id)
}

/** Does one thing to a run and answers where it stands then. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const read = await parseBody(request, runActionSchema, LARGEST_BODY)
  if (read instanceof Response) return read
  try {
    await act(simulator(), id, read.body)
  } catch (error) {
    return errorResponse(error)
  }
  return stand(id)
}

async function stand(id: string): Promise<Response> {
  try {
    const answer: LiveRun = liveOf(await simulator().runs.listing(id))
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return errorResponse(error)
  }
}

async function act({ runs, store }: Simulator, id: string, asked: RunAction): Promise<void> {
  if (PLAYS_ON.has(asked.action)) needWorker(store)
  switch (asked.action) {
    case 'pause':
      return runs.pause(id)
    case 'resume':
      return runs.resume(id, true)
    case 'cancel':
      return runs.cancel(id)
    case 'retry-errors':
      await runs.retryErrors(id, true)
      return
    case 'requeue':
      return runs.requeue(id, asked.index, true)
    case 'concurrency':
      return runs.setConcurrency(id, asked.encounters)
  }
}
