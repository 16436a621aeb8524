import type { Policy } from '../../../domain/policy'
import type { Figure } from '../../../domain/score'
import { rounded } from '../../scores'

export type Figures = Record<string, Figure>

/** A count, or a figure that is not a share. */
export const figure = (value: number, of: number): Figure => ({ value: rounded(value), of })

export const missing = (reason: string, of = 0): Figure => ({ value: null, of, reason })

/** A share or a mean: null where there is nothing to divide by. */
export const ratio = (part: number, of: number, nothing: string): Figure => (of === 0 ? missing(nothing) : figure(part / of, of))

/** Where a value lies against a norm band, both ends of which belong to it. */
export const bandOf = (value: number, [low, high]: readonly [number, number]): NonNullable<Figure['band']> =>
  value < low ? 'below' : value > high ? 'above' : 'within'

/** The same figures, those with a norm band set beside it. */
export function banded(figures: Figures, { bands }: Policy): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, each]) => {
      const band = bands[name]
      if (!band || each.value === null) return [name, each]
      return [name, { ...each, band: bandOf(each.value, band) }]
    }),
  )
}
