/** One observation, or several as their mean. */
export type Point = { x: number; y: number; weight: number }
/** The fitted value at an x that was observed. */
export type Step = { x: number; y: number }

type Block = { xs: number[]; sum: number; weight: number }

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955; Barlow et al. 1972): the non-decreasing function of x with the least
 * weighted squared distance from y. Points of the same x count as their weighted mean. Steps are in order of x; none without points.
 */
export function isotonicRegression(points: readonly Point[]): Step[] {
  const blocks: Block[] = []
  for (const [x, alike] of [...Map.groupBy(points, (point) => point.x)].toSorted(([a], [b]) => a - b)) {
    const sum = alike.reduce((total, { y, weight }) => total + y * weight, 0)
    let block: Block = { xs: [x], sum, weight: alike.reduce((total, { weight }) => total + weight, 0) }
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.weight >= block.sum / block.weight; last = blocks.at(-1)) {
      blocks.pop()
      block = { xs: [...last.xs, ...block.xs], sum: last.sum + block.sum, weight: last.weight + block.weight }
    }
    blocks.push(block)
  }
  return blocks.flatMap(({ xs, sum, weight }) => xs.map((x) => ({ x, y: sum / weight })))
}

/** The fitted value at any x: on the line between two steps, and beyond the last as there. Throws a RangeError where there is no step. */
export function valueAt(steps: readonly Step[], x: number): number {
  const above = steps.find((step) => step.x >= x) ?? steps.at(-1)
  const below = steps.findLast((step) => step.x <= x) ?? steps[0]
  if (above === undefined || below === undefined) throw new RangeError('valueAt: no step')
  if (above.x <= below.x) return above.y
  return below.y + ((above.y - below.y) * (x - below.x)) / (above.x - below.x)
}
