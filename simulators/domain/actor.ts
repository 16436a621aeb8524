import { z } from 'zod'
import { type AxisOverrides, axisOverridesSchema, type DoctorBias, doctorBiasSchema } from './persona'

/** Who plays a seat. */
export type Actor = {
  /** Id of a persona or doctor. */
  name: string
  /** Switched on beside those of its file, at full strength. Doctors only. */
  biases: readonly DoctorBias[]
  /** Levels that replace those of its file. Patients only. */
  axes: AxisOverrides
  /** `VENDOR/MODEL`; null is scripted. */
  model: string | null
}

const NOTATION = /^([a-z0-9][a-z0-9-]*)((?:\+[a-z-]+(?:=[a-z0-9-]+)?)*)(?:@([a-z][a-z-]*\/\S+))?$/

/**
 * An actor in one word, as grids, addresses and reports write it: `NAME[+BIAS...][@VENDOR/MODEL]`, and for
 * patients `NAME[+AXIS=LEVEL...][@VENDOR/MODEL]`. `anxious`, `anxious+literacy=low+recall=low`, `anxious@openai/gpt-5-mini`, `interviewer+anchoring+recency@openai-compatible/qwen3:8b`.
 */
export const actorWordSchema = z.string().max(300).regex(NOTATION, 'must be NAME, NAME+BIAS or NAME@VENDOR/MODEL')

/** Reads the notation; an issue says what is wrong. */
export const actorSchema = actorWordSchema.transform((word, context): Actor => {
  const [, name = '', extras = '', model = null] = NOTATION.exec(word) ?? []
  const given = extras.split('+').slice(1)
  const levels = given.filter((extra) => extra.includes('=')).map((extra) => extra.split('='))
  const named = z.array(doctorBiasSchema).safeParse(given.filter((extra) => !extra.includes('=')))
  const axes = axisOverridesSchema.safeParse(Object.fromEntries(levels))
  if (named.success && axes.success) return { name, biases: [...new Set(named.data)].sort(), axes: axes.data, model }
  if (!named.success)
    context.addIssue({ code: 'custom', message: `there is no bias like that of "${word}"; known: ${doctorBiasSchema.options.join(', ')}` })
  if (!axes.success)
    context.addIssue({ code: 'custom', message: axes.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') })
  return z.NEVER
})

/** The same word for the same actor, whatever order its biases and levels were given in. */
export const actorWord = ({
  name,
  biases = [],
  axes = {},
  model,
}: {
  name: string
  biases?: readonly DoctorBias[]
  axes?: AxisOverrides
  model?: string | null
}): string =>
  [
    name,
    ...[...new Set(biases)].sort().map((bias) => `+${bias}`),
    ...Object.entries(axes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([axis, level]) => `+${axis}=${level}`),
    model ? `@${model}` : '',
  ].join('')
