import { expect, it } from 'vitest'
import { readAge, readSex } from './demographics'

it.each([
  ['61 year old Male', { age: 61, ageUnit: 'years' }],
  ['5-day-old male newborn', { age: 5, ageUnit: 'days' }],
  ['Newborn, born at 33 of gestation', { age: 0, ageUnit: 'days' }],
  ['18-month-old boy', { age: 18, ageUnit: 'months' }],
  ['a 121-year-old man', null],
  ['somebody', null],
])('the age of %s', (text, age) => {
  expect(readAge(text)).toEqual(age)
})

it('the sex is the word for it, else the pronoun that stands alone; where both stand nobody knows', () => {
  expect(readSex('Female')).toBe('female')
  expect(readSex('40-year-old nulliparous woman')).toBe('female')
  expect(readSex('college student', 'He came because his knee hurt.')).toBe('male')
  expect(readSex('child', 'She says that he coughs.')).toBeNull()
  expect(readSex('unavailable')).toBeNull()
})
