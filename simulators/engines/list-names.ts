import { z } from 'zod'
import type { Fetch } from './vendor'

const listingSchema = z.union([
  z.object({ data: z.array(z.object({ id: z.string() })) }).transform(({ data }) => data.map(({ id }) => id)),
  z
    .object({ models: z.array(z.object({ name: z.string() })) })
    .transform(({ models }) => models.map(({ name }) => name.replace(/^models\//, ''))),
])

/** The models of a server, by the one listing that OpenAI's, Anthropic's and Google's interfaces have. Throws as the AI SDK does. */
export async function listNames(fetch: Fetch, url: string, headers: Record<string, string>, signal: AbortSignal): Promise<string[]> {
  const response = await fetch(url, { headers, signal })
  const body = await response.text()
  if (!response.ok) throw Object.assign(new Error(response.statusText), { statusCode: response.status, responseBody: body })
  return listingSchema.parse(JSON.parse(body)).sort()
}
