import { SimulatorError } from '../domain/errors'
import { MOCK_MODES, type MockMode, mockAnswer } from './mock-answer'
import type { CallOptions, LanguageModelV4, Vendor } from './vendor'

/** A stand-in that needs no network: for trying things out, and for tests. It knows no medicine. */
export const mock: Vendor = {
  words: `a stand-in without sense, in this process: mock/${MOCK_MODES.join(', mock/')}`,
  needs: [],
  keySetting: null,
  open() {
    return {
      endpoint: 'in this process',
      key: undefined,
      async model(name) {
        const mode = MOCK_MODES.find((known) => known === name)
        if (!mode) throw new SimulatorError('engine-refused', `There is no mock "${name}". Known: ${MOCK_MODES.join(', ')}.`)
        return createMock(mode)
      },
      names: async () => [...MOCK_MODES],
      structured: 'schema',
      options: () => ({}),
      free: true,
    }
  },
}

const tokensIn = (text: string) => Math.ceil(text.length / 4)

function createMock(mode: MockMode): LanguageModelV4 {
  const answer = (options: CallOptions) => {
    const text = mockAnswer({ mode, ...readPrompt(options), schema: schemaOf(options), seed: options.seed ?? 0 })
    const input = tokensIn(JSON.stringify(options.prompt))
    const output = tokensIn(text)
    return {
      text,
      finishReason: { unified: 'stop' as const, raw: 'stop' },
      usage: {
        inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
        outputTokens: { total: output, text: output, reasoning: 0 },
      },
    }
  }
  return {
    specificationVersion: 'v4',
    provider: 'mock',
    modelId: mode,
    supportedUrls: {},
    async doGenerate(options) {
      const { text, finishReason, usage } = answer(options)
      return { content: [{ type: 'text', text }], finishReason, usage, warnings: [] }
    },
    async doStream(options) {
      const { text, finishReason, usage } = answer(options)
      return {
        stream: new ReadableStream({
          start(controller) {
            controller.enqueue({ type: 'text-start', id: '0' })
            for (const delta of text.match(/\S+\s*|\s+/g) ?? []) controller.enqueue({ type: 'text-delta', id: '0', delta })
            controller.enqueue({ type: 'text-end', id: '0' })
            controller.enqueue({ type: 'finish', finishReason, usage })
            controller.close()
          },
        }),
      }
    },
  }
}

const schemaOf = ({ responseFormat }: CallOptions) =>
  responseFormat?.type === 'json' ? ((responseFormat.schema ?? {}) as Record<string, unknown>) : null

function readPrompt({ prompt }: CallOptions): { system: string; messages: { role: string; content: string }[] } {
  const read = prompt.map(({ role, content }) => ({
    role,
    content: typeof content === 'string' ? content : content.map((part) => (part.type === 'text' ? part.text : '')).join(''),
  }))
  const systemText = read.filter(({ role }) => role === 'system').map(({ content }) => content)
  return { system: systemText.join('\n'), messages: read.filter(({ role }) => role !== 'system') }
}
