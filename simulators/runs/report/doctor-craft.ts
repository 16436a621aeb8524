import type { Policy } from '../../domain/policy'
import type { Figure } from '../../domain/score'
import { type Craft, type CraftRow, craftRows } from '../question-craft'
import type { SampledEncounter } from './sample-encounters'

/** How one doctor asks: means over the encounters that were read, beside what is usual. */
export type DoctorCraft = { doctor: string; encounters: number; rates: CraftRow[] }

export type CraftReader = { add(encounter: Pick<SampledEncounter, 'doctor' | 'events'>): void; result(): DoctorCraft[] }

export function createCraftReader(policy: Pick<Policy, 'bands'>): CraftReader {
  const byDoctor = new Map<string, Record<string, Figure>[]>()
  return {
    add({ doctor, events }) {
      const craft = events.findLast((event) => event.type === 'encounter-scored')?.details?.figures.craft
      byDoctor.set(doctor, [...(byDoctor.get(doctor) ?? []), ...(craft ? [craft] : [])])
    },
    result: () =>
      [...byDoctor]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([doctor, talks]) => ({ doctor, encounters: talks.length, rates: craftRows((name) => meanOver(talks, name), policy) })),
  }
}

/** Each encounter counts the same, however long it was. */
function meanOver(talks: readonly Record<string, Figure>[], name: Craft): Pick<Figure, 'value' | 'reason'> {
  const values = talks.flatMap((talk) => talk[name]?.value ?? [])
  if (values.length === 0) return { value: null, reason: 'no encounter that was read has such a rate' }
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length }
}
