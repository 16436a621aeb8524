import { pathToFileURL } from 'node:url'
import { SimulatorError } from '../../domain/errors'
import type { LlamaModel, LlamaSequence, Sampling, Token, Turn } from './llama'

/** What is used of node-llama-cpp 3.22, whose types are not there unless it is installed. */
type LlamaPackage = {
  getLlama(options: { build: 'never'; logLevel: 'error'; progressLogs: false }): Promise<Llama>
  resolveChatWrapper(model: WrappedModel, options: object): ChatWrapper
  LlamaGrammarEvaluationState: new (options: { model: WrappedModel; grammar: object }) => object
}
type Llama = {
  cpuMathCores: number
  loadModel(options: { modelPath: string }): Promise<WrappedModel>
  createGrammar(options: { grammar: string }): Promise<object>
  dispose(): Promise<void>
}
type WrappedModel = {
  tokenizer: object
  tokens: { bos: Token | null; shouldPrependBosToken: boolean }
  fileInfo: { metadata: { tokenizer?: { chat_template?: string } } }
  createContext(options: object): Promise<WrappedContext>
  detokenize(tokens: readonly Token[], specialTokens: boolean, lastTokens: readonly Token[]): string
}
type WrappedContext = { contextSize: number; getSequence(): WrappedSequence }
type WrappedSequence = {
  nextTokenIndex: number
  adaptStateToTokens(tokens: readonly Token[], allowShift: false): Promise<void>
  evaluateWithoutGeneratingNewTokens(tokens: readonly Token[]): Promise<void>
  evaluate(tokens: readonly Token[], options: object): AsyncGenerator<Token>
}
type LlamaText = { tokenize(tokenizer: object): Token[] }
type HistoryItem = { type: 'system' | 'user'; text: string } | { type: 'model'; response: string[] }
type ChatWrapper = {
  generateContextState(options: { chatHistory: HistoryItem[] }): { contextText: LlamaText; stopGenerationTriggers: LlamaText[] }
}

/** `contextTokens` is the most one conversation may take; a model that was trained on less gets less. */
export type LlamaSize = { sequences: number; contextTokens: number }

/**
 * Loads a GGUF file. `entry` is node-llama-cpp's own file. Throws `engine-refused` where that does not run, for a file that cannot be
 * loaded, and for one that was not made to converse.
 */
export async function loadLlama(entry: string, modelPath: string, size: LlamaSize): Promise<LlamaModel> {
  const { llamaPackage, llama } = await start(entry)
  try {
    const model = await llama.loadModel({ modelPath })
    if (!model.fileInfo.metadata.tokenizer?.chat_template)
      throw new Error('it holds no chat template, so it was not trained to converse: take an instruction-tuned version')
    const context = await model.createContext({
      sequences: size.sequences,
      contextSize: { max: size.contextTokens },
      // Without it, models that look back only so far forget what a later turn could take up again.
      swaFullCache: true,
      // Its threads wait for each other without sleeping: where one has no processor to itself all of them stand still.
      threads: Math.max(1, llama.cpuMathCores - 1),
    })
    return wrap(llamaPackage, llama, model, context, size.sequences)
  } catch (error) {
    await llama.dispose()
    throw new SimulatorError('engine-refused', `${modelPath} cannot be used: ${(error as Error).message}`, { cause: error })
  }
}

async function start(entry: string): Promise<{ llamaPackage: LlamaPackage; llama: Llama }> {
  try {
    // Left alone by bundlers: it is found at run time, or nothing needs it.
    const llamaPackage: LlamaPackage = await import(/* turbopackIgnore: true */ /* @vite-ignore */ pathToFileURL(entry).href)
    return { llamaPackage, llama: await llamaPackage.getLlama({ build: 'never', logLevel: 'error', progressLogs: false }) }
  } catch (error) {
    throw new SimulatorError('engine-refused', `node-llama-cpp does not run here: ${(error as Error).message}`, { cause: error })
  }
}

function wrap(llamaPackage: LlamaPackage, llama: Llama, model: WrappedModel, context: WrappedContext, sequences: number): LlamaModel {
  const wrapper = llamaPackage.resolveChatWrapper(model, {
    warningLogs: false,
    // What is thought aloud is neither shown nor kept, and takes most of the time.
    customWrapperSettings: { qwen: { thoughts: 'discourage' } },
  })
  const render = (chatHistory: HistoryItem[]) => wrapper.generateContextState({ chatHistory })
  const stops = new Set(
    render([{ type: 'model', response: [] }]).stopGenerationTriggers.flatMap((trigger) => {
      const tokens = trigger.tokenize(model.tokenizer)
      return tokens.length === 1 ? tokens : []
    }),
  )
  // The wrappers set the mark of a beginning always; a model that never saw it there answers worse for it.
  const beginsWithMark = model.tokens.shouldPrependBosToken || model.fileInfo.metadata.tokenizer?.chat_template?.includes('bos_token')
  const grammarState = async (grammar: string) =>
    new llamaPackage.LlamaGrammarEvaluationState({ model, grammar: await llama.createGrammar({ grammar }) })
  return {
    contextTokens: context.contextSize,
    sequences: Array.from({ length: sequences }, () => wrapSequence(context.getSequence(), stops, grammarState)),
    tokensOf(system, turns) {
      const tokens = render(historyOf(system, turns)).contextText.tokenize(model.tokenizer)
      return tokens[0] === model.tokens.bos && !beginsWithMark ? tokens.slice(1) : tokens
    },
    textOf: (tokens, before) => model.detokenize(tokens, false, before),
    close: () => llama.dispose(),
  }
}

function historyOf(system: string, turns: readonly Turn[]): HistoryItem[] {
  const said = turns.map(({ role, text }): HistoryItem => (role === 'user' ? { type: 'user', text } : { type: 'model', response: [text] }))
  // The empty answer at the end is the one to be written.
  return [...(system === '' ? [] : [{ type: 'system' as const, text: system }]), ...said, { type: 'model', response: [] }]
}

function wrapSequence(
  sequence: WrappedSequence,
  stops: ReadonlySet<Token>,
  grammarState: (grammar: string) => Promise<object>,
): LlamaSequence {
  return {
    async keep(tokens) {
      // The last token is read again: an answer begins with reading one.
      await sequence.adaptStateToTokens(tokens.slice(0, -1), false)
      return sequence.nextTokenIndex
    },
    read: (tokens) => sequence.evaluateWithoutGeneratingNewTokens(tokens),
    async *answer(tokens, { grammar, ...sampling }: Sampling) {
      const options = grammar === null ? sampling : { ...sampling, grammarEvaluationState: await grammarState(grammar) }
      for await (const token of sequence.evaluate(tokens, options)) {
        if (stops.has(token)) return
        yield token
      }
    },
  }
}
