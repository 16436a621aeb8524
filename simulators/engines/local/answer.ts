import { SimulatorError } from '../../domain/errors'
import type { LlamaModel, Sampling, Token, Turn } from './llama'
import { rejectOnAbort } from './reject-on-abort'
import type { SequencePool } from './sequence-pool'

export type AnswerRequest = {
  system: string
  turns: readonly Turn[]
  /** Calls of one seat in one encounter; null is a call on its own. */
  thread: string | null
  maxTokens: number
  sampling: Sampling
  signal: AbortSignal
}

/** Text as it comes, and at the very end what the answer took. */
export type Piece = { text: string } | { end: Ending }
/** In tokens: read, of these not read anew, and written. `cut` where the answer was not at its end. */
export type Ending = { input: number; cached: number; output: number; cut: boolean }

/** Tokens read between two looks at the signal: a fraction of a second for a small model, a few seconds for a large one on a processor. */
const STRIDE = 64

/**
 * An answer in pieces as they come. Only what the thread's sequence does not know yet is read. Throws `context-overflow` where the
 * conversation and its answer do not fit, and the signal's reason as soon as it is aborted: the sequence is free again when the
 * stride that the machine is at has ended.
 */
export async function* answer(model: LlamaModel, pool: SequencePool, request: AnswerRequest): AsyncGenerator<Piece> {
  const { signal, sampling, maxTokens } = request
  const prompt = model.tokensOf(request.system, request.turns)
  const room = model.contextTokens - prompt.length
  if (room < 1) throw overflow(`the conversation takes ${prompt.length} tokens`, model)
  const { sequence, release } = await pool.lease(request.thread, signal)
  let working: Promise<unknown> = Promise.resolve()
  const unlessAborted = <T>(work: Promise<T>) => {
    working = work.catch(() => undefined)
    return rejectOnAbort(work, signal)
  }
  let tokens: AsyncGenerator<Token> | null = null
  try {
    const cached = await unlessAborted(sequence.keep(prompt))
    let read = cached
    for (; prompt.length - read > STRIDE; read += STRIDE) await unlessAborted(sequence.read(prompt.slice(read, read + STRIDE)))
    tokens = sequence.answer(prompt.slice(read), sampling)
    const spell = createSpeller(model)
    const ended = (output: number, cut: boolean): Piece => ({ end: { input: prompt.length, cached, output, cut } })
    for (let output = 0; ; output++) {
      if (output === maxTokens) return yield ended(output, true)
      if (output === room) throw overflow(`the conversation takes ${prompt.length} tokens and its answer ${output}`, model)
      const next = await unlessAborted(tokens.next())
      if (next.done) return yield ended(output, false)
      const text = spell(next.value)
      if (text !== '') yield { text }
    }
  } finally {
    // Not before the machine has let go of it.
    const released = working
      .then(() => tokens?.return(undefined))
      .catch(() => undefined)
      .finally(release)
    // Who has gone waits for nothing; who stays finds the sequence free for the thread's next turn.
    if (!signal.aborted) await released
  }
}

const overflow = (words: string, { contextTokens }: LlamaModel) =>
  new SimulatorError('context-overflow', `${words}; this model has room for ${contextTokens}`)

/** Turns tokens into text as they come; holds back a character until all its bytes have. */
function createSpeller(model: LlamaModel): (token: Token) => string {
  const said: Token[] = []
  let held: Token[] = []
  return (token) => {
    held.push(token)
    const text = model.textOf(held, said)
    // Four bytes at most make a character: a token that ends in none by then is the model's own slip.
    if (text.endsWith('\uFFFD') && held.length < 4) return ''
    said.push(...held)
    held = []
    return text
  }
}
