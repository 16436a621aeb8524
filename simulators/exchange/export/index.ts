import type { Encounter } from '../../domain/encounter'
import { SimulatorError } from '../../domain/errors'
import type { Logged, StoredEvent } from '../../domain/event'
import type { Store } from '../../storage/store'
import { exportNative } from './native'

type Exporter = (encounter: Encounter, events: readonly Logged<StoredEvent>[]) => string

/** Forms an encounter can be written in; a new one is a file and a line here. */
export const EXPORT_FORMATS = { native: exportNative } as const satisfies Record<string, Exporter>

/** An encounter as text. Throws `not-found`. */
export async function exportEncounter(store: Store, id: string, format: keyof typeof EXPORT_FORMATS): Promise<string> {
  const encounter = await store.encounter(id)
  if (!encounter) throw new SimulatorError('not-found', `There is no encounter "${id}"`)
  return EXPORT_FORMATS[format](encounter, await store.events(id))
}
