import type { Logged, StoredEvent } from '../../domain/event'
import type { Store } from '../../storage/store'
import type { SummaryRow } from '../self-play/models'
import { sampledCases } from './sample-encounters'

/** Two encounters that differ by their seed alone. */
export type SeedPair = { caseId: string; personaId: string; doctor: string; logs: readonly [Events, Events] }
type Events = readonly Logged<StoredEvent>[]

/** Pairs whose words are read for one report, however large the run. */
const PAIRS_READ = 80
/** One case gives no interval. */
const CASES_LEAST = 2
/** Encounters of one point that are looked at for a second seed. */
const CELLS_READ = 20

/** Reads pairs one after another: of each persona one in each of some cases, the first two seeds there are. A persona played with one seed has none. */
export async function* sampleSeedPairs(store: Store, runId: string, rows: readonly SummaryRow[]): AsyncGenerator<SeedPair> {
  const again = rows.filter(({ done }) => done > 1)
  const personas = new Set(again.map(({ personaId }) => personaId)).size
  const cases = Math.max(CASES_LEAST, Math.floor(PAIRS_READ / Math.max(1, personas)))
  for (const { caseId, doctor } of sampledCases(again).slice(0, cases)) {
    for (const row of again.filter((each) => each.caseId === caseId && each.doctor === doctor)) {
      const personaId = row.personaId!
      const query = { caseId, doctor, personaId, status: ['done' as const], sort: 'index' as const, descending: false }
      const { cells } = await store.runs.cells(runId, { ...query, offset: 0, limit: CELLS_READ })
      const played = cells.filter(({ encounterId }) => encounterId !== null)
      const other = played.find(({ seed }) => seed !== played[0]!.seed)
      if (other === undefined) continue
      yield { caseId, personaId, doctor, logs: [await store.events(played[0]!.encounterId!), await store.events(other.encounterId!)] }
    }
  }
}
