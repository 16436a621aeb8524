import type { z } from 'zod'
import { errorAnswer } from './error-response'
import { readBody } from './read-body'

/** What a page sent, checked; a `Response` says what is wrong with it. */
export async function parseBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  largest: number,
): Promise<{ body: z.infer<S> } | Response> {
  const read = await readBody(request, largest)
  if (read instanceof Response) return read
  const parsed = schema.safeParse(read.body)
  if (parsed.success) return { body: parsed.data }
  const issue = parsed.error.issues[0]!
  return errorAnswer('invalid-input', `${issue.path.join('.') || 'body'}: ${issue.message}`)
}
