import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createLocalEngine } from './local-engine'

const folder = mkdtempSync(join(tmpdir(), 'anamnesis-local-'))
const modelPath = join(folder, 'Some Model.Q4.gguf')
writeFileSync(modelPath, 'GGUF')
afterAll(() => rmSync(folder, { recursive: true }))

const COMMAND = 'npm install --no-save node-llama-cpp@3.22.1'
const refusal = (words: string) => expect.objectContaining({ code: 'engine-refused', message: expect.stringContaining(words) })

function installed(source: string): string {
  const place = mkdtempSync(join(folder, 'llama-'))
  const home = join(place, 'node_modules', 'node-llama-cpp')
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'node-llama-cpp', type: 'module', exports: './index.js' }))
  writeFileSync(join(home, 'index.js'), source)
  return place
}

describe('the engine for a GGUF file', () => {
  it('names the setting where no file is set', () => {
    const engine = createLocalEngine({ modelPath: undefined, llamaPath: undefined })
    expect(engine.describe()).toEqual({ available: false, words: expect.stringContaining('ANAMNESIS_MODEL_PATH') })
    expect(engine.names()).toEqual([])
    expect(() => engine.languageModel('any')).toThrow(refusal('ANAMNESIS_MODEL_PATH'))
  })

  it('names the file where it is not there', () => {
    const engine = createLocalEngine({ modelPath: join(folder, 'gone.gguf'), llamaPath: folder })
    expect(engine.describe()).toEqual({ available: false, words: expect.stringContaining('gone.gguf') })
    expect(() => engine.languageModel('gone')).toThrow(refusal('gone.gguf'))
  })

  it('names the one command where node-llama-cpp is not installed', () => {
    const engine = createLocalEngine({ modelPath, llamaPath: folder })
    expect(engine.describe()).toEqual({ available: false, words: expect.stringContaining(COMMAND) })
    expect(() => engine.languageModel('Some-Model.Q4')).toThrow(refusal(COMMAND))
  })

  it('knows its one model by the name of its file, and refuses others', () => {
    const engine = createLocalEngine({ modelPath, llamaPath: installed('') })
    expect(engine.describe()).toEqual({ available: true, words: expect.stringContaining('local/Some-Model.Q4') })
    expect(engine.names()).toEqual(['Some-Model.Q4'])
    expect(engine.languageModel('Some-Model.Q4')).toMatchObject({ provider: 'local', modelId: 'Some-Model.Q4' })
    expect(() => engine.languageModel('gpt-5')).toThrow(refusal('local/Some-Model.Q4'))
  })

  it('says so where node-llama-cpp has nothing for this machine', async () => {
    const llamaPath = installed(`export const getLlama = async () => { throw new Error('no prebuilt binary') }`)
    const model = createLocalEngine({ modelPath, llamaPath }).languageModel('Some-Model.Q4')
    await expect(model.doGenerate({ prompt: [] })).rejects.toEqual(refusal('no prebuilt binary'))
  })

  it('loads nothing before the first call, which says why the file cannot be used', async () => {
    const llamaPath = installed(`
      globalThis.llamaStarts = 0
      export const getLlama = async () => {
        globalThis.llamaStarts++
        return { loadModel: async () => { throw new Error('not a GGUF file') }, dispose: async () => { globalThis.llamaDisposed = true } }
      }`)
    const model = createLocalEngine({ modelPath, llamaPath }).languageModel('Some-Model.Q4')
    expect(globalThis).not.toHaveProperty('llamaStarts')
    const call = () => model.doGenerate({ prompt: [{ role: 'user', content: [{ type: 'text', text: 'Hello?' }] }] })
    await expect(call()).rejects.toEqual(refusal('not a GGUF file'))
    expect(globalThis).toHaveProperty('llamaDisposed', true)
    await expect(call()).rejects.toEqual(refusal('not a GGUF file'))
    expect(globalThis).toHaveProperty('llamaStarts', 2)
  })
})
