import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isotonicRegression, valueAt } from './isotonic'

const inOrder = (...ys: number[]) => ys.map((y, x) => ({ x, y, weight: 1 }))
const fitted = (points: Parameters<typeof isotonicRegression>[0]) => isotonicRegression(points).map(({ y }) => y)

describe('isotonic regression', () => {
  it('fits the worked example of isoreg in R', () => {
    expect(fitted(inOrder(1, 0, 4, 3, 3, 5, 4, 2, 0))).toEqual([0.5, 0.5, 3, 3, 3, 3, 3, 3, 3])
  })

  it('leaves what rises, and makes one step of what falls', () => {
    expect(fitted(inOrder(0, 1, 1, 4))).toEqual([0, 1, 1, 4])
    expect(fitted(inOrder(3, 2, 1))).toEqual([2, 2, 2])
    expect(fitted([])).toEqual([])
  })

  it('weighs its points, and takes those of one x together', () => {
    expect(
      fitted([
        { x: 0, y: 3, weight: 1 },
        { x: 1, y: 0, weight: 2 },
      ]),
    ).toEqual([1, 1])
    expect(
      isotonicRegression([
        { x: 1, y: 4, weight: 1 },
        { x: 0, y: 0, weight: 1 },
        { x: 1, y: 2, weight: 1 },
      ]),
    ).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 3 },
    ])
  })

  it('never falls, and keeps the weighted mean', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 6 }),
      y: fc.integer({ min: 0, max: 10 }),
      weight: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
        const steps = isotonicRegression(points)
        for (const [at, { y }] of steps.entries()) expect(y).toBeGreaterThanOrEqual((steps[at - 1]?.y ?? 0) - 1e-9)
        const sum = (value: (point: (typeof points)[number]) => number) =>
          points.reduce((total, each) => total + each.weight * value(each), 0)
        expect(sum(({ x }) => valueAt(steps, x))).toBeCloseTo(sum(({ y }) => y))
      }),
    )
  })

  it('has values between and beyond its steps', () => {
    const steps = [
      { x: 0.2, y: 0 },
      { x: 0.6, y: 0.4 },
    ]
    expect([0, 0.2, 0.4, 0.6, 1].map((x) => valueAt(steps, x))).toEqual([0, 0, expect.closeTo(0.2), 0.4, 0.4])
    expect(() => valueAt([], 1)).toThrow(RangeError)
  })
})
