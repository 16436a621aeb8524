import { describe, expect, it } from 'vitest'
import { catalog } from '../../tests/support/play'
import { actorSchema, actorWord } from '../domain/actor'
import { castDoctor, castPatient } from './actors'
import { planRun } from './self-play/plan-run'

const LEVELS = [
  ['personality', 'stoic'],
  ['language', 'c'],
  ['literacy', 'low'],
  ['recall', 'high'],
  ['confusion', 'moderate'],
  ['emotion', 'tearful'],
] as const

describe('a persona with levels of its own', () => {
  it.each(LEVELS)('%s=%s replaces the level of the file, and nothing else', (axis, level) => {
    const own = catalog.persona('anxious')
    const { entry } = castPatient(catalog, `anxious+${axis}=${level}`)
    expect(entry.value.axes).toEqual({ ...own.value.axes, [axis]: level })
    expect(entry.value.voice).toEqual(own.value.voice)
    expect(entry.hash).not.toBe(own.hash)
  })
  it('trust, topics, frame and bias are one word each too', () => {
    const { axes } = castPatient(catalog, 'anxious+trust=2+sensitive=8+decides=family+address=formal+bias=race').entry.value
    expect(axes).toMatchObject({ trust: { start: 2, slope: 1 }, frame: { decides: 'family', address: 'formal' }, bias: [{ name: 'race' }] })
    expect(new Set(Object.values(axes.sensitive))).toEqual(new Set([8]))
  })
  it('is the same word whatever the order', () => {
    const word = actorWord({ name: 'anxious', axes: { recall: 'low', literacy: 'low' } })
    expect(word).toBe('anxious+literacy=low+recall=low')
    expect(actorWord(actorSchema.parse('anxious+recall=low+literacy=low'))).toBe(word)
  })
  it.each(['anxious+literacy=none', 'anxious+height=tall', 'anxious+trust=11'])('%s is refused with what would help', (word) => {
    expect(() => castPatient(catalog, word)).toThrow(/literacy|height|trust/)
  })
  it('a doctor has none', () => expect(() => castDoctor(catalog, 'expert+literacy=low')).toThrow(/only patients/))
  it('is written in a grid beside the name', () => {
    const grid = 'name: grid\ncases: [headache-72]\npatients: [anxious, { name: anxious, literacy: low }]\ndoctors: [hasty]\n'
    const words = planRun(catalog, grid, 'grid.yaml', () => null).cells.map(({ personaId }) => personaId)
    expect(new Set(words)).toEqual(new Set(['anxious', 'anxious+literacy=low']))
  })
})
