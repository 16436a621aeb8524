import type { z } from 'zod'
import { SimulatorError } from '../domain/errors'
import type { Usage } from '../domain/event'

/** Something that can take a seat without a person: what it is called, and whether it can be used now. */
export type Engine = {
  name: string
  kind: 'scripted' | 'model'
  /** In words for the person who starts the server: what it is, and where it is missing, what would add it. */
  describe(): { available: boolean; words: string }
}

export type Message = { role: 'user' | 'assistant'; content: string }

/** One call. What stays the same over an encounter stands first and what changes stands last, so that providers can reuse what they have read. */
export type ModelRequest = {
  system: string
  /** Not empty; the last is the user's. */
  messages: readonly Message[]
  /** Tokens the answer may take. An answer cut off there counts where it is text and fails where it is an object. */
  maxOutputTokens: number
  /** 0 to 1. */
  temperature: number
  /** Repeats an answer where the provider can. */
  seed: number
  /** Calls of one seat in one encounter share it: what has been read of their common beginning is kept for the next. */
  thread: string
  signal: AbortSignal
}

/** For a million tokens each, in one currency for a whole price list. `cachedInput` is as `input` where it is left out. */
export type Price = { input: number; cachedInput?: number; output: number }

export type Answer<T> = { value: T; usage: Usage }

/**
 * A language model behind its provider's limiter, budget and time-outs. Every method rejects with a `SimulatorError`: `engine-failed`
 * (worth trying again), `engine-refused` (a wrong key, an unknown model), `context-overflow`, `budget-spent`, or `cancelled`.
 * An answer counts only if the provider said how it ended, no part of it was an error, and it is not empty.
 */
export interface Model {
  /** `VENDOR/NAME`, as grids write it. */
  readonly id: string
  /** `claude`, `gpt`, `gemini`, `qwen`...: a judge should not be of the actor's. The name's first word where it is not known. */
  readonly family: string
  /** Null where it is not known. */
  readonly price: Price | null
  text(request: ModelRequest): Promise<Answer<string>>
  /** The same answer in pieces as they come, for a person who waits; returns the whole at the end. */
  stream(request: ModelRequest): AsyncGenerator<string, Answer<string>>
  /** An answer of the schema's shape; anything else is `engine-failed`. */
  object<T>(request: ModelRequest & { schema: z.ZodType<T>; name: string }): Promise<Answer<T>>
}

/** Models by `VENDOR/NAME`. */
export type Models = {
  /** Throws `unknown-name` where the vendor is unknown, and `engine-refused` where it is not configured: both say what would help. */
  model(id: string): Model
}

/** Where only the script plays. */
export const NO_MODELS: Models = {
  model(id) {
    throw new SimulatorError('engine-refused', `No model can be had here, and "${id}" is asked for`)
  },
}

/** Nothing spent. */
export const NO_USAGE: Usage = { calls: 0, inputTokens: 0, cachedTokens: 0, outputTokens: 0, cost: 0, milliseconds: 0 }

/** A failure with what the calls before it took as well: it was paid for. */
export function charged(error: unknown, taken: readonly Usage[]): unknown {
  if (!(error instanceof SimulatorError)) return error
  const usage = sumUsage([...taken, ...(error.usage ? [error.usage] : [])])
  if (usage.calls === 0) return error
  return new SimulatorError(error.code, error.message, { cause: error.cause, retryable: error.retryable, usage })
}

/** What several calls took together. One unknown cost makes the sum unknown. */
export function sumUsage(usages: readonly Usage[]): Usage {
  return usages.reduce(
    (sum, usage) => ({
      calls: sum.calls + usage.calls,
      inputTokens: sum.inputTokens + usage.inputTokens,
      cachedTokens: sum.cachedTokens + usage.cachedTokens,
      outputTokens: sum.outputTokens + usage.outputTokens,
      cost: sum.cost === null || usage.cost === null ? null : sum.cost + usage.cost,
      milliseconds: sum.milliseconds + usage.milliseconds,
    }),
    NO_USAGE,
  )
}
