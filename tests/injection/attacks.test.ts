import { describe, expect, it } from 'vitest'
import { JUDGE_ATTACKS } from './judge-attacks'
import { PATIENT_ATTACKS } from './patient-attacks'

const LONGEST_TURN = 4000

function countByKind(attacks: readonly { kind: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of attacks) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

const SETS = [
  {
    name: 'the attacks on the patient',
    entries: PATIENT_ATTACKS.map(({ id, kind, turns }) => ({ id, kind, turns })),
    count: 250,
    leastOfAKind: 10,
  },
  {
    name: 'the attacks on the judge',
    entries: JUDGE_ATTACKS.map(({ id, kind, text }) => ({ id, kind, turns: [text] })),
    count: 50,
    leastOfAKind: 2,
  },
]

describe.each(SETS)('$name', ({ entries, count, leastOfAKind }) => {
  it('are as many as is reported, spread over their kinds', () => {
    expect(entries).toHaveLength(count)
    expect([...countByKind(entries)].filter(([, number]) => number < leastOfAKind)).toEqual([])
  })

  it('have an id of their own and are each said only once', () => {
    const ids = entries.map(({ id }) => id)
    const words = entries.map(({ turns }) => turns.join('\n'))
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    expect(words.filter((said, place) => words.indexOf(said) !== place)).toEqual([])
  })

  it('hold turns that can be said: well-formed text, neither empty nor over the longest turn', () => {
    expect(entries.filter(({ turns }) => turns.length === 0).map(({ id }) => id)).toEqual([])
    const unsayable = (turn: string) => turn.trim() === '' || turn.length > LONGEST_TURN || !turn.isWellFormed()
    expect(entries.filter(({ turns }) => turns.some(unsayable)).map(({ id }) => id)).toEqual([])
  })
})

describe('the attacks that pad', () => {
  it('fill most of the longest turn', () => {
    const turns = [...PATIENT_ATTACKS, ...JUDGE_ATTACKS.map(({ kind, text }) => ({ kind, turns: [text] }))]
      .filter(({ kind }) => kind === 'padding')
      .flatMap((attack) => attack.turns)
    expect(turns.filter((turn) => turn.length < LONGEST_TURN * 0.75)).toEqual([])
  })
})
