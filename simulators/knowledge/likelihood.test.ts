import { describe, expect, it } from 'vitest'
import { choiceProbabilities } from './likelihood'

const background = { pressing: 'sometimes', burning: 'sometimes', sharp: 'sometimes' } as const
const of = (listed: Parameters<typeof choiceProbabilities>[1]) =>
  choiceProbabilities(['pressing', 'burning', 'sharp'], listed, background).map((p) => Number(p.toFixed(3)))

describe('probabilities of a choice', () => {
  it('smooths the worked example', () => {
    expect(of({ pressing: 'usual', burning: 'uncommon', sharp: 'rare' })).toEqual([0.796, 0.148, 0.056])
    expect(of({ pressing: 'sometimes', burning: 'usual', sharp: 'rare' })).toEqual([0.281, 0.672, 0.047])
    expect(of({ pressing: 'uncommon', burning: 'rare', sharp: 'usual' })).toEqual([0.148, 0.056, 0.796])
  })

  it('lets unlisted values share what is left', () => {
    expect(of({ pressing: 'usual' })).toEqual([0.835, 0.083, 0.083])
    expect(of({})).toEqual([0.333, 0.333, 0.333])
  })

  it('leaves unlisted values a trace where nothing is left', () => {
    expect(of({ pressing: 'usual', burning: 'common' })[2]).toBeGreaterThan(0)
  })
})
