import type { LanguageModel } from 'ai'
import type { EngineSettings } from './engine-settings'

/** A language model of the AI SDK: what its providers make. */
export type LanguageModelV4 = Extract<LanguageModel, { specificationVersion: 'v4' }>
export type CallOptions = Parameters<LanguageModelV4['doGenerate']>[0]
export type ProviderOptions = NonNullable<CallOptions['providerOptions']>

/**
 * How an object is asked for: by the server's own schema check, by its JSON mode with the schema in the prompt, or by the prompt alone.
 * Whatever comes back is checked here in each of them.
 */
export type StructuredOutput = 'schema' | 'json' | 'prompt'

/** One vendor, one file. To add one: a file like the others and a line in `VENDORS`. */
export type Vendor = {
  /** What it is, in words. */
  words: string
  /** The settings without which it cannot be used. */
  needs: readonly (keyof EngineSettings)[]
  /** Where its key is set; null where there is none. */
  keySetting: keyof EngineSettings | null
  /** Called only where everything it needs is set. Loads nothing: that waits for the first call. */
  open(settings: EngineSettings, fetch: Fetch): Provider
}
export type Fetch = typeof globalThis.fetch

/** A vendor with its settings: where calls go, and what is particular to them. */
export type Provider = {
  /** The address; in words where there is none. */
  endpoint: string
  /** Part of nothing that is shown, stored or thrown. */
  key: string | undefined
  model(name: string): Promise<LanguageModelV4>
  /** The names it has, by one cheap request. */
  names(signal: AbortSignal): Promise<string[]>
  structured: StructuredOutput
  /** Options of this provider for calls of one thread; `strict` where the schema allows the server's strict mode. */
  options(thread: string, strict: boolean): ProviderOptions
  /** Of the messages that later calls of a thread begin with, where the provider keeps only what is marked. */
  mark?: ProviderOptions
  /** Calls cost nothing. */
  free: boolean
  /** The most calls at once, where the machine and not the limiter knows. */
  atOnce?: number
  /** Lets go of what it holds. */
  close?(): Promise<void>
}
