import { findLlama } from '../../simulators/engines/local/find-llama'
import { createLocalEngine, type LocalEngine } from '../../simulators/engines/local/local-engine'
import type { LanguageModelV4 } from '../../simulators/engines/vendor'

export type RealModel = { engine: LocalEngine; model: LanguageModelV4 }

const { ANAMNESIS_MODEL_PATH: modelPath, ANAMNESIS_LLAMA_PATH: llamaPath } = process.env

/** What the environment says, as `modelSettings` takes it. */
export const REAL_MODEL_SETTINGS = { ANAMNESIS_MODEL_PATH: modelPath ?? '', ANAMNESIS_LLAMA_PATH: llamaPath ?? '' }

/** Why tests with real weights cannot run here, in words; null where they can. */
export function missingForRealModel(): string | null {
  if (!modelPath) return 'ANAMNESIS_MODEL_PATH names no GGUF file'
  if (!findLlama(llamaPath || undefined)) return 'node-llama-cpp is not installed'
  return null
}

/** The model that the environment names; nothing is loaded yet. */
export function openRealModel(): RealModel {
  const engine = createLocalEngine({ modelPath, llamaPath: llamaPath || undefined })
  const [name = ''] = engine.names()
  return { engine, model: engine.languageModel(name) }
}

/** A figure for people to read; nothing is asserted of it. */
export function report(line: string): void {
  process.stdout.write(`  real model: ${line}\n`)
}

export const megabytes = () => `${Math.round(process.memoryUsage().rss / 1e6)} MB`
