import { z } from 'zod'
import { type DoctorBias, doctorBiasSchema } from './persona'

/** Who plays a seat. */
export type Actor = {
  /** Id of a persona or doctor. */
  name: string
  /** Switched on beside those of its file, at full strength. Doctors only. */
  biases: readonly DoctorBias[]
  /** `VENDOR/MODEL`; null is scripted. */
  model: string | null
}

const NOTATION = /^([a-z0-9][a-z0-9-]*)((?:\+[a-z-]+)*)(?:@([a-z][a-z-]*\/\S+))?$/

/**
 * An actor in one word, as grids, addresses and reports write it: `NAME[+BIAS...][@VENDOR/MODEL]`.
 * `anxious`, `anxious@openai/gpt-5-mini`, `interviewer+anchoring+recency@openai-compatible/qwen3:8b`.
 */
export const actorWordSchema = z.string().max(300).regex(NOTATION, 'must be NAME, NAME+BIAS or NAME@VENDOR/MODEL')

/** Reads the notation; an issue says what is wrong. */
export const actorSchema = actorWordSchema.transform((word, context): Actor => {
  const [, name = '', biases = '', model = null] = NOTATION.exec(word) ?? []
  const named = z.array(doctorBiasSchema).safeParse(biases.split('+').slice(1))
  if (named.success) return { name, biases: [...new Set(named.data)].sort(), model }
  context.addIssue({ code: 'custom', message: `there is no bias like that of "${word}"; known: ${doctorBiasSchema.options.join(', ')}` })
  return z.NEVER
})

/** The same word for the same actor, whatever order its biases were given in. */
export const actorWord = ({ name, biases = [], model }: { name: string; biases?: readonly DoctorBias[]; model?: string | null }): string =>
  [name, ...[...new Set(biases)].sort().map((bias) => `+${bias}`), model ? `@${model}` : ''].join('')
