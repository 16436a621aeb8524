import { randomInt } from 'node:crypto'
import { encounterRequestSchema, SimulatorError } from '#simulators'
import { simulator } from '../../_server/simulator'
import { currentPerson } from '../../_server/viewer'
import { errorResponse } from '../error-response'
import { newEncounterSchema } from './schema'

const LARGEST_BODY = 4096
const LARGEST_SEED = 2 ** 31 - 1

/** Starts an encounter: 201 with its id, or an error object with a code. */
export async function POST(request: Request): Promise<Response> {
  try {
    refuseForeign(request)
    const parsed = newEncounterSchema.safeParse(await readJson(request))
    if (!parsed.success) throw new SimulatorError('invalid-input', parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
    const seed = parsed.data.seed ?? randomInt(LARGEST_SEED)
    const encounter = await simulator().live.create(encounterRequestSchema.parse({ ...parsed.data, seed }), await currentPerson())
    return Response.json({ id: encounter.id }, { status: 201, headers: { Location: `/encounters/${encounter.id}` } })
  } catch (error) {
    return errorResponse(error)
  }
}

/** Another site's page must not start encounters in this person's name. */
function refuseForeign(request: Request): void {
  const origin = request.headers.get('origin')
  if (origin !== null && URL.parse(origin)?.host !== request.headers.get('host')) throw new SimulatorError('not-allowed', 'The request comes from another site')
}

async function readJson(request: Request): Promise<unknown> {
  const body = await request.text()
  if (body.length > LARGEST_BODY) throw new SimulatorError('input-too-large', `The body is over ${LARGEST_BODY} characters`)
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new SimulatorError('invalid-input', 'The body is not JSON', { cause })
  }
}
