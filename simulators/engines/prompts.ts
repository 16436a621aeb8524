import { SimulatorError } from '../domain/errors'

/** Texts for models, written as `simulators/prompts/NAME.md` with {{names}} to be filled in. */
export type Prompts = {
  /**
   * A prompt with its names filled in. Throws `invalid-content` for an unknown prompt, a name of the text that is not given, and a value
   * that the text does not use: both are slips that a model would hide.
   */
  fill(name: string, values: Readonly<Record<string, string>>): string
  /** Of every text: part of what an encounter was played with. */
  readonly hash: string
}

const NAME = /\{\{([a-zA-Z]+)\}\}/g

export function createPrompts(texts: Readonly<Record<string, string>>, hash: string): Prompts {
  return {
    hash,
    fill(name, values) {
      const text = texts[name]
      if (text === undefined)
        throw new SimulatorError('invalid-content', `There is no prompt "${name}". Known: ${Object.keys(texts).join(', ') || 'none'}.`)
      const wanted = new Set([...text.matchAll(NAME)].map(([, key]) => key as string))
      const missing = [...wanted].filter((key) => values[key] === undefined)
      const unused = Object.keys(values).filter((key) => !wanted.has(key))
      if (missing.length > 0) throw new SimulatorError('invalid-content', `Prompt "${name}" needs ${missing.join(', ')}`)
      if (unused.length > 0) throw new SimulatorError('invalid-content', `Prompt "${name}" does not use ${unused.join(', ')}`)
      // What is filled in is never read for names again: a speaker may well say "{{facts}}".
      return text.replace(NAME, (_, key: string) => values[key] as string).trim()
    },
  }
}
