import { SimulatorError } from '../../domain/errors'
import type { CallOptions, LanguageModelV4 } from '../vendor'
import { type AnswerRequest, answer, type Ending, type Piece } from './answer'
import { type JsonSchema, jsonGrammar } from './json-grammar'
import type { LlamaModel, Turn } from './llama'
import { rejectOnAbort } from './reject-on-abort'
import type { SequencePool } from './sequence-pool'

/** What calls share: the weights and the places for conversations. */
export type Loaded = { model: LlamaModel; pool: SequencePool }
type Generated = Awaited<ReturnType<LanguageModelV4['doGenerate']>>
type StreamPart = Awaited<ReturnType<LanguageModelV4['doStream']>>['stream'] extends ReadableStream<infer Part> ? Part : never

/**
 * An answer that a grammar holds ends by itself: bounds on its characters keep it near the tokens it was given. Odd text takes more tokens for
 * as many characters, a token each at the worst, and the beginning of an object is worth nothing.
 */
const TOKENS_TO_END = 4

/** Options that a provider may be asked for and that this one leaves out. */
const UNSUPPORTED = ['tools', 'stopSequences', 'presencePenalty', 'frequencyPenalty'] as const

/**
 * A model in this process, as the AI SDK's providers give theirs. `providerOptions.local.thread` names the calls of one conversation.
 * `load` is called at the first call, which waits for it.
 */
export function createLocalLanguageModel(name: string, load: () => Promise<Loaded>): LanguageModelV4 {
  async function* ask(options: CallOptions): AsyncGenerator<Piece> {
    const request = readRequest(options)
    const { model, pool } = await rejectOnAbort(load(), request.signal)
    yield* answer(model, pool, request)
  }
  return {
    specificationVersion: 'v4',
    provider: 'local',
    modelId: name,
    supportedUrls: {},
    async doGenerate(options) {
      let text = ''
      for await (const piece of ask(options)) {
        if ('end' in piece) return { content: [{ type: 'text', text }], ...endOf(piece.end), warnings: warningsOf(options) }
        text += piece.text
      }
      throw new SimulatorError('internal', 'An answer came without its end')
    },
    async doStream(options) {
      const parts = streamParts(ask(options), warningsOf(options))
      return {
        stream: new ReadableStream<StreamPart>({
          async pull(controller) {
            const next = await parts.next()
            if (next.done) controller.close()
            else controller.enqueue(next.value)
          },
          async cancel() {
            await parts.return(undefined)
          },
        }),
      }
    },
  }
}

async function* streamParts(pieces: AsyncGenerator<Piece>, warnings: Generated['warnings']): AsyncGenerator<StreamPart> {
  yield { type: 'stream-start', warnings }
  yield { type: 'text-start', id: '0' }
  for await (const piece of pieces) {
    if ('text' in piece) yield { type: 'text-delta', id: '0', delta: piece.text }
    else {
      yield { type: 'text-end', id: '0' }
      yield { type: 'finish', ...endOf(piece.end) }
    }
  }
}

function endOf({ input, cached, output, cut }: Ending): Pick<Generated, 'finishReason' | 'usage'> {
  return {
    finishReason: cut ? { unified: 'length', raw: 'max-tokens' } : { unified: 'stop', raw: 'end-of-answer' },
    usage: {
      inputTokens: { total: input, noCache: input - cached, cacheRead: cached, cacheWrite: undefined },
      outputTokens: { total: output, text: output, reasoning: 0 },
    },
  }
}

function readRequest(options: CallOptions): AnswerRequest {
  const { prompt, responseFormat, providerOptions, maxOutputTokens = Infinity, temperature = 0, topP, topK, seed = 0 } = options
  const thread = providerOptions?.local?.thread
  const schema =
    responseFormat?.type === 'json' ? ((responseFormat.schema ?? { type: 'object', additionalProperties: {} }) as JsonSchema) : null
  return {
    system: prompt.flatMap((message) => (message.role === 'system' ? [message.content] : [])).join('\n\n'),
    turns: prompt.flatMap((message) => (message.role === 'system' ? [] : [readTurn(message)])),
    thread: typeof thread === 'string' ? thread : null,
    maxTokens: schema ? TOKENS_TO_END * maxOutputTokens : maxOutputTokens,
    // 32 bits are what the sampler takes.
    sampling: { temperature, topP, topK, seed: seed >>> 0, grammar: schema && jsonGrammar(schema, maxOutputTokens) },
    signal: options.abortSignal ?? new AbortController().signal,
  }
}

function readTurn({ role, content }: Exclude<CallOptions['prompt'][number], { role: 'system' }>): Turn {
  const texts = content.map((part) => (part.type === 'text' ? part.text : null))
  if (role === 'tool' || texts.includes(null))
    throw new SimulatorError('engine-refused', 'A model in this process reads text and nothing else')
  return { role, text: texts.join('') }
}

const warningsOf = (options: CallOptions): Generated['warnings'] =>
  UNSUPPORTED.filter((feature) => options[feature] !== undefined).map((feature) => ({ type: 'unsupported', feature }))
