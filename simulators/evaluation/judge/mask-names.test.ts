import { describe, expect, it } from 'vitest'
import { subject } from '../../../tests/support/judged-talk'
import { catalog } from '../../../tests/support/play'
import { createNameMask } from './mask-names'
import { showText } from './shown-text'

const INTRODUCTION = "Good morning, I'm Dr Rosa Lima. My name's Rosa."
const ALL = ['doctor', 'demographics'] as const

function masked(text: string, hide: readonly ('doctor' | 'demographics')[] = ALL, introductions = [INTRODUCTION]): string {
  return showText(text, createNameMask(introductions, subject.patient, hide)(text)).shown
}

describe('names that a judge does not see', () => {
  it.each([
    ['Hello Mr Hale, I am Dr Lima.', 'Hello [patient], I am [doctor].'],
    ["Martin's wife Carol Hale waits outside.", "[patient]'s wife [companion] waits outside."],
    ['Rosa, is it? Or Dr. Lima?', '[doctor], is it? Or [doctor]?'],
    ['Thank you, Dr Mensah.', 'Thank you, [doctor].'],
    ['Doctor, am I dying?', 'Doctor, am I dying?'],
    ["I'm afraid of the hale and hearty.", "I'm afraid of the hale and hearty."],
  ])('%s', (text, shown) => {
    expect(masked(text)).toBe(shown)
  })

  it('stand where they are not to be hidden', () => {
    expect(masked('Mr Hale, I am Dr Lima.', ['doctor'])).toBe('Mr Hale, I am [doctor].')
    expect(masked('Mr Hale, I am Dr Lima.', [])).toBe('Mr Hale, I am Dr Lima.')
  })

  it('are found in every way in which our doctors greet', () => {
    for (const { value } of catalog.doctors()) {
      const spoken = value.voice.greet.join(' ')
      const shown = value.voice.greet.map((line) => masked(line, ALL, value.voice.greet)).join(' ')
      for (const name of spoken.match(/Okoro|Amara|Marsh|Falk|Lima|Rosa|Lind|Steiner|Petrov|Haas|Weber|Jonas/g) ?? [])
        expect(shown).not.toContain(name)
    }
  })
})
