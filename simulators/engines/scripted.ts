import type { Engine } from './engine'

/** The built-in actors: offline, no key, the same under the same seed. */
export const scriptedEngine: Engine = {
  name: 'scripted',
  kind: 'scripted',
  describe: () => ({ available: true, words: 'patients and doctors, offline, deterministic' }),
}
