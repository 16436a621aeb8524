import type { z } from 'zod'
import { SimulatorError } from '../domain/errors'
import type { Usage } from '../domain/event'
import { type Attempts, answered } from './attempts'
import type { Budget } from './budget'
import { callOptions, type Manner, type Wanted } from './call-options'
import { createDeadline, type Deadline, type Timeouts } from './deadline'
import { type Answer, charged, type Model, type ModelRequest, sumUsage } from './engine'
import { readObject, wireSchema } from './json-answer'
import { cancelled } from './limiter'
import { type CallTokens, checkAnswer, type Produced, readTokens } from './model-answer'
import { costOf, type Price } from './prices'
import type { CallOptions, LanguageModelV4, StructuredOutput } from './vendor'

export type ModelParts = {
  id: string
  family: string
  /** Called at the first use: a vendor's package is loaded only where one of its models plays. */
  language(): Promise<LanguageModelV4>
  manner: Manner
  structured: StructuredOutput
  attempts: Attempts
  budget: Budget
  /** Null where it is not known. */
  price: Price | null
  timeouts: Timeouts
}

/** One call, under its deadline; yields pieces where the answer comes in pieces. */
type Producer = (model: LanguageModelV4, options: CallOptions, deadline: Deadline, timeouts: Timeouts) => AsyncGenerator<string, Produced>

/** Servers that cannot check a schema name what they do not know. */
const NO_SCHEMA = /response_?format|json_?schema|structured|grammar|schema/i

/**
 * A model of the AI SDK as ours. It calls the provider itself instead of through `generateText`, whose retries, time-outs and reading of
 * objects would stand beside the limiter's, the deadline's and the schema's, and take about as much processor time again as the call.
 */
export function createModel(parts: ModelParts): Model {
  const { attempts, budget, price } = parts
  const now = () => attempts.time.now().getTime()
  let { structured } = parts
  let loading: Promise<LanguageModelV4> | undefined
  const language = () => {
    loading ??= parts.language()
    return loading
  }

  async function* call(produce: Producer, request: ModelRequest, wanted: Wanted, taken: CallTokens[]): AsyncGenerator<string, string> {
    budget.check()
    const model = await language()
    const deadline = createDeadline(attempts.time, request.signal, parts.timeouts.total)
    try {
      const options = callOptions(parts.manner, structured, request, wanted, deadline.signal)
      const produced = yield* produce(model, options, deadline, parts.timeouts)
      const tokens = readTokens(produced, request)
      // Before it is checked: an answer that does not count was paid for as well.
      budget.spend(tokens.input + tokens.output, costOf(price, tokens))
      taken.push(tokens)
      checkAnswer(produced, wanted !== null)
      return produced.text
    } catch (thrown) {
      if (request.signal.aborted) throw cancelled()
      throw deadline.fault() ?? thrown
    } finally {
      deadline.end()
    }
  }

  async function* ask<T>(
    produce: Producer,
    request: ModelRequest,
    wanted: Wanted,
    read: (text: string) => T,
  ): AsyncGenerator<string, Answer<T>> {
    const started = now()
    const taken: CallTokens[] = []
    const usage = () => ({ ...sumUsage(taken.map((tokens) => usageOf(tokens, price))), milliseconds: now() - started })
    try {
      const text = yield* answered(attempts, request.signal, () => call(produce, request, wanted, taken))
      return { value: read(text), usage: usage() }
    } catch (error) {
      throw charged(error, [usage()])
    }
  }

  return {
    id: parts.id,
    family: parts.family,
    price,
    text: (request) => whole(ask(generate, request, null, (text) => text)),
    stream: (request) => ask(stream, request, null, (text) => text),
    async object<T>({ schema, name, ...request }: ModelRequest & { schema: z.ZodType<T>; name: string }) {
      const wanted = { schema: wireSchema(schema), name }
      const answer = () => whole(ask(generate, request, wanted, (text) => readObject(text, schema, name)))
      try {
        return await answer()
      } catch (error) {
        const unable = error instanceof SimulatorError && error.code === 'engine-refused' && NO_SCHEMA.test(error.message)
        if (!unable || structured === 'prompt') throw error
        structured = 'prompt'
        return answer()
      }
    },
  }
}

const usageOf = (tokens: CallTokens, price: Price | null): Usage => ({
  ...{ calls: 1, inputTokens: tokens.input, cachedTokens: tokens.cached, outputTokens: tokens.output },
  ...{ cost: costOf(price, tokens), milliseconds: 0 },
})

async function* generate(model: LanguageModelV4, options: CallOptions): AsyncGenerator<never, Produced> {
  const { content, structuredOutputText, finishReason, usage } = await model.doGenerate(options)
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('')
  return { text: structuredOutputText ?? text, finish: finishReason, usage }
}

const stream: Producer = async function* (model, options, deadline, timeouts) {
  deadline.allow(timeouts.firstChunk, 'did not begin to answer')
  const { stream: parts } = await model.doStream(options)
  let text = ''
  let end: Omit<Produced, 'text'> | null = null
  for await (const part of parts) {
    // Whatever comes after an error, text with a hole in it is no answer.
    if (part.type === 'error') throw part.error
    if (part.type === 'finish') end = { finish: part.finishReason, usage: part.usage }
    if (part.type === 'text-delta' || part.type === 'reasoning-delta') deadline.allow(timeouts.chunk, 'sent no more of its answer')
    if (part.type !== 'text-delta' || part.delta === '') continue
    text += part.delta
    yield part.delta
  }
  if (!end) throw new SimulatorError('engine-failed', 'The answer broke off')
  return { text, ...end }
}

async function whole<T>(pieces: AsyncGenerator<string, T>): Promise<T> {
  let next = await pieces.next()
  while (!next.done) next = await pieces.next()
  return next.value
}
