import { describe, expect, test } from 'vitest'
import { barePersona, loadPersona } from '../../tests/support/patient-rehearsal'
import { patientPersonaSchema } from '../domain/persona'
import { effectivePersona } from './effective-persona'
import { extendPersona } from './extend-persona'

describe('a persona is composed of its axes', () => {
  test('the personality gives the numbers', () => {
    expect(effectivePersona(barePersona({ personality: 'impatient' }))).toMatchObject({
      openWords: [5, 18],
      closedWords: [1, 8],
      factsPerOpen: 1,
      along: 'never',
      habits: { hurry: 0.2, filler: 0 },
      trust: { start: 4.5, slope: 1 },
    })
  })
  test('params override numbers, but word limits take the smaller', () => {
    const persona = { ...barePersona({ personality: 'reserved' }), params: { pause: 0.6, openWords: [10, 12] as [number, number] } }
    expect(effectivePersona(persona)).toMatchObject({ habits: { pause: 0.6 }, openWords: [4, 12] })
  })
  test('disclosure takes the stricter of personality, axis and taboo', () => {
    const { frame } = barePersona({}).axes
    const persona = barePersona({ personality: 'distrustful', sensitive: { mood: 4, alcohol: 8 }, frame: { ...frame, taboo: ['mood'] } })
    expect(effectivePersona(persona).sensitive).toMatchObject({ mood: 7, alcohol: 8, smoking: 6 })
  })
  test('doubt of the doctor is taken off the start once and slows the rest', () => {
    expect(effectivePersona(barePersona({ bias: [{ name: 'gender' }, { name: 'education' }] })).trust).toEqual({ start: 3.5, slope: 0.5 })
    expect(effectivePersona(barePersona({ trust: { start: 1, slope: 1.5 }, bias: [{ name: 'race' }] })).trust).toEqual({
      start: 0,
      slope: 0.5,
    })
    expect(effectivePersona(barePersona({ bias: [{ name: 'recency' }] })).trust).toEqual({ start: 5, slope: 1 })
  })
  test('high confusion silences habits', () => {
    expect(
      Object.values(effectivePersona(barePersona({ personality: 'anxious', confusion: 'high' })).habits).every((share) => share === 0),
    ).toBe(true)
  })
  test("a grid's overrides come last", () => {
    expect(effectivePersona(barePersona({ personality: 'anxious' }), { literacy: 'low', personality: 'talkative' })).toMatchObject({
      literacy: 'low',
      factsPerOpen: 3,
    })
  })
  test.each([
    [{ personality: 'stoic' }, { showsEmotion: false, cueShift: -1 }],
    [{ language: 'c' }, { sentenceWords: 24 }],
    [{ literacy: 'low' }, { literacy: 'low' }],
    [{ recall: 'low' }, { unsure: 0.2 }],
    [{ confusion: 'high' }, { confusion: 'high' }],
    [{ emotion: 'tearful' }, { emotion: 'tearful' }],
    [{ trust: { start: 2, slope: 1.5 } }, { trust: { start: 2, slope: 1.5 } }],
    [{ sensitive: { money: 8 } }, { sensitive: { money: 8 } }],
    [{ frame: { decides: 'family', address: 'formal', explains: null, remedies: null, taboo: ['faith'] } }, { sensitive: { faith: 7 } }],
    [{ bias: [{ name: 'race' }] }, { trust: { start: 3.5, slope: 0.5 } }],
  ] as const)('any axis can be overridden: %o', (overrides, effect) => {
    const axes = patientPersonaSchema.shape.axes.parse(structuredClone(overrides))
    const own = Object.fromEntries(Object.keys(overrides).map((axis) => [axis, axes[axis as keyof typeof axes]]))
    expect(effectivePersona(barePersona({}), own)).toMatchObject(effect)
  })
  test('extends: the child wins key by key, and what it leaves out is the base', () => {
    const base = {
      ...barePersona({ personality: 'anxious', emotion: 'fearful' }, 'base'),
      voice: { worry: ['Oh dear.'], fillers: ['Well,'] },
    }
    const child = { ...barePersona({}, 'child'), extends: 'base', axes: { recall: 'low' as const }, voice: { fillers: ['Um,'] } }
    expect(extendPersona(base, child)).toMatchObject({
      id: 'child',
      axes: { personality: 'anxious', emotion: 'fearful', recall: 'low' },
      voice: { worry: ['Oh dear.'], fillers: ['Um,'] },
    })
    expect(loadPersona('anxious-forgetful').cues).toHaveProperty('searching')
  })
})
