import { SimulatorError } from '../../domain/errors'
import { fUpperQuantile } from './distributions'
import { ALPHA, deviationOf, type Estimate, type Interval, meanOf, measuredOf, sumOf } from './estimate'

type MeanSquares = { targets: number; raters: number; rest: number }

/**
 * ICC(2,1): how far one rater's number can stand for any other's, of raters who are a sample and all rated everything; a rater who is
 * always higher counts against it (P. E. Shrout and J. L. Fleiss, "Intraclass correlations", 1979, with their interval). One row a target, one
 * column a rater; rows with a gap are left out. Throws `invalid-input` where rows differ in length.
 */
export function intraclassCorrelation(rows: readonly (readonly (number | null)[])[]): Estimate {
  const raters = rows[0]?.length ?? 0
  if (rows.some((row) => row.length !== raters)) throw new SimulatorError('invalid-input', 'intraclass correlation: rows differ in length')
  const whole = rows.map(measuredOf).filter((row) => row.length === raters)
  const counted = { n: whole.length, missing: rows.length - whole.length }
  const none = (reason: string): Estimate => ({ value: null, interval: null, ...counted, reason })
  if (raters < 2) return none('fewer than two raters')
  if (whole.length < 2) return none('fewer than two were rated by all')
  if (deviationOf(whole.flat()) === 0) return none('all ratings are the same')
  const squares = meanSquaresOf(whole)
  const value = correlationOf(squares, whole.length, raters)
  if (squares.rest === 0) {
    return { value, interval: null, ...counted, reason: 'raters differ by a constant at most: no spread to judge it by' }
  }
  const interval = intervalOf(squares, value, whole.length, raters)
  return { value, interval, ...counted, reason: interval === null ? 'ratings too few or too contrary for an interval' : null }
}

/** Two-way analysis of variance, one rating a cell. */
function meanSquaresOf(rows: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [rows.length, rows[0]!.length]
  const grand = meanOf(rows.flat())
  const [ofTargets, ofRaters] = [rows.map(meanOf), rows[0]!.map((_, rater) => meanOf(rows.map((row) => row[rater]!)))]
  const residuals = rows.flatMap((row, target) => row.map((value, rater) => value - ofTargets[target]! - ofRaters[rater]! + grand))
  const squares = (values: readonly number[], centre: number) => sumOf(values.map((value) => (value - centre) ** 2))
  const spread = squares(rows.flat(), grand)
  const rest = squares(residuals, 0)
  return {
    targets: (k * squares(ofTargets, grand)) / (n - 1),
    raters: (n * squares(ofRaters, grand)) / (k - 1),
    // What rounding leaves of nothing.
    rest: rest < 1e-20 * spread ? 0 : rest / ((n - 1) * (k - 1)),
  }
}

const correlationOf = ({ targets, raters, rest }: MeanSquares, n: number, k: number) =>
  (targets - rest) / (targets + (k - 1) * rest + (k * (raters - rest)) / n)

/** An approximation, which fails where raters contradict each other: null where it does not hold the value. */
function intervalOf({ targets, raters, rest }: MeanSquares, value: number, n: number, k: number): Interval | null {
  const [ofRaters, ofRest] = [k * value * (raters / rest), n * (1 + (k - 1) * value) - k * value]
  const df = ((k - 1) * (n - 1) * (ofRaters + ofRest) ** 2) / ((n - 1) * ofRaters ** 2 + ofRest ** 2)
  const others = k * raters + (k * n - k - n) * rest
  const [above, below] = [fUpperQuantile(ALPHA / 2, n - 1, df), fUpperQuantile(ALPHA / 2, df, n - 1)]
  const low = (n * (targets - above * rest)) / (above * others + n * targets)
  const high = (n * (below * targets - rest)) / (others + n * below * targets)
  return low <= value && value <= high ? [low, high] : null
}
