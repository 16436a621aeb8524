import { errorAnswer } from './error-response'

/** What a page of this server sent as JSON; undefined where it is not JSON, which every schema refuses. A `Response` says why not. */
export async function readBody(request: Request, largest: number): Promise<{ body: unknown } | Response> {
  if (isForeign(request)) return errorAnswer('not-allowed', 'The request comes from another site')
  const text = await readText(request, largest)
  if (text === null) return errorAnswer('input-too-large', `The body is over ${largest} bytes`)
  return { body: parseJson(text) }
}

/** Another site's page must not act in this person's name. */
function isForeign(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && URL.parse(origin)?.host !== request.headers.get('host')
}

/** Null where it is larger, told without reading on: a body may come without its length. */
async function readText(request: Request, largest: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return null
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const piece of request.body ?? []) {
    size += piece.byteLength
    if (size > largest) return null
    text += decoder.decode(piece, { stream: true })
  }
  return text + decoder.decode()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
