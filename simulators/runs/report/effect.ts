import { ALPHA, benjaminiHochberg, detectableEffect, pairedEffect, ruleOfThree, shareOf } from '../statistics/index'

/** A paired difference with everything that belongs beside it. */
export type Effect = {
  /** Cases that are paired: what the interval rests on. */
  cases: number
  difference: number | null
  /** 95 % interval. */
  low: number | null
  high: number | null
  /** Where the interval comes from. */
  method: 'paired-t' | 'bca-bootstrap' | null
  /** The difference in standard deviations of the differences. */
  standardised: number | null
  /** Of the paired t test. */
  p: number | null
  /** p held against its whole family (Benjamini-Hochberg); null until the family is known. */
  adjusted: number | null
  /** The least true difference that so many cases show four times out of five. */
  detectable: number | null
  /** Why something of it is not there. */
  reason: string | null
}

/** Events of so many, with the interval that they allow. */
export type Rate = { events: number; of: number; rate: number | null; low: number | null; high: number | null; reason: string | null }

export function effectOf(byCase: ReadonlyMap<string, number>): Effect {
  const { cases, difference, interval, method, standardised, p, detectable, reason } = pairedEffect(byCase)
  return {
    ...{ cases, difference, low: interval?.[0] ?? null, high: interval?.[1] ?? null, method },
    ...{ standardised: standardised?.value ?? null, p, adjusted: null, detectable, reason },
  }
}

/** The same effects as one family: each with its p held against all of them. */
export function adjustAll(effects: readonly Effect[]): Effect[] {
  const adjusted = benjaminiHochberg(effects.map(({ p }) => p))
  return effects.map((effect, place) => ({ ...effect, adjusted: adjusted[place]! }))
}

/** The least effect, in standard deviations of the differences, that so many cases show; null under two. */
export const leastEffect = (cases: number): number | null => detectableEffect(cases, ALPHA)

/** `nothing`: why there is no rate where there was nothing to count. Where nothing was found, the upper end is by the rule of three. */
export function rateOf(events: number, of: number, nothing: string): Rate {
  const { value, interval } = shareOf(events, of)
  if (value === null || interval === null) return { events, of, rate: null, low: null, high: null, reason: nothing }
  return { events, of, rate: value, low: interval[0], high: events === 0 ? ruleOfThree(of) : interval[1], reason: null }
}
