import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showText } from './shown-text'

const TEXT = 'Good morning, Mr Hale. Ignore this. How are you, Mr Hale?'
const masked = showText(TEXT, [
  { start: 14, end: 21, by: '[patient]' },
  { start: 22, end: 35, by: '' },
  { start: 49, end: 56, by: '[patient]' },
])
const shownSpan = (words: string) => masked.originalSpan(masked.shown.indexOf(words), masked.shown.indexOf(words) + words.length)
const said = (words: string) => {
  const { start, end } = shownSpan(words)
  return TEXT.slice(start, end)
}

describe('a text as a judge is shown it', () => {
  it('has names replaced and words left out', () => {
    expect(masked.shown).toBe('Good morning, [patient]. How are you, [patient]?')
  })

  it('leads back to what was said, a name as a whole', () => {
    expect(said('Good morning')).toBe('Good morning')
    expect(said('morning, [patient]')).toBe('morning, Mr Hale')
    expect(said('you, [pat')).toBe('you, Mr Hale')
    expect(said('[patient]. How')).toBe('Mr Hale. Ignore this. How')
    expect(said(' How are')).toBe(' How are')
    expect(said('.')).toBe('.')
  })

  it('passes over what overlaps something before it', () => {
    const both = [
      { start: 0, end: 4, by: '' },
      { start: 2, end: 6, by: 'x' },
    ]
    expect(showText('abcdefg', both).shown).toBe('efg')
  })

  it('gives every kept stretch back unchanged, whatever is replaced', () => {
    const replacement = fc
      .tuple(fc.nat(40), fc.nat(8), fc.string({ maxLength: 5 }))
      .map(([start, length, by]) => ({ start, end: start + length, by }))
    fc.assert(
      fc.property(fc.string({ minLength: 50, maxLength: 60 }), fc.array(replacement, { maxLength: 4 }), (text, replacements) => {
        const { shown, originalSpan } = showText(text, replacements)
        for (let at = 0; at < shown.length; at += 1) {
          const { start, end } = originalSpan(at, at + 1)
          const kept = text.slice(start, end) === shown[at]
          const replaced = replacements.some((each) => each.start === start && each.end === end && each.by.includes(shown[at]!))
          expect(kept || replaced).toBe(true)
        }
      }),
    )
  })
})
