export type Example = { features: readonly number[]; is: boolean }

const ROUNDS = 4000
const RATE = 0.5
/** Strength of the pull of standardised weights to 0, as one standard normal prior. */
const PULL = 1

/**
 * Weights and start of a logistic regression with a normal prior on standardised weights, by gradient descent; given for
 * the features as they came. Throws a RangeError without examples.
 */
export function logisticRegression(examples: readonly Example[]): { start: number; weights: number[] } {
  if (examples.length === 0) throw new RangeError('logisticRegression: no examples')
  const count = examples[0]!.features.length
  const column = (at: number) => examples.map(({ features }) => features[at]!)
  const means = Array.from({ length: count }, (_, at) => column(at).reduce((total, value) => total + value, 0) / examples.length)
  const spreads = means.map(
    (mean, at) => Math.sqrt(column(at).reduce((total, value) => total + (value - mean) ** 2, 0) / examples.length) || 1,
  )
  const scaled = examples.map(({ features }) => features.map((value, at) => (value - means[at]!) / spreads[at]!))
  const weights = new Array<number>(count).fill(0)
  let start = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight) => -PULL * weight)
    let startSlope = 0
    scaled.forEach((features, line) => {
      const odds = features.reduce((total, value, at) => total + value * weights[at]!, start)
      const miss = Number(examples[line]!.is) - 1 / (1 + Math.exp(-odds))
      features.forEach((value, at) => {
        slope[at]! += miss * value
      })
      startSlope += miss
    })
    slope.forEach((value, at) => {
      weights[at]! += (RATE * value) / examples.length
    })
    start += (RATE * startSlope) / examples.length
  }
  const raw = weights.map((weight, at) => weight / spreads[at]!)
  return { start: raw.reduce((total, weight, at) => total - weight * means[at]!, start), weights: raw }
}
