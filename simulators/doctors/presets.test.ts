import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { anyDoctorSchema, type DoctorPersona } from '../domain/persona'
import { ownWords } from './own-words'

const folder = join(import.meta.dirname, '../../personas/doctors')
const presets = new Map(
  readdirSync(folder).flatMap((file): [string, DoctorPersona][] => {
    const persona = anyDoctorSchema.parse(parse(readFileSync(join(folder, file), 'utf8')))
    expect(file).toBe(`${persona.id}.yaml`)
    return persona.schema === 'doctor-persona/1' ? [[persona.id, persona]] : []
  }),
)
const skill = (id: string) => presets.get(id)!.skill

describe('doctor presets', () => {
  it('are the seven of the table and their variants', () => {
    expect([...presets.keys()]).toEqual(
      expect.arrayContaining([
        'expert',
        'average',
        'poor',
        'warm-novice',
        'cold-expert',
        'hasty',
        'over-tester',
        'average-warm',
        'average-cold',
        'average-anchored',
      ]),
    )
  })

  it('the warm and the cold pair differ from average in manner alone', () => {
    for (const id of ['average-warm', 'average-cold']) {
      const { cueLevel, ice, closing, ...rest } = skill(id)
      const { cueLevel: _level, ice: _ice, closing: _closing, ...average } = skill('average')
      expect(rest).toEqual(average)
      expect([cueLevel, ice, closing]).not.toEqual([3, 0.5, 0.6])
    }
  })

  it('greet each in their own words, and say nothing that reads as a step of another doctor', () => {
    const greetings = [...presets.values()].flatMap(({ voice }) => voice.greet)
    expect(new Set(greetings).size).toBe(greetings.length)
    const read = ownWords({ findings: {}, conditions: {} })
    for (const greeting of greetings) expect(read(greeting).items).toEqual([])
  })
})
