/** A point with the class it belongs to. All points have as many figures. */
export type Labelled = { figures: readonly number[]; level: string }

/** A figure that never varied within a class must not decide alone. */
const LEAST_SPREAD = 0.01

/**
 * Tells the class of a point by linear discriminants (R. A. Fisher, 1936), every class as likely as any other: the nearest mean, by the
 * spread and correlation of the figures within classes. With few points for so many figures what looks alike within classes, or varies
 * together, may do so by chance: spreads are shrunk towards that of all points and correlations towards none (J. H. Friedman, 1989),
 * halfway where there are as many points as figures. Of equals the class met first. Throws RangeError without a point.
 */
export function createDiscriminant(known: readonly Labelled[]): (figures: readonly number[]) => string {
  const classes = [...Map.groupBy(known, ({ level }) => level)].map(([level, group]) => ({ level, group, mean: meanOf(group) }))
  if (classes.length === 0) throw new RangeError('createDiscriminant: no point to learn from')
  const covariance = covarianceWithin(classes, known.length)
  const shrinkage = covariance.length / (covariance.length + known.length)
  const overall = variancesOf(known)
  const spread = covariance.map((row, place) =>
    Math.max(LEAST_SPREAD, Math.sqrt((1 - shrinkage) * row[place]! + shrinkage * overall[place]!)),
  )
  const correlation = covariance.map((row, at) =>
    row.map((value, place) => (at === place ? 1 : ((1 - shrinkage) * value) / (spread[at]! * spread[place]!))),
  )
  const scaled = (figures: readonly number[]) => figures.map((figure, place) => figure / spread[place]!)
  const means = classes.map(({ mean }) => scaled(mean))
  const weights = solved(correlation, means)
  const offsets = means.map((mean, at) => -dot(weights[at]!, mean) / 2)
  return (figures) => {
    const point = scaled(figures)
    const scores = weights.map((weight, at) => dot(weight, point) + offsets[at]!)
    return classes[scores.indexOf(Math.max(...scores))]!.level
  }
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, place) => sum + value * b[place]!, 0)

const meanOf = (group: readonly Labelled[]) =>
  group[0]!.figures.map((_, place) => group.reduce((sum, { figures }) => sum + figures[place]!, 0) / group.length)

function variancesOf(points: readonly Labelled[]): number[] {
  const means = meanOf(points)
  return means.map((mean, place) => points.reduce((sum, { figures }) => sum + (figures[place]! - mean) ** 2, 0) / points.length)
}

function covarianceWithin(classes: readonly { group: readonly Labelled[]; mean: readonly number[] }[], count: number): number[][] {
  const size = classes[0]!.mean.length
  const sums = Array.from({ length: size }, () => new Float64Array(size))
  for (const { group, mean } of classes) {
    for (const { figures } of group) {
      const away = figures.map((figure, place) => figure - mean[place]!)
      for (let at = 0; at < size; at++) for (let place = 0; place <= at; place++) sums[at]![place]! += away[at]! * away[place]!
    }
  }
  return sums.map((_, at) => Array.from(sums, (__, place) => sums[Math.max(at, place)]![Math.min(at, place)]! / count))
}

/** Of each right side b the x in Ax = b, by elimination; A is positive definite, as shrunken correlations are. */
function solved(matrix: readonly (readonly number[])[], sides: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, at) => [...row, ...sides.map((side) => side[at]!)])
  const size = matrix.length
  for (const [at, pivot] of rows.entries()) {
    const first = pivot[at]!
    for (let place = at; place < pivot.length; place++) pivot[place]! /= first
    for (const [other, row] of rows.entries()) {
      const factor = row[at]!
      if (other === at || factor === 0) continue
      for (let place = at; place < row.length; place++) row[place]! -= factor * pivot[place]!
    }
  }
  return sides.map((_, side) => rows.map((row) => row[size + side]!))
}
