import { logGamma, normalCumulative, regularizedBeta } from './distributions'

/** Beyond it the series has more terms than its digits are worth. */
const LARGEST_SHIFT = 1000
/** Poisson weights further than so many deviations from their mean are nothing. */
const REACH = 9

/**
 * The chance that noncentral t is at most `t`: what Student's t becomes where the true mean lies `shift` standard errors from 0.
 * R. V. Lenth's series (Applied Statistics algorithm AS 243, 1989); where the shift is too large for it, formula 26.7.10 of Abramowitz and
 * Stegun (1964).
 */
export function noncentralT(t: number, df: number, shift: number): number {
  if (t < 0) return 1 - noncentralT(-t, df, -shift)
  if (Math.abs(shift) > LARGEST_SHIFT) {
    return normalCumulative((t * (1 - 1 / (4 * df)) - shift) / Math.sqrt(1 + t ** 2 / (2 * df)))
  }
  const [x, mean] = [t ** 2 / (t ** 2 + df), shift ** 2 / 2]
  const between = x === 0 || mean === 0 ? regularizedBeta(x, 0.5, df / 2) / 2 : mixture(x, df / 2, mean, Math.sign(shift))
  return Math.min(1, Math.max(0, normalCumulative(-shift) + between))
}

/**
 * Half the sum over j of p_j I_x(j + 1/2, b) + q_j I_x(j + 1, b), where p and q are Poisson weights at j and j + 1/2, q with the sign of the
 * shift. Each term follows from the one before it.
 */
function mixture(x: number, b: number, mean: number, sign: number): number {
  const first = Math.max(0, Math.floor(mean - REACH * Math.sqrt(mean)))
  const weight = (at: number) => Math.exp(at * Math.log(mean) - mean - logGamma(at + 1))
  const fall = (a: number) => Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a + 1) - logGamma(b))
  let [even, odd] = [regularizedBeta(x, first + 0.5, b), regularizedBeta(x, first + 1, b)]
  let [evenFall, oddFall] = [fall(first + 0.5), fall(first + 1)]
  let [evenWeight, oddWeight] = [weight(first), weight(first + 0.5)]
  let sum = 0
  for (let j = first; j <= mean + 1 || evenWeight + oddWeight > Number.EPSILON; j += 1) {
    sum += (evenWeight * even + sign * oddWeight * odd) / 2
    even -= evenFall
    odd -= oddFall
    evenFall *= (x * (j + 0.5 + b)) / (j + 1.5)
    oddFall *= (x * (j + 1 + b)) / (j + 2)
    evenWeight *= mean / (j + 1)
    oddWeight *= mean / (j + 1.5)
  }
  return sum
}
