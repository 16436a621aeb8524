import type { ModelRequest } from './engine'
import type { EngineSettings } from './engine-settings'
import type { WireSchema } from './json-answer'
import type { CallOptions, Provider, StructuredOutput } from './vendor'

/** The object that an answer should be, null where it is text. */
export type Wanted = { schema: WireSchema; name: string } | null

/** How a model is asked, the same for each of its calls. */
export type Manner = {
  options: Provider['options']
  mark: Provider['mark']
  reasoning: EngineSettings['ANAMNESIS_REASONING']
  /** Room for thinking, beside what the request allows the answer. */
  reasoningTokens: number
}

/** A request as the AI SDK's providers take it. What stays the same over an encounter stands first, the schema of an object included. */
export function callOptions(
  manner: Manner,
  structured: StructuredOutput,
  request: ModelRequest,
  wanted: Wanted,
  signal: AbortSignal,
): CallOptions {
  const marked = manner.mark && { providerOptions: manner.mark }
  const inWords = wanted && structured !== 'schema' ? `\n\n${schemaWords(wanted.schema)}` : ''
  return {
    prompt: [
      { role: 'system', content: request.system + inWords, ...marked },
      // The last message is this call's own: to keep it would cost more and be read by no other.
      ...request.messages.map(({ role, content }, at) => ({
        role,
        content: [{ type: 'text' as const, text: content }],
        ...(at === request.messages.length - 2 && marked),
      })),
    ],
    maxOutputTokens: request.maxOutputTokens + manner.reasoningTokens,
    temperature: request.temperature,
    seed: request.seed,
    reasoning: manner.reasoning,
    abortSignal: signal,
    responseFormat: responseFormat(structured, wanted),
    providerOptions: manner.options(request.thread, wanted?.schema.strict ?? true),
  }
}

function responseFormat(structured: StructuredOutput, wanted: Wanted): CallOptions['responseFormat'] {
  if (!wanted || structured === 'prompt') return undefined
  return structured === 'json' ? { type: 'json' } : { type: 'json', schema: wanted.schema.json, name: wanted.name }
}

const schemaWords = (schema: WireSchema) =>
  `Answer with one JSON object and nothing else: no fence, no words before or after it. It must fit this JSON schema:\n${schema.text}`
