import { listNames } from './list-names'
import type { Vendor } from './vendor'

const OWN_ADDRESS = 'https://api.anthropic.com/v1'
/** Of the interface, as its documentation asks for it. */
const VERSION = '2023-06-01'

/** Anthropic, by its Messages interface. */
export const anthropic: Vendor = {
  words: 'models of Anthropic',
  needs: ['ANTHROPIC_API_KEY'],
  keySetting: 'ANTHROPIC_API_KEY',
  open({ ANTHROPIC_API_KEY: key = '', ANTHROPIC_BASE_URL: endpoint = OWN_ADDRESS }, fetch) {
    return {
      endpoint,
      key,
      async model(name) {
        const { createAnthropic } = await import('@ai-sdk/anthropic')
        return createAnthropic({ apiKey: key, baseURL: endpoint, fetch })(name)
      },
      names: (signal) => listNames(fetch, `${endpoint}/models?limit=1000`, { 'x-api-key': key, 'anthropic-version': VERSION }, signal),
      structured: 'schema',
      options: () => ({}),
      mark: { anthropic: { cacheControl: { type: 'ephemeral' } } },
      free: false,
    }
  },
}
