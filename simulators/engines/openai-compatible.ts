import { listNames } from './list-names'
import type { Vendor } from './vendor'

/** Any server that speaks OpenAI's chat completions: vLLM, llama.cpp, Ollama, LM Studio, and gateways. Mostly one's own, without a key. */
export const openaiCompatible: Vendor = {
  words: 'a server that speaks as OpenAI’s does: vLLM, llama.cpp, Ollama, LM Studio',
  needs: ['OPENAI_COMPATIBLE_BASE_URL'],
  keySetting: 'OPENAI_COMPATIBLE_API_KEY',
  open(settings, fetch) {
    const { OPENAI_COMPATIBLE_BASE_URL: endpoint = '', OPENAI_COMPATIBLE_API_KEY: key, OPENAI_COMPATIBLE_STRUCTURED: structured } = settings
    return {
      endpoint,
      key,
      async model(name) {
        const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
        return createOpenAICompatible({
          name: 'openaiCompatible',
          baseURL: endpoint,
          apiKey: key,
          includeUsage: true,
          supportsStructuredOutputs: structured === 'schema',
          fetch,
        })(name)
      },
      names: (signal) => listNames(fetch, `${endpoint.replace(/\/$/, '')}/models`, key ? { authorization: `Bearer ${key}` } : {}, signal),
      structured,
      options: (_thread, strict) => ({ openaiCompatible: { strictJsonSchema: strict } }),
      free: false,
    }
  },
}
