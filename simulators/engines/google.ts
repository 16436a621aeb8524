import { listNames } from './list-names'
import type { Vendor } from './vendor'

const OWN_ADDRESS = 'https://generativelanguage.googleapis.com/v1beta'

/** Google, by the interface of its Gemini models, which caches common beginnings unasked. */
export const google: Vendor = {
  words: 'models of Google',
  needs: ['GOOGLE_GENERATIVE_AI_API_KEY'],
  keySetting: 'GOOGLE_GENERATIVE_AI_API_KEY',
  open({ GOOGLE_GENERATIVE_AI_API_KEY: key = '', GOOGLE_GENERATIVE_AI_BASE_URL: endpoint = OWN_ADDRESS }, fetch) {
    return {
      endpoint,
      key,
      async model(name) {
        const { createGoogleGenerativeAI } = await import('@ai-sdk/google')
        return createGoogleGenerativeAI({ apiKey: key, baseURL: endpoint, fetch })(name)
      },
      names: (signal) => listNames(fetch, `${endpoint}/models?pageSize=1000`, { 'x-goog-api-key': key }, signal),
      structured: 'schema',
      options: () => ({}),
      free: false,
    }
  },
}
