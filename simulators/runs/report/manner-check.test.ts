import { describe, expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import { checkManners, type MannerReading } from './manner-check'
import { MANNERS, type MannerFigures } from './manners'

const NONE = Object.fromEntries(MANNERS.map((manner) => [manner, null])) as MannerFigures
/** A little noise that differs from case to case, so that there is something to judge by. */
const noise = (place: number) => ((place * 7) % 5) / 100

/** What neutral and another say in twelve cases: figures of the other are its levels above neutral's. */
function readingsOf(persona: string, above: Partial<MannerFigures>, cases = 12): MannerReading[] {
  return Array.from({ length: cases }, (_, place) => {
    const figures = (levels: Partial<MannerFigures>, own: number) =>
      Object.fromEntries(Object.entries(levels).map(([manner, level]) => [manner, 10 + own * (level! + noise(place))]))
    return [
      { personaId: 'neutral', caseId: `case-${place}`, figures: { ...NONE, ...figures(above, 0) } },
      { personaId: persona, caseId: `case-${place}`, figures: { ...NONE, ...figures(above, 1) } },
    ]
  }).flat()
}

const verdictOf = (persona: string, readings: readonly MannerReading[]) =>
  checkManners(readings, ['neutral', persona], catalog).rows.find((row) => row.persona === persona)!

describe('the manipulation check', () => {
  it('lets a persona take where everything it declares holds, on the side that it declares', () => {
    const row = verdictOf('talkative', readingsOf('talkative', { words: 8, grade: 1 }))
    expect(row.orders.map(({ manner, than, held }) => [manner, than, held])).toEqual([
      ['words', 'more', 'held'],
      ['grade', 'more', 'held'],
    ])
    expect(row).toMatchObject({ verdict: 'took', encounters: 12 })
  })

  it('takes in part where one of two orders holds, and not at all where all go the other way', () => {
    expect(verdictOf('talkative', readingsOf('talkative', { words: 8, grade: -1 })).verdict).toBe('in-part')
    expect(verdictOf('talkative', readingsOf('talkative', { words: -8, grade: -1 }))).toMatchObject({ verdict: 'not-taken' })
  })

  it('does not take what was not measured for held', () => {
    const row = verdictOf('talkative', readingsOf('talkative', { words: 8 }))
    expect(row.verdict).toBe('in-part')
    expect(row.orders[1]).toMatchObject({ manner: 'grade', held: 'not-measured', effect: { difference: null, cases: 0 } })
  })

  it('knows nothing of one case, of a run without neutral, and of a persona that is gone', () => {
    expect(verdictOf('talkative', readingsOf('talkative', { words: 8, grade: 1 }, 1))).toMatchObject({
      ...{ verdict: 'unknown', reason: 'too few cases are paired with neutral' },
    })
    const alone = readingsOf('talkative', { words: 8 }).filter(({ personaId }) => personaId !== 'neutral')
    expect(verdictOf('talkative', alone).reason).toBe('the run has no neutral persona to hold it against')
    expect(verdictOf('forgotten', readingsOf('forgotten', { words: 8 })).reason).toBe('the persona is not there any more')
  })

  it('holds levels of a grid against neutral as well', () => {
    const row = verdictOf('neutral+language=a', readingsOf('neutral+language=a', { grade: -2 }))
    expect(row).toMatchObject({ verdict: 'took', orders: [{ manner: 'grade', than: 'less' }] })
  })
})
