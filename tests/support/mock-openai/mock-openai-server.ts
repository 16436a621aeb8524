import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { createDraws, pick } from '../../../simulators/engines/draws'
import { mockAnswer } from '../../../simulators/engines/mock-answer'
import { type Fault, type MockOptions, USUAL } from './mock-options'
import { refuse, sendAnswer, tokensIn } from './send-answer'
import { createSlots } from './slots'

/** One request as it came, with what was answered; `answer` is null where it was refused or went wrong. */
export type LoggedCall = { body: ChatRequest; fault: Fault | null; answer: string | null }

export type MockStats = {
  calls: number
  answered: number
  /** Turned away because all places were taken. */
  refused: number
  faults: Partial<Record<Fault, number>>
  /** Of places, counted here: milliseconds together, and the most at once. */
  busy: number
  most: number
  /** Milliseconds from the first call to the end of the last. */
  wall: number
}

export type MockOpenAi = {
  /** To be set as OPENAI_COMPATIBLE_BASE_URL. */
  url: string
  calls: LoggedCall[]
  stats(): MockStats
  close(): Promise<void>
}

type ChatMessage = { role: string; content: string | { text?: string }[] }
export type ChatRequest = {
  model: string
  messages: ChatMessage[]
  stream?: boolean
  seed?: number
  response_format?: { type: string; json_schema?: { schema: Record<string, unknown> } }
}

/** A stand-in for any OpenAI-compatible server: no sense, but seeded answers, places, latency and faults. */
export async function startMockOpenAi(given: Partial<MockOptions> = {}): Promise<MockOpenAi> {
  const options = { ...USUAL, ...given }
  const draw = createDraws(`mock server ${options.seed}`)
  const now = () => performance.now()
  const slots = createSlots(options.slots, now)
  const calls: LoggedCall[] = []
  const counted = { calls: 0, answered: 0, refused: 0, faults: {} as MockStats['faults'], first: 0, last: 0 }
  const stats = () => {
    const { first, last, ...counts } = counted
    return { ...counts, ...slots.counted(), wall: last - first }
  }

  const faultOf = (call: number): Fault | null => {
    const { faults } = options
    if (!('share' in faults)) return faults[call] ?? null
    return draw() < faults.share ? pick(faults.kinds, draw) : null
  }

  async function chat(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await json(request)) as ChatRequest
    if (counted.calls === 0) counted.first = now()
    const fault = faultOf(counted.calls++)
    const logged: LoggedCall = { body, fault, answer: null }
    if (options.keeps) calls.push(logged)
    const prompt = readPrompt(body)
    const promptTokens = tokensIn(prompt.all)
    const refusal = refusalOf(options, body, promptTokens)
    if (refusal) return refuse(response, 400, 'invalid_request_error', refusal)
    if (!(await slots.take(options.beyond === 'wait'))) {
      counted.refused++
      return refuse(response, 429, 'rate_limit_error', 'Too many requests')
    }
    const [least, most] = options.latency
    try {
      if (fault) counted.faults[fault] = (counted.faults[fault] ?? 0) + 1
      const text = answerOf(options, body, prompt)
      const answering = { id: `mock-${counted.calls}`, model: body.model, text, promptTokens, fault }
      await sendAnswer(response, { ...answering, streams: body.stream === true, milliseconds: least + draw() * (most - least) })
      if (fault === null && !response.destroyed) {
        logged.answer = text
        counted.answered++
      }
    } finally {
      slots.leave()
      counted.last = now()
    }
  }

  const server = createServer((request, response) => {
    const refused = options.key !== null && request.headers.authorization !== `Bearer ${options.key}`
    if (request.url === '/stats') return response.end(JSON.stringify(stats()))
    if (request.url === '/calls') return response.end(JSON.stringify(calls))
    if (refused) return refuse(response, 401, 'authentication_error', `Incorrect API key provided: ${request.headers.authorization}`)
    if (request.url === '/v1/models') return response.end(JSON.stringify({ data: [{ id: 'mock-small' }, { id: 'mock-large' }] }))
    if (request.url !== '/v1/chat/completions') return refuse(response, 404, 'not_found_error', 'There is nothing here')
    chat(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    stats,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

type Prompt = { system: string; messages: { role: string; content: string }[]; all: string }

function readPrompt({ messages }: ChatRequest): Prompt {
  const read = messages.map(({ role, content }) => ({
    role,
    content: typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join(''),
  }))
  const system = read.filter(({ role }) => role === 'system').map(({ content }) => content)
  return {
    system: system.join('\n'),
    messages: read.filter(({ role }) => role !== 'system'),
    all: read.map(({ content }) => content).join('\n'),
  }
}

function refusalOf({ schemas, context }: MockOptions, { response_format }: ChatRequest, promptTokens: number): string | null {
  if (promptTokens > context)
    return `This model's maximum context length is ${context} tokens. However, you requested ${promptTokens} tokens.`
  if (!schemas && response_format?.type === 'json_schema') return 'response_format "json_schema" is not supported by this server'
  return null
}

/** Where the schema is only in words, the answer stands in a fence, as models like to write it. */
function answerOf({ mode, first }: MockOptions, { response_format, seed = 0 }: ChatRequest, { system, messages }: Prompt): string {
  const inWords = /JSON schema:\n(\{.*\})\s*$/.exec(system)?.[1]
  const schema = response_format?.json_schema?.schema ?? (inWords ? (JSON.parse(inWords) as Record<string, unknown>) : null)
  const text = mockAnswer({ mode, system, messages, schema, seed, first })
  return inWords && response_format === undefined ? `Here it is:\n\`\`\`json\n${text}\n\`\`\`` : text
}
