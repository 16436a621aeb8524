import { beforeAll, describe, expect, it } from 'vitest'
import { goldFiles, goldTalk, SELF_PLAYED, selfPlayed } from './corpus'
import { FIXED, meanShifts } from './fixed-files'
import { RELATIONS } from './relations'
import { type Reading, read } from './talk'

const PATIENCE = 600_000
/** Fewer occasions than this, and a relation was not tried. */
const OCCASIONS = 3

describe('metamorphic relations of the evaluator', () => {
  const talks: Reading[] = []
  beforeAll(async () => {
    for (const names of SELF_PLAYED) talks.push(read(await selfPlayed(names)))
    for (const file of goldFiles()) talks.push(read(goldTalk(file)))
  }, PATIENCE)

  it('are tried on twenty talks or more', () => {
    expect(talks.length).toBeGreaterThanOrEqual(20)
  })

  it.each(RELATIONS)('$number: $name', { timeout: PATIENCE }, ({ faults, tolerated = 0 }) => {
    const tried = talks.flatMap((talk) => {
      const found = faults(talk)
      return found === null ? [] : [{ name: talk.talk.name, found }]
    })
    expect(tried.length).toBeGreaterThanOrEqual(OCCASIONS)
    const fallen = tried.filter(({ found }) => found.length > 0)
    const words = fallen.map(({ name, found }) => `${name}: ${found.join('; ')}`)
    expect(fallen.length <= tolerated * tried.length ? [] : words).toEqual([])
  })
})

describe.each(FIXED)('relation $number: $name', ({ folder, onAverage }) => {
  it('moves no mark farther on average than it does now', { timeout: PATIENCE }, () => {
    for (const [mark, shift] of Object.entries(meanShifts(folder))) expect(shift, mark).toBeLessThan(onAverage)
  })
})
