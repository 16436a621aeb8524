import { type Case, caseSchema } from '../../domain/case'
import { SimulatorError } from '../../domain/errors'
import type { Store } from '../../storage/store'
import type { ExportSource } from './exporter'

/** Reads what an export of an encounter needs. A case that many encounters share is read once: a run has few of them. */
export function createSourceReader(store: Store): (encounterId: string) => Promise<ExportSource> {
  const cases = new Map<string, Case>()
  const caseOf = async (hash: string): Promise<Case> => {
    const known = cases.get(hash)
    if (known) return known
    const snapshot = await store.snapshot(hash)
    if (!snapshot) throw new SimulatorError('not-found', `The case ${hash.slice(0, 12)} is not in the database`)
    const read = caseSchema.parse(snapshot.content)
    cases.set(hash, read)
    return read
  }
  return async (encounterId) => {
    const encounter = await store.encounter(encounterId)
    if (!encounter) throw new SimulatorError('not-found', `There is no encounter "${encounterId}"`)
    return { encounter, events: await store.events(encounterId), case: await caseOf(encounter.snapshot.case) }
  }
}
