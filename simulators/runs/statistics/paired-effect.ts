import { clusterBootstrap } from './cluster-bootstrap'
import { tBothTails, tBothTailsQuantile, whereReached } from './distributions'
import { ALPHA, deviationOf, type Interval, meanOf, measuredOf } from './estimate'
import { noncentralT } from './noncentral-t'
import { detectableEffect } from './power'

/** From so many cases on the bootstrap's interval holds what it says; under it, it is too narrow and Student's is not. */
const CASES_FOR_BOOTSTRAP = 20

/** A mean difference between two arms over cases, with everything that belongs beside it. */
export type PairedEffect = {
  cases: number
  difference: number | null
  interval: Interval | null
  /** Where the interval comes from. */
  method: 'paired-t' | 'bca-bootstrap' | null
  /** Of the two-sided paired t test at any number of cases: a bootstrap's could not fall under 1 in 1000, too coarse for a family of tests. */
  p: number | null
  /** d_z: the difference in standard deviations of the differences. */
  standardised: { value: number; interval: Interval } | null
  /** The least true difference, in the measure's own unit, that so many cases show four times out of five. */
  detectable: number | null
  /** Why something of it is not there. */
  reason: string | null
}

/** By case, as `pairByCase` gives them; the order does not matter. */
export function pairedEffect(differences: ReadonlyMap<string, number>): PairedEffect {
  const values = measuredOf([...differences].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, difference]) => difference))
  const cases = values.length
  if (cases === 0) return withoutSpread(0, null, 'no case has a value on both sides')
  const difference = meanOf(values)
  if (cases === 1) return withoutSpread(1, difference, 'one case: no spread to judge the difference by')
  const deviation = deviationOf(values)
  if (deviation === 0) return withoutSpread(cases, difference, 'the difference is the same in every case: no spread to judge it by')
  const t = (difference * Math.sqrt(cases)) / deviation
  const { interval, reason } =
    cases < CASES_FOR_BOOTSTRAP
      ? { interval: studentInterval(difference, deviation, cases), reason: null }
      : clusterBootstrap(values, meanOf)
  return {
    cases,
    difference,
    interval,
    method: interval === null ? null : cases < CASES_FOR_BOOTSTRAP ? 'paired-t' : 'bca-bootstrap',
    p: tBothTails(t, cases - 1),
    standardised: { value: difference / deviation, interval: standardisedInterval(t, cases) },
    detectable: detectableEffect(cases, ALPHA)! * deviation,
    reason,
  }
}

const withoutSpread = (cases: number, difference: number | null, reason: string): PairedEffect => ({
  ...{ cases, difference, reason },
  ...{ interval: null, method: null, p: null, standardised: null, detectable: null },
})

/** "Student" (W. S. Gosset), 1908. */
function studentInterval(mean: number, deviation: number, n: number): Interval {
  const half = (tBothTailsQuantile(ALPHA, n - 1) * deviation) / Math.sqrt(n)
  return [mean - half, mean + half]
}

/** The shifts of noncentral t between which `t` is no surprise, over the root of n (J. H. Steiger and R. T. Fouladi, 1997). */
function standardisedInterval(t: number, n: number): Interval {
  // So far out that the chance is 0 or 1: a shift spreads t by the root of 1 + t^2 / 2 df.
  const reach = 10 * Math.sqrt(1 + t ** 2 / (2 * (n - 1)))
  const shiftAt = (share: number) => whereReached((shift) => 1 - noncentralT(t, n - 1, shift), share, [t - reach, t + reach])
  return [shiftAt(ALPHA / 2) / Math.sqrt(n), shiftAt(1 - ALPHA / 2) / Math.sqrt(n)]
}
