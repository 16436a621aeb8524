import { describe, expect, it } from 'vitest'
import { decisionSchema, tidyDifferential } from './decision'

describe('a differential fit for the log', () => {
  it('is sorted, trimmed and once each', () => {
    expect(
      tidyDifferential([
        { name: ' Reflux ', p: 0.2 },
        { name: 'Angina', p: 0.5 },
        { name: 'angina', p: 0.1 },
        { name: ' ', p: 0.1 },
      ]),
    ).toEqual([
      { name: 'Angina', p: 0.5 },
      { name: 'Reflux', p: 0.2 },
    ])
  })

  it('reads percentages as such and never adds up to more than 1', () => {
    expect(
      tidyDifferential([
        { name: 'a', p: 60 },
        { name: 'b', p: 1 },
      ]),
    ).toEqual([
      { name: 'a', p: 0.6 },
      { name: 'b', p: 0.01 },
    ])
    const scaled = tidyDifferential([
      { name: 'a', p: 0.9 },
      { name: 'b', p: 0.9 },
      { name: 'c', p: 0.9 },
    ])
    expect(scaled.reduce((sum, { p = 0 }) => sum + p, 0)).toBeLessThanOrEqual(1)
  })

  it('clips what is below nothing, and fails without a name', () => {
    expect(tidyDifferential([{ name: 'a', p: -3 }])).toEqual([{ name: 'a', p: 0 }])
    expect(() => tidyDifferential([{ name: '', p: 1 }])).toThrow('names nothing')
  })
})

it('a decision holds only what is possible now', () => {
  const stated = { thinking: '', differential: [{ name: 'a', p: 1 }], about: '' }
  expect(decisionSchema(['conclude']).safeParse({ ...stated, act: 'say' }).success).toBe(false)
  expect(decisionSchema(['say', 'conclude']).safeParse({ ...stated, act: 'say' }).success).toBe(true)
})
