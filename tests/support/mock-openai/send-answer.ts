import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './mock-options'

export type Answering = {
  id: string
  model: string
  text: string
  promptTokens: number
  streams: boolean
  milliseconds: number
  fault: Fault | null
}

/** Slower than any time-out between two pieces should allow. */
const DRIP = 400
/** With status 200: the answer had begun, or a gateway stands before the server. */
const FAILED = { error: { message: 'The engine failed', type: 'server_error' } }
const ENGINE_FAILED = { error: { message: 'The engine failed', type: 'server_error' } }
const HTML = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>'

/** Sends one answer as OpenAI's chat completions do, in a piece or in many, or goes wrong on the way. Resolves when the response is over. */
export async function sendAnswer(response: ServerResponse, answering: Answering): Promise<void> {
  const { fault, milliseconds, streams } = answering
  if (await failAtOnce(response, fault)) return
  if (streams) return sendStream(response, answering)
  await sleep(milliseconds)
  const body = JSON.stringify(fault === 'in-stream-error' ? FAILED : completionOf(answering))
  response.writeHead(200, { 'content-type': 'application/json' })
  // As gateways do: the status says that all is well.
  if (fault === 'in-stream-error') return end(response, JSON.stringify(ENGINE_FAILED))
  if (fault === 'truncation' || fault === 'malformed') return end(response, body.slice(0, body.length / 2))
  if (fault === 'reset') return cutAfter(response, body.slice(0, body.length / 2))
  if (fault === 'slow-drip') return drip(response, [...body])
  end(response, body)
}

const completionOf = (answering: Answering) => ({
  id: answering.id,
  object: 'chat.completion',
  created: 0,
  model: answering.model,
  choices: [
    { index: 0, message: { role: 'assistant', content: answering.fault === 'empty' ? '' : answering.text }, finish_reason: 'stop' },
  ],
  usage: usageOf(answering),
})

/** Faults that leave nothing to tell in pieces from in one. */
async function failAtOnce(response: ServerResponse, fault: Fault | null): Promise<boolean> {
  if (fault === '429' || fault === '429-retry-after') {
    refuse(response, 429, 'rate_limit_error', 'Too many requests', fault === '429' ? {} : { 'retry-after-ms': '50' })
  } else if (fault === '500') refuse(response, 500, 'server_error', 'Internal error')
  else if (fault === 'html') response.writeHead(200, { 'content-type': 'text/html' }).end(HTML)
  else if (fault === 'wrong-json') response.writeHead(200, { 'content-type': 'application/json' }).end('{"unexpected":true}')
  else if (fault === 'stall') await closed(response)
  else return false
  return true
}

async function sendStream(response: ServerResponse, answering: Answering): Promise<void> {
  const { fault, milliseconds, id, model } = answering
  const words = fault === 'empty' ? [] : (answering.text.match(/\S+\s*|\s+/g) ?? [])
  const half = Math.ceil(words.length / 2)
  const event = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created: 0, model, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const [place, content] of words.entries()) {
    await sleep(fault === 'slow-drip' && place > 0 ? DRIP : milliseconds / words.length)
    if (response.destroyed) return
    if (place === half && fault === 'truncation') return end(response, '')
    if (place === half && fault === 'reset') return cutAfter(response, '')
    // What follows looks whole: only the hole tells.
    if (place === half && fault === 'malformed') response.write('data: {"choices":[{"delta":{"cont\n\n')
    else if (place === half && fault === 'in-stream-error') response.write(`data: ${JSON.stringify(FAILED)}\n\n`)
    else response.write(event({ content }, null))
  }
  const usage = `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created: 0, model, choices: [], usage: usageOf(answering) })}\n\n`
  end(response, `${event({}, 'stop')}${usage}data: [DONE]\n\n`)
}

export function refuse(
  response: ServerResponse,
  status: number,
  type: string,
  message: string,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify({ error: { message, type, code: type } }))
}

export const tokensIn = (text: string) => Math.ceil(text.length / 4)

const usageOf = ({ promptTokens, text }: Answering) => ({
  prompt_tokens: promptTokens,
  completion_tokens: tokensIn(text),
  total_tokens: promptTokens + tokensIn(text),
})

const end = (response: ServerResponse, text: string) => void response.end(text)

async function cutAfter(response: ServerResponse, text: string): Promise<void> {
  await new Promise((resolve) => response.write(text === '' ? ' ' : text, resolve))
  response.destroy()
}

async function drip(response: ServerResponse, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    if (response.destroyed) return
    response.write(piece)
    await sleep(DRIP)
  }
  response.end()
}

const closed = (response: ServerResponse) => new Promise<void>((resolve) => response.on('close', () => resolve()))
