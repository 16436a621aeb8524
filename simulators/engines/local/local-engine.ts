import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { SimulatorError } from '../../domain/errors'
import type { Engine } from '../engine'
import type { LanguageModelV4, ProviderOptions } from '../vendor'
import { findLlama, INSTALL, needLlama } from './find-llama'
import { loadLlama } from './load-llama'
import { createLocalLanguageModel, type Loaded } from './local-language-model'
import { createSequencePool } from './sequence-pool'

/** Both may be missing; `describe` then says what would help. */
export type LocalSettings = {
  /** A GGUF file. */
  modelPath: string | undefined
  /** The folder whose node_modules holds node-llama-cpp; this package's where it is not given. */
  llamaPath: string | undefined
}

export type LocalEngine = Engine & {
  /** Of the one model there is: its file's, without spaces and the ending. None where no file is set. */
  names(): string[]
  /** Loads nothing yet: the first call does. Throws `engine-refused` where it never could. */
  languageModel(name: string): LanguageModelV4
  /** What a call of a thread carries, so that the thread's next call reads only what is new. */
  optionsOf(thread: string): ProviderOptions
  /** Calls that are worked on at once; further ones wait. */
  atOnce: number
  /** Lets go of the weights; a later call loads them again. */
  close(): Promise<void>
}

/** Conversations kept in memory, which grows with both: two seats of two encounters. */
const SEQUENCES = 4
const CONTEXT_TOKENS = 8192

/** One GGUF file in this process, through node-llama-cpp where that is installed. Nothing is loaded before the first call. */
export function createLocalEngine({ modelPath, llamaPath }: LocalSettings): LocalEngine {
  let loading: Promise<Loaded> | null = null

  const start = async (): Promise<Loaded> => {
    const model = await loadLlama(needLlama(llamaPath), needFile(modelPath), { sequences: SEQUENCES, contextTokens: CONTEXT_TOKENS })
    return { model, pool: createSequencePool(model.sequences) }
  }
  const load = () => {
    loading ??= start().catch((error) => {
      loading = null
      throw error
    })
    return loading
  }

  return {
    name: 'local',
    kind: 'model',
    describe: () => describe(modelPath, llamaPath),
    names: () => (modelPath ? [nameOf(modelPath)] : []),
    languageModel(name) {
      const file = needFile(modelPath)
      needLlama(llamaPath)
      if (name !== nameOf(file))
        throw new SimulatorError('engine-refused', `There is no local model "${name}": ANAMNESIS_MODEL_PATH holds local/${nameOf(file)}`)
      return createLocalLanguageModel(name, load)
    },
    optionsOf: (thread) => ({ local: { thread } }),
    atOnce: SEQUENCES,
    async close() {
      const loaded = await loading?.catch(() => null)
      loading = null
      await loaded?.model.close()
    },
  }
}

const nameOf = (path: string) =>
  basename(path)
    .replace(/\.gguf$/i, '')
    .replace(/\s+/g, '-')

function describe(modelPath: string | undefined, llamaPath: string | undefined): { available: boolean; words: string } {
  const size = modelPath ? sizeOf(modelPath) : null
  if (!modelPath) return { available: false, words: 'a GGUF file in this process: ANAMNESIS_MODEL_PATH names one' }
  if (size === null) return { available: false, words: `there is no file ${modelPath}, which ANAMNESIS_MODEL_PATH names` }
  if (!findLlama(llamaPath))
    return { available: false, words: `node-llama-cpp, which runs ${nameOf(modelPath)}, is not installed: ${INSTALL}` }
  return { available: true, words: `local/${nameOf(modelPath)} in this process, ${Math.round(size / 1e6)} MB` }
}

function needFile(path: string | undefined): string {
  if (!path) throw new SimulatorError('engine-refused', 'Models in this process need ANAMNESIS_MODEL_PATH, the path of a GGUF file')
  if (sizeOf(path) === null) throw new SimulatorError('engine-refused', `There is no file ${path}, which ANAMNESIS_MODEL_PATH names`)
  return path
}

/** In bytes; null where there is no such file. */
function sizeOf(path: string): number | null {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.size : null
}
