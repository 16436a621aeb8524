import type { Case, EncounterListing } from '#simulators'

const EASE: Record<Case['difficulty'], number> = { easy: 0, medium: 1, hard: 2 }

/** The station to offer: one that was never played, the easiest first; else the one played longest ago. Null where there is none. */
export function chooseNextStation<T extends Pick<Case, 'id' | 'difficulty'>>(
  cases: readonly T[],
  played: readonly EncounterListing[],
): T | null {
  const last = new Map<string, string>()
  for (const { caseId, createdAt } of played) if ((last.get(caseId) ?? '') < createdAt) last.set(caseId, createdAt)
  const order = [...cases].sort((a, b) => {
    const [lastA, lastB] = [last.get(a.id) ?? '', last.get(b.id) ?? '']
    if (lastA !== lastB) return lastA < lastB ? -1 : 1
    return EASE[a.difficulty] - EASE[b.difficulty] || a.id.localeCompare(b.id)
  })
  return order[0] ?? null
}
