import { describe, expect, it } from 'vitest'
import { createDiscriminant } from './discriminant'

const points = (level: string, ...figures: number[][]) => figures.map((each) => ({ level, figures: each }))

describe('a discriminant', () => {
  it('weighs a figure by how little it varies within a class', () => {
    const guess = createDiscriminant([
      ...points('low', [0, 0.9], [10, 1.1], [-10, 1], [2, 1]),
      ...points('high', [4, 2.1], [14, 1.9], [-6, 2], [6, 2]),
    ])
    expect(guess([12, 1.1])).toBe('low')
    expect(guess([-12, 1.9])).toBe('high')
  })
  it('takes what varies together into account: the difference of two figures can tell what neither tells', () => {
    const guess = createDiscriminant([
      ...points('above', [0, 1], [5, 6.1], [9, 10], [20, 20.9]),
      ...points('below', [1, 0], [6.1, 5], [10, 9], [20.9, 20]),
    ])
    expect(guess([15, 16])).toBe('above')
    expect(guess([16, 15])).toBe('below')
  })
  it('holds every class for as likely as any other', () => {
    const guess = createDiscriminant([
      ...points('rare', [1.1], [0.9]),
      ...points('common', ...Array.from({ length: 40 }, (_, at) => [3 + (at % 2) / 5])),
    ])
    expect(guess([1.9])).toBe('rare')
  })
  it('has nothing to say without a point', () => {
    expect(() => createDiscriminant([])).toThrow(RangeError)
  })
})
