import { describe, expect, it } from 'vitest'
import { readLine } from './act-line'

describe('a line of input', () => {
  it.each([
    ['  Any pain?  ', { kind: 'speech', text: 'Any pain?' }],
    ['', { kind: 'nothing' }],
    ['   \t', { kind: 'nothing' }],
    ['/end', { kind: 'end' }],
    ['/examine  heart   and lungs', { kind: 'act', act: { kind: 'examine', request: 'heart and lungs' } }],
    ['/order ecg', { kind: 'act', act: { kind: 'order', request: 'ecg' } }],
    [
      '/diagnose a; b ;;c',
      { kind: 'act', act: { kind: 'diagnose', differential: [{ name: 'a' }, { name: 'b' }, { name: 'c' }], final: true } },
    ],
    ['/plan Rest; fluids', { kind: 'act', act: { kind: 'plan', text: 'Rest; fluids' } }],
  ])('%j is read', (raw, line) => {
    expect(readLine(raw)).toEqual(line)
  })

  it.each([
    ['/dance', '/examine NAME'],
    ['/', '"/" is not an act'],
    ['/examine', 'needs words'],
    ['/diagnose ;;;', 'differential'],
    [`/diagnose ${Array(11).fill('a').join(';')}`, 'differential'],
    [`/examine ${'x'.repeat(201)}`, 'request'],
    ['x'.repeat(4001), '4001 characters'],
  ])('%j is refused in words', (raw, words) => {
    expect(() => readLine(raw)).toThrow(words)
  })
})
