import { describe, expect, it } from 'vitest'
import type { EncounterListing } from '#simulators'
import { chooseNextStation } from './choose-next-station'

const cases = [
  { id: 'c', difficulty: 'hard' as const },
  { id: 'b', difficulty: 'easy' as const },
  { id: 'a', difficulty: 'medium' as const },
]
const played = (caseId: string, createdAt: string) => ({ caseId, createdAt }) as EncounterListing

describe('chooseNextStation', () => {
  it('offers the easiest that was never played', () => {
    expect(chooseNextStation(cases, [])?.id).toBe('b')
    expect(chooseNextStation(cases, [played('b', '2026-01-01')])?.id).toBe('a')
  })

  it('offers what was played longest ago once all were, by its last time', () => {
    expect(
      chooseNextStation(cases, [played('a', '2026-01-09'), played('a', '2026-01-01'), played('b', '2026-01-03'), played('c', '2026-01-02')])
        ?.id,
    ).toBe('c')
  })

  it('offers nothing where there is nothing', () => {
    expect(chooseNextStation([], [])).toBeNull()
  })
})
