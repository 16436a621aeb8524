import type { LlamaModel, LlamaSequence, Sampling, Token } from '../../simulators/engines/local/llama'

/** What was asked of one sequence, for a test to look at. */
export type FakeSequence = LlamaSequence & { counts: { read: number; answers: number } }
export type FakeLlama = Omit<LlamaModel, 'sequences'> & { sequences: readonly FakeSequence[]; samplings: Sampling[] }

export type FakeLlamaOptions = {
  /** The answer to a prompt, as it was rendered. */
  answer(prompt: string): string
  sequences?: number
  contextTokens?: number
  /** Waited for before each token and each reading. */
  pace?(): Promise<void>
}

const bytesOf = (text: string): Token[] => [...Buffer.from(text, 'utf8')]

/**
 * A stand-in for a loaded GGUF file: a token is a byte. Like the real one, a sequence remembers what it has read and written, and fails
 * where two calls use it at once.
 */
export function createFakeLlama({ answer, sequences = 2, contextTokens = 4096, pace = async () => {} }: FakeLlamaOptions): FakeLlama {
  const samplings: Sampling[] = []
  return {
    contextTokens,
    samplings,
    sequences: Array.from({ length: sequences }, () => createSequence(answer, samplings, pace)),
    tokensOf: (system, turns) => bytesOf(`<${system}>${turns.map(({ role, text }) => `${role}: ${text}\n`).join('')}assistant: `),
    textOf: (tokens) => Buffer.from(tokens).toString('utf8'),
    close: async () => {},
  }
}

function createSequence(answer: FakeLlamaOptions['answer'], samplings: Sampling[], pace: () => Promise<void>): FakeSequence {
  let known: Token[] = []
  let busy = false
  const counts = { read: 0, answers: 0 }
  const alone = async <T>(work: () => T): Promise<T> => {
    if (busy) throw new Error('Two calls use one sequence')
    busy = true
    await pace().finally(() => {
      busy = false
    })
    return work()
  }
  return {
    counts,
    async keep(tokens) {
      let kept = 0
      while (kept < Math.min(known.length, tokens.length - 1) && known[kept] === tokens[kept]) kept++
      known = known.slice(0, kept)
      return kept
    },
    read: (tokens) =>
      alone(() => {
        known.push(...tokens)
        counts.read += tokens.length
      }),
    async *answer(tokens, sampling) {
      counts.answers++
      counts.read += tokens.length
      samplings.push(sampling)
      known.push(...tokens)
      for (const token of bytesOf(answer(Buffer.from(known).toString('utf8')))) {
        yield await alone(() => token)
        known.push(token)
      }
    },
  }
}
