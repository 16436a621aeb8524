import { NOT_EVALUABLE } from '../../domain/event'
import type { Measure } from '../../domain/run'
import { measuresOf } from '../../runs/self-play/measures'
import type { Store } from '../../storage/store'

/** Which rounds of an encounter are meant: of those after the first, one is made per critique. */
export type RoundChoice = { rounds: 'first' | 'last' | 'all' } | { rounds: 'best'; by: Measure }

/**
 * Ids of the chosen rounds of an encounter, in order; of those after the first, only what was played to an end that can be evaluated.
 * `best` is that of the highest value; a round without one is never the best.
 */
export async function chooseRounds(store: Store, firstId: string, choice: RoundChoice): Promise<string[]> {
  if (choice.rounds === 'first') return [firstId]
  const ids = [firstId]
  for (let round = 2; ; round++) {
    const played = await store.encounter(`${firstId}-round-${round}`)
    if (played?.status !== 'ended' || (played.stopReason !== null && NOT_EVALUABLE.has(played.stopReason))) break
    ids.push(played.id)
  }
  if (choice.rounds === 'all') return ids
  if (choice.rounds !== 'best') return ids.slice(-1)
  const { by } = choice
  const values = await Promise.all(ids.map((id) => measuredIn(store, id, by)))
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? [] : [ids[values.indexOf(Math.max(...known))] as string]
}

async function measuredIn(store: Store, id: string, measure: Measure): Promise<number | null> {
  const events = await store.events(id)
  const scored = events.findLast((event) => event.type === 'encounter-scored')
  const excluded = events.some((event) => event.type === 'encounter-end' && NOT_EVALUABLE.has(event.reason))
  return scored && !excluded ? measuresOf(scored)[measure].value : null
}
