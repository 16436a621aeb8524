import { expect, it } from 'vitest'
import { toggle } from './selection'

const KNOWN = ['average', 'expert', 'poor']

it('takes one away from all', () => {
  expect(toggle('all', KNOWN, 'expert')).toEqual(['average', 'poor'])
})

it('adds in the order of what is known, and what is not known after it', () => {
  expect(toggle(['stranger', 'expert'], KNOWN, 'average')).toEqual(['average', 'expert', 'stranger'])
  expect(toggle(['average', 'expert'], KNOWN, 'expert')).toEqual(['average'])
})
