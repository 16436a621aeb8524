import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { loadLlama } from './load-llama'

const folder = mkdtempSync(join(tmpdir(), 'anamnesis-llama-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Calls = { context: unknown; kept: unknown; history: unknown; evaluated: unknown; grammar: unknown; disposed: boolean }
const SIZE = { sequences: 2, contextTokens: 512 }

/** The parts of node-llama-cpp that are used, as a package would have them: token 1 begins a text, token 2 ends an answer. */
const PACKAGE = `
export const calls = { disposed: false }
const model = {
  tokenizer: {},
  tokens: { bos: 1, shouldPrependBosToken: MARK },
  fileInfo: { metadata: { tokenizer: { chat_template: TEMPLATE } } },
  detokenize: (tokens, special, before) => JSON.stringify({ tokens, special, before }),
  async createContext(options) {
    calls.context = options
    return { contextSize: 500, getSequence: () => ({
      nextTokenIndex: 3,
      async adaptStateToTokens(tokens, allowShift) { calls.kept = { tokens, allowShift } },
      async evaluateWithoutGeneratingNewTokens() {},
      async *evaluate(tokens, options) { calls.evaluated = { tokens, options }; yield* [10, 11, 2, 12] },
    }) }
  },
}
export const getLlama = async () => ({
  cpuMathCores: 1,
  loadModel: async () => model,
  createGrammar: async ({ grammar }) => ({ grammar }),
  dispose: async () => { calls.disposed = true },
})
export const LlamaGrammarEvaluationState = class { constructor({ grammar }) { calls.grammar = grammar } }
const text = (tokens) => ({ tokenize: () => tokens })
export const resolveChatWrapper = () => ({
  generateContextState({ chatHistory }) {
    calls.history = chatHistory
    return { contextText: text([1, 5, 6, 7]), stopGenerationTriggers: [text([2]), text([8, 9])] }
  },
})
`
let packages = 0

async function load({ template = 'chat', mark = false } = {}) {
  const entry = join(folder, `package-${packages++}.mjs`)
  writeFileSync(entry, PACKAGE.replace('TEMPLATE', JSON.stringify(template)).replace('MARK', String(mark)))
  const { calls } = (await import(pathToFileURL(entry).href)) as { calls: Calls }
  return { calls, load: () => loadLlama(entry, '/models/some.gguf', SIZE) }
}

describe('loadLlama', () => {
  it('asks for as much memory as it was told, and leaves a processor free where there are several', async () => {
    const { calls, load: open } = await load()
    const model = await open()
    expect(calls.context).toEqual({ sequences: 2, contextSize: { max: 512 }, swaFullCache: true, threads: 1 })
    expect(model.contextTokens).toBe(500)
    expect(model.sequences).toHaveLength(2)
    await model.close()
    expect(calls.disposed).toBe(true)
  })

  it('refuses a file that was not made to converse, and lets go of it', async () => {
    const { calls, load: open } = await load({ template: '' })
    await expect(open()).rejects.toMatchObject({ code: 'engine-refused', message: expect.stringContaining('instruction-tuned') })
    expect(calls.disposed).toBe(true)
  })

  it('hands a conversation over with an answer still to be written', async () => {
    const { calls, load: open } = await load()
    const model = await open()
    model.tokensOf('You are Ruth.', [
      { role: 'user', text: 'Hello?' },
      { role: 'assistant', text: 'Hello.' },
      { role: 'user', text: 'How are you?' },
    ])
    expect(calls.history).toEqual([
      { type: 'system', text: 'You are Ruth.' },
      { type: 'user', text: 'Hello?' },
      { type: 'model', response: ['Hello.'] },
      { type: 'user', text: 'How are you?' },
      { type: 'model', response: [] },
    ])
    model.tokensOf('', [])
    expect(calls.history).toEqual([{ type: 'model', response: [] }])
  })

  it.each([
    [{ mark: false, template: 'chat' }, [5, 6, 7]],
    [{ mark: true, template: 'chat' }, [1, 5, 6, 7]],
    [{ mark: false, template: '{{ bos_token }} chat' }, [1, 5, 6, 7]],
  ])('begins a text as the model was trained to read it: %o', async (made, tokens) => {
    const model = await (await load(made)).load()
    expect(model.tokensOf('', [{ role: 'user', text: 'Hello?' }])).toEqual(tokens)
  })

  it('keeps everything but the last token, and never moves what was read to another place', async () => {
    const { calls, load: open } = await load()
    const [sequence] = (await open()).sequences
    expect(await sequence?.keep([5, 6, 7])).toBe(3)
    expect(calls.kept).toEqual({ tokens: [5, 6], allowShift: false })
  })

  it('ends an answer where the template does, and holds it to a grammar where there is one', async () => {
    const { calls, load: open } = await load()
    const [sequence] = (await open()).sequences
    const answer = async (grammar: string | null) => {
      const tokens: number[] = []
      for await (const token of sequence!.answer([7], { temperature: 0.5, topP: undefined, topK: undefined, seed: 3, grammar }))
        tokens.push(token)
      return tokens
    }
    expect(await answer(null)).toEqual([10, 11])
    expect(calls.evaluated).toEqual({ tokens: [7], options: { temperature: 0.5, seed: 3 } })
    expect(calls.grammar).toBeUndefined()
    expect(await answer('root ::= "a"')).toEqual([10, 11])
    expect(calls.grammar).toEqual({ grammar: 'root ::= "a"' })
    expect(calls.evaluated).toMatchObject({ options: { grammarEvaluationState: expect.anything() } })
  })
})
