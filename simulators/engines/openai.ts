import { listNames } from './list-names'
import type { Vendor } from './vendor'

const OWN_ADDRESS = 'https://api.openai.com/v1'

/** OpenAI, by its Responses interface. */
export const openai: Vendor = {
  words: 'models of OpenAI',
  needs: ['OPENAI_API_KEY'],
  keySetting: 'OPENAI_API_KEY',
  open({ OPENAI_API_KEY: key = '', OPENAI_BASE_URL: endpoint = OWN_ADDRESS }, fetch) {
    return {
      endpoint,
      key,
      async model(name) {
        const { createOpenAI } = await import('@ai-sdk/openai')
        return createOpenAI({ apiKey: key, baseURL: endpoint, fetch }).responses(name)
      },
      names: (signal) => listNames(fetch, `${endpoint}/models`, { authorization: `Bearer ${key}` }, signal),
      structured: 'schema',
      // Nothing of a conversation is to stay with the vendor; calls of one thread reach the machine that has read their beginning.
      options: (thread, strict) => ({ openai: { store: false, promptCacheKey: thread, strictJsonSchema: strict } }),
      free: false,
    }
  },
}
