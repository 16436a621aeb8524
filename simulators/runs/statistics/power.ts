import { tBothTailsQuantile, whereReached } from './distributions'
import { noncentralT } from './noncentral-t'

/** The chance to find an effect that is there. */
const POWER = 0.8

type Plan = { /** In standard deviations of the differences. */ effect: number; cases: number; alpha: number }

/** The chance that a two-sided paired t test finds an effect that is there (noncentral t); two cases or more. */
export function powerOf({ effect, cases, alpha }: Plan): number {
  const df = cases - 1
  const bound = tBothTailsQuantile(alpha, df)
  const shift = effect * Math.sqrt(cases)
  return 1 - noncentralT(bound, df, shift) + noncentralT(-bound, df, shift)
}

/** The least effect, in standard deviations of the differences, that so many cases show four times out of five; null under two cases. */
export function detectableEffect(cases: number, alpha: number): number | null {
  if (cases < 2) return null
  // A shift of twice the test's bound and ten more is found at any number of cases.
  const most = (2 * tBothTailsQuantile(alpha, cases - 1) + 10) / Math.sqrt(cases)
  return whereReached((effect) => powerOf({ effect, cases, alpha }), POWER, [0, most])
}

/** The least number of cases that shows such an effect four times out of five; null for no effect, which no number shows. */
export function casesNeeded(effect: number, alpha: number): number | null {
  if (effect === 0) return null
  const enough = (cases: number) => powerOf({ effect: Math.abs(effect), cases, alpha }) >= POWER
  let most = 2
  while (!enough(most)) most *= 2
  let least = Math.max(2, most / 2)
  while (least < most) {
    const middle = Math.floor((least + most) / 2)
    if (enough(middle)) most = middle
    else least = middle + 1
  }
  return least
}
