import { z } from 'zod'
import { SimulatorError } from '../../domain/errors'
import type { DifferentialEntry } from '../../domain/event'

/**
 * What an agent can do next. `calculate` and `look-up` are answered at once and the agent decides again; `conclude` gives the
 * differential of the same decision as final.
 */
export const AGENT_ACTS = ['say', 'examine', 'order', 'calculate', 'look-up', 'conclude'] as const
export type AgentAct = (typeof AGENT_ACTS)[number]
/** Not empty; what is not possible now is left out, so that a model held to the schema cannot choose it. */
export type PossibleActs = readonly [AgentAct, ...AgentAct[]]

const MOST_NAMES = 10
const LONGEST_NAME = 200

/** Probabilities as models write them: `tidyDifferential` makes them sound. */
export const statedDifferentialSchema = z
  .array(z.object({ name: z.string().describe('Name of a condition'), p: z.number().describe('Probability, 0 to 1') }))
  .min(1)
  .max(MOST_NAMES)
  .describe('The likeliest first, up to five, with what must not be missed')
export type StatedDifferential = z.infer<typeof statedDifferentialSchema>

/** Few fields, the reasons before the choice, and nothing optional: a small model held to a grammar fills it in order. */
export const decisionSchema = (possible: PossibleActs) =>
  z.object({
    thinking: z.string().describe('Two or three short sentences, private'),
    differential: statedDifferentialSchema,
    act: z.enum(possible),
    about: z.string().describe('What to examine, order, calculate or look up; what to say next in a few words'),
  })
export type StatedDecision = z.infer<ReturnType<typeof decisionSchema>>

/**
 * A differential fit for the log: names trimmed and once each, percentages read as such, probabilities in [0,1] that add up to 1 at
 * most, the likeliest first. Throws `engine-failed` where no name is left.
 */
export function tidyDifferential(stated: StatedDifferential): DifferentialEntry[] {
  const named = stated.map(({ name, p }) => ({ name: name.trim().slice(0, LONGEST_NAME), p: Number.isFinite(p) ? Math.max(0, p) : 0 }))
  const once = named.filter(
    ({ name }, index) => name !== '' && named.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === index,
  )
  if (once.length === 0) throw new SimulatorError('engine-failed', 'The differential names nothing')
  const inPercent = once.some(({ p }) => p > 1)
  const shares = once.map(({ name, p }) => ({ name, p: Math.min(1, inPercent ? p / 100 : p) }))
  const total = Math.max(
    1,
    shares.reduce((sum, { p }) => sum + p, 0),
  )
  return shares
    .map(({ name, p }) => ({ name, p: Math.floor((p / total) * 1000) / 1000 }))
    .sort((a, b) => b.p - a.p)
    .slice(0, MOST_NAMES)
}

/** As prompts show it. */
export const differentialInWords = (differential: readonly DifferentialEntry[]): string =>
  differential.map(({ name, p }) => (p === undefined ? name : `${name} (${p})`)).join('; ')
