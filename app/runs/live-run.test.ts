import { describe, expect, it } from 'vitest'
import { type Grid, gridSchema, type RunListing } from '#simulators'
import { liveOf } from './live-run'

const progress = { waiting: 0, playing: 0, done: 1, failed: 0, cancelled: 0, planned: 1, excluded: 0 }
const spent = { turns: 4, seconds: 2, modelCalls: 0, unpricedCalls: 0, tokens: 0, cost: 0 }
const modelsIn = (grid: Partial<Grid>, played: Partial<typeof spent> = {}) => {
  const whole = gridSchema.parse({ name: 'n', cases: 'all', patients: 'all', doctors: 'all', ...grid })
  const run = { grid: whole, played: { ...spent, ...played }, hold: null, fault: null, concurrency: 1 }
  return liveOf({ run, state: 'done', progress } as unknown as RunListing).models
}

describe('what models took of a run', () => {
  it('is nothing where only scripts play', () => {
    expect(modelsIn({ patients: ['neutral'] })).toBeNull()
  })

  it('is a figure from the start where a seat is a model’s, however it is written', () => {
    expect(modelsIn({ patients: ['neutral', 'neutral@mock/plain'] })).toMatchObject({ modelCalls: 0 })
    expect(modelsIn({ doctors: [{ name: 'interviewer', model: 'mock/plain', biases: [] }] }, { modelCalls: 7, unpricedCalls: 7 })).toEqual({
      modelCalls: 7,
      unpricedCalls: 7,
      tokens: 0,
      cost: 0,
    })
  })
})
