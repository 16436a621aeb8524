import type { StructuredOutput } from './vendor'

/** The settings that engines read, by the names people set them with: an error can name the setting that would help. */
export type EngineSettings = {
  OPENAI_API_KEY?: string
  OPENAI_BASE_URL?: string
  ANTHROPIC_API_KEY?: string
  ANTHROPIC_BASE_URL?: string
  GOOGLE_GENERATIVE_AI_API_KEY?: string
  GOOGLE_GENERATIVE_AI_BASE_URL?: string
  OPENAI_COMPATIBLE_BASE_URL?: string
  OPENAI_COMPATIBLE_API_KEY?: string
  OPENAI_COMPATIBLE_STRUCTURED: StructuredOutput
  /** A GGUF file for the engine that runs in this process. */
  ANAMNESIS_MODEL_PATH?: string
  /** The folder whose node_modules holds node-llama-cpp, where that is not this package. */
  ANAMNESIS_LLAMA_PATH?: string
  /** A YAML file of prices. */
  ANAMNESIS_PRICES?: string
  ANAMNESIS_REASONING: 'provider-default' | 'none' | 'minimal' | 'low' | 'medium' | 'high'
  /** Added to what an answer may take, for models that think before they answer. */
  ANAMNESIS_REASONING_TOKENS: number
  ANAMNESIS_CALL_SECONDS: number
  ANAMNESIS_FIRST_CHUNK_SECONDS: number
  ANAMNESIS_CHUNK_SECONDS: number
  /** The most calls at once to one endpoint. */
  ANAMNESIS_CALLS_AT_ONCE: number
  ANAMNESIS_TOKEN_BUDGET?: number
  ANAMNESIS_COST_BUDGET?: number
}
