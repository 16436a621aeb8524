/** What this engine needs of a loaded model. `load-llama.ts` gives it over node-llama-cpp; tests give a stand-in. */
export type LlamaModel = {
  /** Tokens one conversation may take, its answer included. */
  contextTokens: number
  /** Places for conversations in memory, which all share the weights. */
  sequences: readonly LlamaSequence[]
  /** The conversation as the model was trained to read it, up to where its answer begins. Nothing said can forge the frame. */
  tokensOf(system: string, turns: readonly Turn[]): readonly Token[]
  /** The text of tokens that follow `before`. A character whose bytes have not all come shows as U+FFFD at the end. */
  textOf(tokens: readonly Token[], before: readonly Token[]): string
  close(): Promise<void>
}

export type Token = number
export type Turn = { role: 'user' | 'assistant'; text: string }

/** A place for one conversation, used by one call at a time. It remembers what it has read and written. */
export type LlamaSequence = {
  /** Keeps the beginning that it shares with these tokens and forgets the rest; returns how many are kept, at least one fewer than given. */
  keep(tokens: readonly Token[]): Promise<number>
  /** Reads on, and answers nothing yet. */
  read(tokens: readonly Token[]): Promise<void>
  /** Reads on, then yields the tokens of an answer until the model ends it. */
  answer(tokens: readonly Token[], sampling: Sampling): AsyncGenerator<Token>
}

export type Sampling = {
  /** 0 takes the likeliest token each time. */
  temperature: number
  topP: number | undefined
  topK: number | undefined
  seed: number
  /** In GBNF; the answer fits it if it ends by itself. Null is free text. */
  grammar: string | null
}
