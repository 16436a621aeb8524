import type { Policy } from '../domain/policy'
import type { Figure } from '../domain/score'
import { bandOf } from '../evaluation/encounter/figures/figure'

/** Rates of how a doctor asks that have a norm band. How many turns there are is left out: a station is shorter than a consultation. */
export const CRAFT = [
  'openShare',
  'closedShare',
  'leadingShare',
  'clarifyingShare',
  'multipleShare',
  'facilitationShare',
  'jargonShare',
  'questionsPerTurn',
  'wordsPerTurn',
  'wordRatio',
] as const
export type Craft = (typeof CRAFT)[number]

/** A rate beside what is usual among real doctors: the ends of their middle half. Null where nothing could be counted; `reason` says why. */
export type CraftRow = {
  name: Craft
  value: number | null
  usual: readonly [low: number, high: number]
  band: NonNullable<Figure['band']> | null
  reason: string | null
}

/** The rates for which the policy has a band. `rateOf` gives a rate, or why there is none. */
export const craftRows = (rateOf: (name: Craft) => Pick<Figure, 'value' | 'reason'>, { bands }: Pick<Policy, 'bands'>): CraftRow[] =>
  CRAFT.flatMap((name) => {
    const usual = bands[name]
    if (!usual) return []
    const { value, reason } = rateOf(name)
    return [
      { name, value, usual, band: value === null ? null : bandOf(value, usual), reason: value === null ? (reason ?? 'not counted') : null },
    ]
  })
