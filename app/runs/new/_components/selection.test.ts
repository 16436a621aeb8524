import { expect, it } from 'vitest'
import { namesOf, toggle } from './selection'

const KNOWN = ['average', 'expert', 'poor']

it('takes one away from all', () => {
  expect(toggle('all', KNOWN, 'expert')).toEqual(['average', 'poor'])
})

it('adds in the order of what is known and keeps entries as they were written', () => {
  const expert = { name: 'expert', model: 'm' }
  expect(toggle(['stranger', expert], KNOWN, 'average')).toEqual(['average', expert, 'stranger'])
  expect(toggle(['average', expert], KNOWN, 'expert')).toEqual(['average'])
})

it('names what is chosen', () => {
  expect(namesOf('all', KNOWN)).toEqual(KNOWN)
  expect(namesOf([{ name: 'poor' }, 'expert'], KNOWN)).toEqual(['poor', 'expert'])
})
