import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { gridSchema } from '#simulators'
import { canHoldFields, writeField, writeGrid } from './grid-text'

const TEXT = `# Which doctors?
name: first
cases: all
patients: [neutral] # one for now
doctors:
  - expert
seeds: [1]
`

describe('writing a field', () => {
  it('keeps every other field and comment', () => {
    const written = writeField(TEXT, 'doctors', ['expert', 'poor'])
    expect(parse(written)).toEqual({ name: 'first', cases: 'all', patients: ['neutral'], doctors: ['expert', 'poor'], seeds: [1] })
    expect(written).toContain('# Which doctors?')
    expect(written).toContain('patients: [neutral] # one for now')
  })

  it('adds what is not there and takes away what has no value', () => {
    const added = writeField(TEXT, 'thresholds', { history: { min: 0.6 } })
    expect(parse(added).thresholds).toEqual({ history: { min: 0.6 } })
    expect(parse(writeField(added, 'thresholds', undefined))).not.toHaveProperty('thresholds')
  })

  it('begins a grid in an empty text', () => {
    expect(parse(writeField('', 'name', 'new'))).toEqual({ name: 'new' })
  })
})

it('refuses text that is no map', () => {
  expect(['name: [', '- a list', 'just words'].map(canHoldFields)).toEqual([false, false, false])
  expect(['', '# nothing yet', TEXT].map(canHoldFields)).toEqual([true, true, true])
})

it('writes a whole grid so that it is read as the same', () => {
  const grid = gridSchema.parse({
    name: 'all-of-it',
    cases: { tags: ['adult'] },
    patients: 'all',
    doctors: ['expert', { name: 'poor' }],
    seeds: { from: 1, to: 3 },
    limits: { turns: 60, cost: 2 },
    thresholds: { empathy: { min: 0.2, max: 0.9 } },
  })
  expect(gridSchema.parse(parse(writeGrid(grid)))).toEqual(grid)
})
