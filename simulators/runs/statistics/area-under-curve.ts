import { normalQuantile, whereReached } from './distributions'
import { ALPHA, type Estimate, type Interval, measuredOf } from './estimate'

/**
 * The chance that one of the group that should be higher is higher than one of the other, ties counting half: the area under the ROC curve,
 * by the statistic of Mann and Whitney (1947). Interval: R. G. Newcombe's method 5 for it (2006), which stays within [0,1] and has a width
 * where the groups do not overlap. `n`: both groups together.
 */
export function areaUnderCurve(higher: readonly (number | null)[], lower: readonly (number | null)[]): Estimate {
  const [above, below] = [measuredOf(higher), measuredOf(lower)]
  const n = above.length + below.length
  const counted = { n, missing: higher.length + lower.length - n }
  if (above.length === 0 || below.length === 0) return { value: null, interval: null, ...counted, reason: 'a group has no value' }
  const value = winsOf(above, below) / (above.length * below.length)
  return { value, interval: intervalOf(value, above.length, below.length), ...counted, reason: null }
}

/** Pairs in which the first is higher, a tie being half of one. */
function winsOf(above: readonly number[], below: readonly number[]): number {
  const values = [...above.map((value) => ({ value, own: 1 })), ...below.map((value) => ({ value, own: 0 }))]
  let [wins, passed] = [0, 0]
  for (const [, tied] of [...Map.groupBy(values, ({ value }) => value)].sort(([a], [b]) => a - b)) {
    const own = tied.filter((each) => each.own === 1).length
    const others = tied.length - own
    wins += own * (passed + others / 2)
    passed += others
  }
  return wins
}

/**
 * The variance that J. A. Hanley and B. J. McNeil (1982) derive from the area alone, at the groups' mean size as Newcombe has it: he takes the
 * areas from which the one found lies no further than 1.96 of their own standard errors.
 */
function intervalOf(area: number, above: number, below: number): Interval {
  const pairs = (above + below) / 2 - 1
  const deviation = (at: number) => Math.sqrt((at * (1 - at) * (1 + pairs * ((1 - at) / (2 - at) + at / (1 + at)))) / (above * below))
  const z = normalQuantile(1 - ALPHA / 2)
  return [
    area === 0 ? 0 : whereReached((at) => at + z * deviation(at), area, [0, area]),
    area === 1 ? 1 : whereReached((at) => at - z * deviation(at), area, [area, 1]),
  ]
}
