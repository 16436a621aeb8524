import { beforeAll, describe, expect, it } from 'vitest'
import { catalog, type Played, play } from '../../../tests/support/play'
import { chooseRescored, createHeaderSwapReader } from './header-swaps'

describe('the evaluator under another header', () => {
  let talks: Played[]
  beforeAll(async () => {
    const names = [
      { case: 'cough-67', persona: 'anxious', doctor: 'expert', turns: 30 },
      { case: 'abdominal-pain-24', persona: 'neutral', doctor: 'average', turns: 30 },
    ]
    talks = []
    for (const each of names) talks.push(await play(each))
  }, 60_000)

  it('scores the same words alike to the last digit, whoever is named; the recorded sex alone moves what a question is worth', async () => {
    const reader = createHeaderSwapReader(catalog)
    for (const { contents, events } of talks) await reader.add(contents, events)
    const { rows, reason } = reader.result()
    expect(reason).toBeNull()
    expect(rows.find(({ swap }) => swap === 'words')).toEqual({ swap: 'words', rescored: 2, differing: 0, largest: 0 })
    const sex = rows.find(({ swap }) => swap === 'sex')!
    expect(sex).toMatchObject({ rescored: 2, differing: 2 })
    expect(sex.largest).toBeLessThan(0.05)
  }, 60_000)

  it('is not measured where nothing was read', () => {
    expect(createHeaderSwapReader(catalog).result()).toEqual({ rows: [], reason: 'no encounter of this run is done' })
  })
})

describe('what is scored again', () => {
  const chosen = (cases: number, personas: readonly string[]) => {
    const isRescored = chooseRescored(cases, personas)
    return Array.from({ length: cases }, (_, place) => personas.filter((persona) => isRescored(`case-${place}`, persona)))
  }

  it('is six at most, of every persona in turn', () => {
    expect(chosen(3, ['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ])
    expect(chosen(20, ['a', 'b'])).toEqual([...Array.from({ length: 6 }, (_, place) => [place % 2 ? 'b' : 'a']), ...Array(14).fill([])])
    expect(chosen(1, ['a', 'b'])).toEqual([['a', 'b']])
  })
})
