/**
 * The distributions that intervals and tests need, from one function: the regularised incomplete beta. No small library serves: those that
 * are exact come in hundreds of packages or load asynchronously, the others lose half of the digits.
 */

/** C. Lanczos (1964) with g = 7 and nine terms, as tabulated by P. Godfrey (2001): 15 digits for x > 0. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const series = LANCZOS.reduce((sum, term, k) => sum + (k === 0 ? term : term / (x - 1 + k)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(x + 6.5) - (x + 6.5) + Math.log(series)
}

const TINY = 1e-300
const CONVERGED = 1e-15
const MOST_STEPS = 10_000

/**
 * The continued fraction of NIST DLMF 8.17.22 by the method of W. J. Lentz (1976) as modified by Thompson and Barnett (1986), which moves a
 * zero by next to nothing. It converges fast where x < (a + 1) / (a + b + 2).
 */
function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value)
  let [value, above, below] = [1, 1, 0]
  for (let step = 1; step < MOST_STEPS; step += 1) {
    const m = Math.floor(step / 2)
    const term =
      step % 2 === 0 ? (m * (b - m) * x) / ((a + step - 1) * (a + step)) : (-(a + m) * (a + b + m) * x) / ((a + step - 1) * (a + step))
    below = 1 / away(1 + term * below)
    above = away(1 + term / above)
    value *= above * below
    if (Math.abs(above * below - 1) < CONVERGED) break
  }
  return 1 / value
}

/** I_x(a, b), the chance that a beta variable is at most x; x in [0,1], a and b > 0. */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return x <= (a + 1) / (a + b + 2) ? betaTail(x, a, b) : 1 - betaTail(1 - x, b, a)
}

function betaTail(x: number, a: number, b: number): number {
  const front = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)
  return (Math.exp(front) * betaFraction(x, a, b)) / a
}

/** Beyond it a standard normal variable has no chance that a number could hold beside 1. */
const NORMAL_END = 9

/** The chance that a standard normal variable is at most z, to 15 decimals: the series of G. Marsaglia (2004), all terms of one sign. */
export function normalCumulative(z: number): number {
  if (Math.abs(z) > NORMAL_END) return z > 0 ? 1 : 0
  let [sum, term] = [z, z]
  for (let k = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum); k += 2) {
    term *= z ** 2 / k
    sum += term
  }
  return Math.min(1, Math.max(0, 0.5 + (sum * Math.exp(-(z ** 2) / 2)) / Math.sqrt(2 * Math.PI)))
}

/** Where a function that rises from `low` to `high` reaches `target`, halving until no number lies between. */
export function whereReached(rising: (x: number) => number, target: number, [low, high]: readonly [number, number]): number {
  let [below, above] = [low, high]
  for (;;) {
    const middle = (below + above) / 2
    if (middle <= below || middle >= above) return middle
    if (rising(middle) < target) below = middle
    else above = middle
    if (above - below < Math.max(TINY, 1e-15 * Math.abs(middle))) return middle
  }
}

/** The z that a standard normal variable exceeds with chance 1 - share; infinite at 0 and 1. */
export function normalQuantile(share: number): number {
  if (share <= 0) return Number.NEGATIVE_INFINITY
  if (share > 0.5) return -normalQuantile(1 - share)
  return whereReached(normalCumulative, share, [-NORMAL_END, 0])
}

/** The chance that Student's t is at least as far from 0 as `t`, on either side: near 0 by what lies within, so that no digits are lost. */
export function tBothTails(t: number, df: number): number {
  const whole = df + t ** 2
  return Math.abs(t) < 1 ? 1 - regularizedBeta(t ** 2 / whole, 0.5, df / 2) : regularizedBeta(df / whole, df / 2, 0.5)
}

/** The t that leaves the given share outside, both tails together: for shares up to a half, as tests and intervals ask. */
export function tBothTailsQuantile(share: number, df: number): number {
  const within = whereReached((x) => regularizedBeta(x, df / 2, 0.5), share, [0, 1])
  return Math.sqrt((df * (1 - within)) / within)
}

/** The F that leaves the given share above it; the degrees of freedom need not be whole. */
export function fUpperQuantile(share: number, df: number, dfBelow: number): number {
  const within = whereReached((x) => regularizedBeta(x, dfBelow / 2, df / 2), share, [0, 1])
  return ((1 - within) * dfBelow) / (within * df)
}
