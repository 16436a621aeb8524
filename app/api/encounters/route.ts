import { simulator } from '../../_server/simulator'
import { currentPerson } from '../../_server/viewer'
import { errorAnswer, errorResponse } from '../error-response'

const LARGEST_BODY = 4096

/** Starts an encounter: 201 with its id, or an error object with a code. */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request)) return errorAnswer('not-allowed', 'The request comes from another site')
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY)
    return errorAnswer('input-too-large', `The body is over ${LARGEST_BODY} characters`)
  const body = await request.text()
  if (body.length > LARGEST_BODY) return errorAnswer('input-too-large', `The body is over ${LARGEST_BODY} characters`)
  try {
    const encounter = await simulator().create(parseJson(body), await currentPerson())
    return Response.json({ id: encounter.id }, { status: 201, headers: { Location: `/encounters/${encounter.id}` } })
  } catch (error) {
    return errorResponse(error)
  }
}

/** Another site's page must not start encounters in this person's name. */
function isForeign(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && URL.parse(origin)?.host !== request.headers.get('host')
}

/** Undefined where it is not JSON: the schema refuses that as well. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
