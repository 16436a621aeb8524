import { SimulatorError } from '../domain/errors'
import { createLocalEngine } from './local/local-engine'
import type { Vendor } from './vendor'

/** One GGUF file in this process. Of llama.cpp nothing is loaded before the first call. */
export const local: Vendor = {
  words: 'a GGUF file in this process, through node-llama-cpp',
  needs: ['ANAMNESIS_MODEL_PATH'],
  keySetting: null,
  open({ ANAMNESIS_MODEL_PATH: modelPath, ANAMNESIS_LLAMA_PATH: llamaPath }) {
    const engine = createLocalEngine({ modelPath, llamaPath })
    return {
      endpoint: 'in this process',
      key: undefined,
      model: async (name) => engine.languageModel(name),
      async names() {
        const { available, words } = engine.describe()
        if (!available) throw new SimulatorError('engine-refused', words)
        return engine.names()
      },
      structured: 'schema',
      options: engine.optionsOf,
      free: true,
      atOnce: engine.atOnce,
      close: engine.close,
    }
  },
}
