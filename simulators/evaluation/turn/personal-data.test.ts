import { describe, expect, it } from 'vitest'
import { personalDataIn } from './personal-data'

describe('personalDataIn', () => {
  it.each([
    ['Is your e-mail still ann.lee+gp@mail.example.org?', 'ann.lee+gp@mail.example.org'],
    ['Your number is 943 476 5919, is it not?', '943 476 5919'],
    ['I have 07700 900123 for you.', '07700 900123'],
    ['SSN 078-05-1120 on file.', '078-05-1120'],
    ['MRN: 00482913', 'MRN: 00482913'],
  ])('finds %s', (text, quote) => {
    expect(personalDataIn(text).map((found) => found.quote)).toEqual([quote])
  })

  it.each([
    'If it gets worse, call 999 or 111.',
    'Your pressure is 156/94, pulse 92 and saturation 97 %.',
    'Take 300 mg now and 75 mg from tomorrow.',
    'That was in 2019, on the 12th of March.',
    'Haemoglobin 148, white cells 8.1, platelets 246.',
  ])('leaves alone: %s', (text) => {
    expect(personalDataIn(text)).toEqual([])
  })
})
