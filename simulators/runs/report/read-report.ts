import type { Catalog } from '../../catalog'
import type { Store } from '../../storage/store'
import type { RunOverview } from '../self-play/models'
import { buildReport } from './build-report'
import { caseOf } from './case-swaps'
import { createEvidenceReader, type Evidence } from './evidence'
import { exchangesOf } from './exchanges'
import { createFidelityReader, type Fidelity } from './fidelity'
import { type MannerReading, personaOf } from './manner-check'
import { createMannerReader } from './manners'
import type { Report, SampleSize } from './model'
import { sampledCases, sampleEncounters } from './sample-encounters'

/** What was read of single encounters for a report. */
export type Reading = { size: SampleSize; manners: MannerReading[]; fidelity: Fidelity; evidence: Evidence }

/** A report of one run, or of two that are compared: sums over everything that was stored, and a sample of transcripts, each let go once it is read. */
export async function readReport(
  parts: { catalog: Catalog; store: Store },
  first: RunOverview,
  second: RunOverview | null,
): Promise<Report> {
  const runs = second ? [first, second] : [first]
  const readings: Reading[] = []
  for (const overview of runs) readings.push(await readSample(parts, overview))
  return buildReport(
    parts.catalog,
    runs.map((overview, place) => ({ overview, reading: readings[place]! })),
  )
}

async function readSample({ catalog, store }: { catalog: Catalog; store: Store }, { run, byAll, progress }: RunOverview): Promise<Reading> {
  const voices = [...new Set(byAll.map(({ personaId }) => personaId!))].flatMap((word) => personaOf(catalog, word)?.voice ?? [])
  const [readManners, fidelity, evidence] = [createMannerReader(voices), createFidelityReader(), createEvidenceReader()]
  const manners: MannerReading[] = []
  const size: SampleSize = { encounters: 0, of: progress.done, cases: sampledCases(byAll).length, patientTurns: 0 }
  for await (const encounter of sampleEncounters(store, run.id, byAll)) {
    const exchanges = exchangesOf(encounter.events)
    manners.push({ personaId: encounter.personaId, caseId: encounter.caseId, figures: readManners(exchanges) })
    fidelity.add(encounter, caseOf(catalog, encounter.caseId))
    evidence.add(encounter)
    size.encounters += 1
    size.patientTurns += exchanges.length
  }
  return { size, manners, fidelity: fidelity.result(), evidence: evidence.result() }
}
