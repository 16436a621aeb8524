import { describe, expect, it } from 'vitest'
import { gridSchema } from '#simulators'
import { type ActorEntry, biasesIn, enginesIn, partsOf, toggleBias, toggleEngine, toggleName, written } from './actor-entries'

const interviewer = { name: 'interviewer', model: 'mock/plain' }

describe('an entry of a grid', () => {
  it('says the same as one word and in parts', () => {
    expect(partsOf('interviewer+anchoring+recency@openai-compatible/a@b')).toEqual({
      name: 'interviewer',
      engine: 'openai-compatible/a@b',
      biases: ['anchoring', 'recency'],
    })
    expect(partsOf('anxious')).toEqual(partsOf({ name: 'anxious', biases: [] }))
  })
})

describe('toggling', () => {
  it('adds a name with every engine that is chosen, and takes it away with all of them', () => {
    const both: ActorEntry[] = ['neutral', { name: 'neutral', model: 'mock/plain' }]
    const choices = { engines: [null], known: ['anxious', 'neutral'] }
    const added = toggleName(both, 'anxious', choices)
    expect(added).toEqual(['anxious', { name: 'anxious', model: 'mock/plain' }, ...both])
    expect(toggleName(added, 'anxious', choices)).toEqual(both)
    expect(toggleName([], 'panel', { engines: ['mock/plain', 'mock/obedient'], known: [] })).toEqual([
      { name: 'panel', model: 'mock/plain' },
    ])
  })

  it('gives an engine to every name, and takes it back without a trace', () => {
    const names = ['neutral', 'anxious']
    const spoken = toggleEngine(names, 'mock/plain')
    expect(spoken).toEqual(['neutral', { name: 'neutral', model: 'mock/plain' }, 'anxious', { name: 'anxious', model: 'mock/plain' }])
    expect(toggleEngine(spoken, 'mock/plain')).toEqual(names)
    expect(enginesIn(toggleEngine(spoken, null))).toEqual(['mock/plain'])
  })

  it('switches a bias in every entry, and what is added later has it too', () => {
    const biased = toggleBias([interviewer, 'panel@mock/plain'], 'anchoring')
    expect(biasesIn(biased)).toEqual(['anchoring'])
    expect(toggleName(biased, 'argued', { engines: [], known: [] })[2]).toEqual({
      name: 'argued',
      model: 'mock/plain',
      biases: ['anchoring'],
    })
    expect(toggleBias(biased, 'anchoring')[0]).toEqual(interviewer)
  })
})

it('is written as a grid takes it, without what says nothing', () => {
  const doctors = written([{ ...interviewer, biases: [] }, 'poor', 'panel+recency@mock/plain'])
  expect(doctors).toEqual([interviewer, 'poor', 'panel+recency@mock/plain'])
  expect(gridSchema.safeParse({ name: 'n', cases: 'all', patients: ['neutral'], doctors }).success).toBe(true)
})
