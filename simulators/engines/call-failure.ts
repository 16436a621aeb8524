import { z } from 'zod'
import { SimulatorError } from '../domain/errors'

/** Why a call brought no answer, and what its endpoint said about trying again. */
export type CallFailure = {
  error: SimulatorError
  /** The endpoint has more to do than it can: fewer calls at once may pass. */
  overloaded: boolean
  /** Milliseconds the endpoint asks to be left alone for; null where it did not say. */
  retryAfter: number | null
}

/** What a failure is told with: whose it is, and what may help. */
export type Blame = { model: string | null; vendor: string; keySetting: string | null; key: string | undefined }

/** Errors of the AI SDK and of streams, read by their shape: each provider has its own classes, and a stream may carry anything. */
const thrownSchema = z.object({
  message: z.string().catch(''),
  statusCode: z.number().optional().catch(undefined),
  responseBody: z.string().optional().catch(undefined),
  responseHeaders: z.record(z.string(), z.string()).optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
})
type Thrown = z.infer<typeof thrownSchema>

const CONTEXT =
  /context.length|context.window|maximum context|context size|prompt is too long|input token count|exceed(s|ed)?.{0,40}(maximum|max).{0,40}tokens|longer than the maximum model length|context the overflows|request_too_large/i
const OVERLOADED = /overloaded|rate.?limit|too many requests|resource.?exhausted|server is busy|over capacity/i
/** An account with nothing left: waiting does not help. */
const NO_CREDIT = /insufficient_quota|credit balance is too low/i
const OVERLOAD_STATUS: readonly number[] = [429, 503, 529]
/** No answer at all: as `fetch` says it, and as the AI SDK does. */
const UNREACHED = /fetch failed|cannot connect to api/i
/** Google's way: a 400. */
const WRONG_KEY = /API_KEY_INVALID/
const UNREADABLE = /JSONParseError|TypeValidationError|InvalidResponseDataError/
/** Refusals that may pass: a time-out at the server, and a conflict. */
const PASSING: readonly number[] = [408, 409, 425]

/** Reads whatever a provider threw or streamed as an error. What is kept of its words is cut, and holds no key and no prompt. */
export function failureOf(thrown: unknown, blame: Blame): CallFailure {
  if (thrown instanceof SimulatorError) return { error: thrown, overloaded: false, retryAfter: null }
  const said = read(thrown)
  const status = said.statusCode ?? (typeof said.code === 'number' ? said.code : undefined)
  // The body of an answer that came is a model's words: they say nothing of why it could not be read.
  const body = status !== undefined && status >= 400 ? said.responseBody : ''
  const everything = `${said.type ?? ''} ${said.code ?? ''} ${said.message} ${body}`
  const refused = status !== undefined && status >= 400 && status < 500 && !PASSING.includes(status)
  const fail = (code: 'engine-failed' | 'engine-refused' | 'context-overflow', words: string) =>
    new SimulatorError(code, blame.model === null ? words : `${blame.model}: ${words}`)

  if ((refused || status === undefined || status === 500) && status !== 429 && CONTEXT.test(everything))
    return { error: fail('context-overflow', 'the conversation is longer than this model can read'), overloaded: false, retryAfter: null }
  if (refused && NO_CREDIT.test(everything))
    return { error: fail('engine-refused', `the account at ${blame.vendor} has no credit left`), overloaded: false, retryAfter: null }
  const overloaded = status === undefined || status === 200 ? OVERLOADED.test(everything) : OVERLOAD_STATUS.includes(status)
  if (refused && !overloaded) return { error: fail('engine-refused', refusalWords(status, said, blame)), overloaded, retryAfter: null }
  const unreached = status === undefined && UNREACHED.test(said.message)
  const words = overloaded ? 'has too much to do' : unreached ? 'cannot be reached' : 'gave no usable answer'
  return { error: fail('engine-failed', `${blame.vendor} ${words}${aside(status, said, blame)}`), overloaded, retryAfter: retryAfter(said) }
}

function refusalWords(status: number, said: Thrown, { vendor, keySetting, key, model }: Blame): string {
  const check = keySetting ? `; check ${keySetting}` : ''
  // Vendors repeat parts of a wrong key in these answers: nothing of their words is kept.
  if (status === 401 || WRONG_KEY.test(said.responseBody ?? '')) return `${vendor} does not accept the key${check}`
  if (status === 403) return `${vendor} does not allow this key to use the model${check}`
  if (status === 404) return `${vendor} knows no such model or address; \`anamnesis models\` lists what it has`
  return `${vendor} refused the request${aside(status, said, { vendor, keySetting, key, model })}`
}

function aside(status: number | undefined, said: Thrown, { key }: Blame): string {
  const words = cleaned(said.message, key)
  const parts = [status === undefined ? '' : `status ${status}`, words].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join(': ')})`
}

const SECRET = /\b(?:sk|pk|key|AIza)[-_A-Za-z0-9*]{8,}|\bBearer\s+\S+/g

/** One short line of a provider's words. */
function cleaned(message: string, key: string | undefined): string {
  const without = key ? message.replaceAll(key, '***') : message
  return without
    .replace(SECRET, '***')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200)
}

function read(thrown: unknown): Thrown {
  if (typeof thrown === 'string') return { message: thrown }
  // Their messages quote what could not be read: a model's words, which belong into no error.
  if (thrown instanceof Error && UNREADABLE.test(thrown.name)) return { message: 'unreadable' }
  const outer = thrownSchema.safeParse(thrown)
  if (!outer.success) return { message: '' }
  // In-stream errors come wrapped: { error: { message, type } }.
  const inner = thrownSchema.safeParse((thrown as { error?: unknown }).error)
  return outer.data.message === '' && inner.success ? inner.data : outer.data
}

function retryAfter({ responseHeaders = {}, responseBody = '' }: Thrown): number | null {
  const milliseconds = Number(responseHeaders['retry-after-ms'])
  if (responseHeaders['retry-after-ms'] && milliseconds >= 0) return milliseconds
  const given = responseHeaders['retry-after']
  if (given && Number(given) >= 0) return Number(given) * 1000
  if (given && !Number.isNaN(Date.parse(given))) return Math.max(0, Date.parse(given) - Date.parse(responseHeaders.date ?? given))
  // Google says it in the body.
  const delay = /"retryDelay":\s*"([\d.]+)s"/.exec(responseBody)
  return delay ? Number(delay[1]) * 1000 : null
}
