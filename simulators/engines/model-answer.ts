import { SimulatorError } from '../domain/errors'
import type { ModelRequest } from './engine'
import type { LanguageModelV4 } from './vendor'

type Generated = Awaited<ReturnType<LanguageModelV4['doGenerate']>>

/** What a provider gave, however it came. */
export type Produced = { text: string; finish: Generated['finishReason']; usage: Generated['usage'] }

/** Tokens of one call. Not `measured` where the server did not count: then a token is taken for four characters, so that budgets hold. */
export type CallTokens = { input: number; cached: number; output: number; measured: boolean }

const TOKEN = 4
const tokensIn = (text: string) => Math.ceil(text.length / TOKEN)

export function readTokens({ text, usage }: Produced, { system, messages }: ModelRequest): CallTokens {
  const { inputTokens, outputTokens } = usage
  const measured = inputTokens.total !== undefined && outputTokens.total !== undefined
  const sent = () => tokensIn(system) + messages.reduce((sum, { content }) => sum + tokensIn(content), 0)
  const input = inputTokens.total ?? sent()
  return { input, cached: Math.min(input, inputTokens.cacheRead ?? 0), output: outputTokens.total ?? tokensIn(text), measured }
}

/**
 * Throws where an answer does not count: its end is not known or is none, it is empty, or it is an object that was cut off.
 * A text that was cut off at its limit counts: people are cut short too.
 */
export function checkAnswer({ text, finish, usage }: Produced, isObject: boolean): void {
  if (finish.raw === 'model_context_window_exceeded')
    throw new SimulatorError('context-overflow', 'The conversation is longer than this model can read')
  const fault = END_FAULTS[finish.unified]
  if (fault !== null) throw new SimulatorError('engine-failed', `The answer does not count: ${fault}`)
  const cut = finish.unified === 'length'
  const thought = usage.outputTokens.reasoning ?? 0
  if (cut && thought > 0 && (isObject || text.trim() === ''))
    throw new SimulatorError('engine-failed', `Thinking took ${thought} of the answer's tokens; ANAMNESIS_REASONING_TOKENS gives it more`)
  if (text.trim() === '') throw new SimulatorError('engine-failed', 'The answer is empty')
  if (cut && isObject) throw new SimulatorError('engine-failed', 'The answer was cut off before it was whole')
}

const END_FAULTS: Record<Produced['finish']['unified'], string | null> = {
  stop: null,
  length: null,
  'content-filter': "it was stopped by the provider's filter",
  'tool-calls': 'it is a call of a tool that was not offered',
  error: 'it ended in an error',
  interrupted: 'it broke off',
  other: 'how it ended is not known',
}
