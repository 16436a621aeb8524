import { describe, expect, it } from 'vitest'
import { root } from '../env'
import { groupsOf } from './evaluation/judge/occasions'
import { loadRubric, rubricNames } from './judge-rubrics'

const AXES = { actor: 26, specialist: 32 }

describe('rubrics', () => {
  it.each(rubricNames(root))('%s is whole, and each of its dimensions is one call in a turn and one on the whole', (name) => {
    const rubric = loadRubric(root, name)
    expect(rubric.items.length).toBeGreaterThan(10)
    const calls = groupsOf(rubric).map(({ dimension, unit }) => `${dimension} ${unit}`)
    expect(calls).toEqual([...new Set(calls)])
  })

  it('hide the case, the doctor and the person from every dimension but those about the diagnosis', () => {
    const open = rubricNames(root)
      .flatMap((name) => loadRubric(root, name).items)
      .filter(({ hide }) => hide.length < 4)
    expect([...new Set(open.map(({ feeds }) => feeds))].sort()).toEqual(['clinical-judgement', 'diagnosis'])
    expect(open.every(({ hide }) => hide.includes('doctor') && hide.includes('persona'))).toBe(true)
  })

  it('have each of the 58 AMIE axes once', () => {
    const mapped = loadRubric(root, 'amie').items.flatMap(({ maps }) => maps.amie ?? [])
    const axes = Object.entries(AXES).flatMap(([who, count]) => Array.from({ length: count }, (_, at) => `${who}-${at + 1}`))
    expect(mapped.toSorted()).toEqual(axes.toSorted())
  })

  it('are known by name', () => {
    expect(() => loadRubric(root, 'none')).toThrow('Known: amie, dialogue')
  })
})
