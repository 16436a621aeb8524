import { expect, it } from 'vitest'
import { countFigures, exactest } from './figures'

it('counts figures and dates, and no "one"', () => {
  expect(countFigures('Two tablets since Monday, 40 milligrams, the blue one.')).toBe(4)
})

it('of the ways to say a thing, keeps those that say it most exactly', () => {
  expect(exactest(['It went last week.', 'Nine days. It was a Tuesday.', 'Nine days now.'])).toEqual(['Nine days. It was a Tuesday.'])
  expect(exactest(['It went.', 'It just went.'])).toEqual(['It went.', 'It just went.'])
})
