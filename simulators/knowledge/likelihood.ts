import type { Condition, Likelihood } from '../domain/knowledge'

/** What the words of a knowledge file mean (content.md 3). */
const WORD_PROBABILITY = { always: 0.97, usual: 0.85, common: 0.65, sometimes: 0.35, uncommon: 0.15, rare: 0.05, never: 0.01 } as const

/** Relative weights of how often a condition is met at all. */
const FREQUENCY_WEIGHT = { everyday: 30, common: 10, uncommon: 3, rare: 1, exceptional: 0.2 } as const

const CHOICE_SMOOTHING = 0.01

/** A likelihood word, or a number with a source, as a probability in (0,1). */
export function wordProbability(likelihood: Likelihood): number {
  return typeof likelihood === 'number' ? likelihood : WORD_PROBABILITY[likelihood]
}

/** A relative weight, to be normalised over all conditions. */
export function frequencyWeight(frequency: Condition['prior']['frequency']): number {
  return FREQUENCY_WEIGHT[frequency]
}

/**
 * P(value | condition) of a choice, for each value, adding up to 1 and never 0.
 * `listed` is what the condition says of some or all values; the values it leaves out share what the listed ones leave,
 * in proportion to their background, so that `{ sudden: usual }` means .85 and not a weight among many.
 */
export function choiceProbabilities(
  values: readonly string[],
  listed: Readonly<Record<string, Likelihood>>,
  background: Readonly<Record<string, Likelihood>>,
): number[] {
  const given = values.map((value) => (listed[value] === undefined ? null : wordProbability(listed[value])))
  const left = Math.max(0, 1 - given.reduce<number>((sum, weight) => sum + (weight ?? 0), 0))
  const ordinary = values.map((value, index) => (given[index] === null ? wordProbability(background[value] ?? 'rare') : 0))
  const ordinaryTotal = ordinary.reduce((sum, weight) => sum + weight, 0)
  const share = given.every((weight) => weight === null) ? 1 : ordinaryTotal === 0 ? 0 : left / ordinaryTotal
  const smoothed = values.map((_, index) => (given[index] ?? ordinary[index]! * share) + CHOICE_SMOOTHING)
  const total = smoothed.reduce((sum, weight) => sum + weight, 0)
  return smoothed.map((weight) => weight / total)
}
