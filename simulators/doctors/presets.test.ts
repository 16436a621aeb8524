import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { play } from '../../tests/support/play'
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

  it('the warm and the cold one ask what the average doctor asks, and differ from it in what they make of feelings alone', () => {
    const { cueLevel: usual, ...conduct } = skill('average')
    for (const id of ['average-warm', 'average-cold']) {
      const { cueLevel, ...own } = skill(id)
      expect(own).toEqual(conduct)
      expect(cueLevel).not.toBe(usual)
    }
  })

  it('greet each in their own words', () => {
    const greetings = [...presets.values()].flatMap(({ voice }) => voice.greet)
    expect(new Set(greetings).size).toBe(greetings.length)
  })

  it('say nothing of their own that reads as a question or a step taken, but for thanks', () => {
    const read = ownWords({ findings: {}, conditions: {} })
    for (const { voice } of presets.values()) {
      for (const line of [...voice.greet, ...voice.facilitate, ...voice.bridge]) {
        const { items, steps } = read(line)
        expect([line, ...items, ...steps.filter((step) => step !== 'thanks')]).toEqual([line])
      }
    }
  })
})

describe('doctor presets at work', () => {
  const meanOf = async (doctor: string, score: 'history' | 'empathy') => {
    const values: number[] = []
    for (const subject of ['cough-67', 'low-mood-41']) {
      const { events } = await play({ case: subject, doctor, seed: 1, turns: 400 })
      const scored = events.findLast((event) => event.type === 'encounter-scored')
      values.push(scored?.scores[score]?.value ?? 0)
    }
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const SLOW = 120_000

  it('take a better history the more skilled they are', { timeout: SLOW }, async () => {
    const [expert, average, poor] = [await meanOf('expert', 'history'), await meanOf('average', 'history'), await meanOf('poor', 'history')]
    expect(expert).toBeGreaterThan(average)
    expect(average).toBeGreaterThan(poor)
  })

  it('answer feelings the better the warmer they are', { timeout: SLOW }, async () => {
    expect(await meanOf('average-warm', 'empathy')).toBeGreaterThan(await meanOf('average-cold', 'empathy'))
    expect(await meanOf('expert', 'empathy')).toBeGreaterThan(await meanOf('cold-expert', 'empathy'))
  })
})
