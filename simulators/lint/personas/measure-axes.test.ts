import { describe, expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import { axesSchema, patientBiasSchema, personalitySchema } from '../../domain/persona'
import { axisTests } from './axis-tests'
import { measureAxes, spread } from './measure-axes'

const tests = axisTests(catalog.persona('neutral').value)

describe('what is measured', () => {
  it('covers every axis, every personality, every mood and every bias', () => {
    expect(new Set(tests.map(({ axis }) => axis))).toEqual(new Set(Object.keys(axesSchema.shape)))
    const levelsOf = (axis: string) => new Set(tests.filter((test) => test.axis === axis).map(({ level }) => level))
    expect(levelsOf('personality')).toEqual(new Set(personalitySchema.options.filter((level) => level !== 'neutral')))
    expect(levelsOf('bias')).toEqual(new Set(patientBiasSchema.options))
    expect(levelsOf('emotion')).toEqual(new Set(['low', 'irritable', 'fearful', 'tearful', 'ashamed']))
  })
  it('is drawn from cases spread over the catalogue', () => {
    expect(spread([1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([1, 4, 7])
    expect(spread([1, 2], 3)).toEqual([1, 2])
  })
})

describe('the named personas', () => {
  it('hold every level of every axis between them', () => {
    const personas = catalog.personas().map(({ value }) => value.axes)
    expect(personas.length).toBeGreaterThanOrEqual(20)
    for (const axis of ['personality', 'language', 'literacy', 'recall', 'confusion', 'emotion'] as const) {
      const levels: readonly string[] = axesSchema.shape[axis].unwrap().options
      expect(new Set(personas.map((axes) => axes[axis] as string))).toEqual(new Set(levels))
    }
    expect(new Set(personas.flatMap(({ bias }) => bias.map(({ name }) => name)))).toEqual(new Set(patientBiasSchema.options))
    expect(new Set(personas.map(({ frame }) => frame.decides))).toEqual(new Set(['self', 'family']))
    expect(new Set(personas.map(({ frame }) => frame.address))).toEqual(new Set(['formal', 'informal']))
    expect(new Set(personas.flatMap(({ trust }) => trust?.slope ?? []))).toEqual(new Set([0.5, 1, 1.5]))
  })
})

describe('a measurement', () => {
  it('plays each level against neutral on the same case and holds the figures against the thresholds', async () => {
    const results = await measureAxes(catalog, { caseIds: ['chest-discomfort-58'], seeds: [1] })
    expect(results.map(({ axis, level, measure }) => `${axis} ${level} ${measure}`)).toEqual(
      tests.map(({ axis, level, measure }) => `${axis} ${level} ${measure}`),
    )
    expect(results.every(({ n }) => n === 1)).toBe(true)
    const of = (level: string, measure: string) => results.find((result) => result.level === level && result.measure === measure)
    expect(of('talkative', 'words a reply')).toMatchObject({ ok: true, threshold: '>= 1.6 x', broken: [] })
    expect(of('high', 'asks back at a clinical word')).toMatchObject({ value: 0, ok: true, threshold: '<= 0' })
  }, 120_000)
})
