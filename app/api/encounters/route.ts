import { simulator } from '../../_server/simulator'
import { currentPerson } from '../../_server/viewer'
import { errorResponse } from '../error-response'
import { readBody } from '../read-body'

const LARGEST_BODY = 4096

/** Starts an encounter: 201 with its id, or an error object with a code. */
export async function POST(request: Request): Promise<Response> {
  const read = await readBody(request, LARGEST_BODY)
  if (read instanceof Response) return read
  try {
    const encounter = await simulator().create(read.body, await currentPerson())
    return Response.json({ id: encounter.id }, { status: 201, headers: { Location: `/encounters/${encounter.id}` } })
  } catch (error) {
    return errorResponse(error)
  }
}
