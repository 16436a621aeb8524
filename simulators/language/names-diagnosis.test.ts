import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNamesDiagnosis, mentions } from './names-diagnosis'

const NAMES = [
  'acute coronary syndrome',
  'ACS',
  'NSTE-ACS',
  'ST-elevation myocardial infarction',
  'myocardial ischaemia',
  'PE',
  'diarrhoea',
  "Crohn's disease",
  'heart attack',
  'migraine',
]

describe('names of a diagnosis in a text', () => {
  const named = createNamesDiagnosis(NAMES)
  it.each([
    'It is an acute coronary syndrome.',
    'ACUTE CORONARY SYNDROME',
    'acute-coronary syndromes',
    'Could be ACS.',
    'An NSTE-ACS, then',
    'st elevation myocardial infarction',
    'myocardial ischemia',
    'is it a PE?',
    'diarrhea all week',
    'crohns disease',
    'Crohn’s disease',
    'Was it a heart attack?',
    'heart attacks run in the family',
    'migraines',
  ])('finds %s', (text) => {
    expect(named(text)).toBe(true)
  })
  it.each([
    'We had pe at school.',
    'packs of acs',
    'an acute problem, coronary I mean',
    'a broken heart. Attack of nerves.',
    'specific',
    'peptic',
    'migrainous',
    '',
  ])('leaves %s', (text) => {
    expect(named(text)).toBe(false)
  })
  it('gives the longest name and where it stands', () => {
    const text = 'Is it ST-elevation myocardial infarction, or a PE?'
    expect(mentions(text, NAMES).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['ST-elevation myocardial infarction', 'ST-elevation myocardial infarction'],
      ['PE', 'PE'],
    ])
  })
  it('keeps spans inside any text, finds every name in itself, and nothing without names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...NAMES), fc.string(), (before, name, after) => {
        const text = `${before} ${name} ${after}`
        const found = mentions(text, NAMES)
        expect(found.length).toBeGreaterThan(0)
        for (const { start, end } of found) expect(start >= 0 && start < end && end <= text.length).toBe(true)
        expect(createNamesDiagnosis([])(text)).toBe(false)
      }),
    )
  })
})
