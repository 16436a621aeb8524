import { SimulatorError } from '../../domain/errors'
import { krippendorffAlpha as alphaOf, chanceCorrected, type Metric, type Unit } from '../../evaluation/agreement'
import { type Coefficient, measuredOf, sumOf } from './estimate'

/** What two raters gave one thing, null where one gave nothing. */
export type Pair<T> = readonly [T | null, T | null]

const NO_PAIR = 'nothing was rated by both'
const NO_CHANCE = 'all ratings are the same: chance could not have made them differ'

/** Agreement on classes beyond chance (J. Cohen, 1960). */
export const cohensKappa = (pairs: readonly Pair<string | number>[]): Coefficient => kappaOf(pairs, (a, b) => (a === b ? 0 : 1))

/** Agreement on levels beyond chance, a disagreement weighed by its distance or the square of it (J. Cohen, 1968). */
export function weightedKappa(pairs: readonly Pair<number>[], weights: 'linear' | 'quadratic'): Coefficient {
  measuredOf(pairs.flat())
  return kappaOf(pairs, (a, b) => (weights === 'linear' ? Math.abs(a - b) : (a - b) ** 2))
}

function kappaOf<T>(pairs: readonly Pair<T>[], distance: (a: T, b: T) => number): Coefficient {
  const value = chanceCorrected(pairs, distance)
  const n = bothOf(pairs).length
  return { value, n, missing: pairs.length - n, reason: value !== null ? null : n === 0 ? NO_PAIR : NO_CHANCE }
}

/**
 * Agreement on classes beyond a chance that does not grow where one class is nearly all (K. L. Gwet, AC1, 2008). `classes`: all that could
 * have been given, two or more; the unused ones count. Throws `invalid-input` for a rating outside of them.
 */
export function gwetAc1<T>(pairs: readonly Pair<T>[], classes: readonly T[]): Coefficient {
  const both = bothOf(pairs)
  const other = both.flat().find((rating) => !classes.includes(rating))
  if (other !== undefined) throw new SimulatorError('invalid-input', `agreement: ${String(other)} is none of the classes`)
  const [n, missing] = [both.length, pairs.length - both.length]
  if (n === 0) return { value: null, n, missing, reason: NO_PAIR }
  if (classes.length < 2) return { value: null, n, missing, reason: 'one class: nothing to differ in' }
  const observed = both.filter(([a, b]) => a === b).length / n
  const shares = classes.map((name) => both.flat().filter((rating) => rating === name).length / (2 * n))
  const chance = sumOf(shares.map((share) => share * (1 - share))) / (classes.length - 1)
  return { value: (observed - chance) / (1 - chance), n, missing, reason: null }
}

/** Agreement of any number of raters with gaps (K. Krippendorff). `n`: things that two or more rated. */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric): Coefficient {
  measuredOf(units.flat())
  const value = alphaOf(units, metric)
  const n = units.filter((unit) => unit.filter((rating) => rating !== null).length >= 2).length
  const reason = n === 0 ? 'nothing was rated by two' : NO_CHANCE
  return { value, n, missing: units.length - n, reason: value === null ? reason : null }
}

const bothOf = <T>(pairs: readonly Pair<T>[]) => pairs.filter((pair): pair is readonly [T, T] => pair[0] !== null && pair[1] !== null)
