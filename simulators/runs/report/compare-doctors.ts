import type { SummaryRow } from '../self-play/models'
import { adjustRows, type Effects, effectsBetween } from './persona-effects'

/** A doctor less the reference on the same cases, personas and seeds. */
export type DoctorEffect = { doctor: string; effects: Effects }

/** `reference` is `average` where the run has it, else the first by name; null where there is one doctor only. */
export type DoctorComparison = { reference: string | null; rows: DoctorEffect[] }

const MIDDLING = 'average'

export async function compareDoctors(rows: readonly SummaryRow[]): Promise<DoctorComparison> {
  const byDoctor = Map.groupBy(rows, ({ doctor }) => doctor!)
  const names = [...byDoctor.keys()].sort()
  if (names.length < 2) return { reference: null, rows: [] }
  const reference = byDoctor.has(MIDDLING) ? MIDDLING : names[0]!
  const compared: DoctorEffect[] = []
  for (const doctor of names)
    if (doctor !== reference)
      compared.push({ doctor, effects: await effectsBetween(byDoctor.get(doctor)!, byDoctor.get(reference)!, 'doctor') })
  return { reference, rows: adjustRows(compared) }
}
