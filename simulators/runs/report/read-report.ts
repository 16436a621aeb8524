import { setImmediate } from 'node:timers/promises'
import type { Catalog } from '../../catalog'
import type { Store } from '../../storage/store'
import { createContentsReader } from '../contents'
import type { RunOverview } from '../self-play/models'
import { buildReport } from './build-report'
import { caseOf } from './case-swaps'
import { createCraftReader, type DoctorCraft } from './doctor-craft'
import { createEvidenceReader, type Evidence } from './evidence'
import { exchangesOf } from './exchanges'
import { createFidelityReader, type Fidelity } from './fidelity'
import { chooseRescored, createHeaderSwapReader, type HeaderSwaps } from './header-swaps'
import { type MannerReading, personaOf } from './manner-check'
import { createMannerReader } from './manners'
import type { Report, SampleSize } from './model'
import { sampledCases, sampleEncounters } from './sample-encounters'
import { sampleSeedPairs } from './sample-seeds'

/** What was read of single encounters for a report. */
export type Reading = {
  size: SampleSize
  manners: MannerReading[]
  fidelity: Fidelity
  headers: HeaderSwaps
  craft: DoctorCraft[]
  evidence: Evidence
}

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
  const personas = [...new Set(byAll.map(({ personaId }) => personaId!))].sort()
  const readManners = createMannerReader(personas.flatMap((word) => personaOf(catalog, word)?.voice ?? []))
  const [fidelity, headers, evidence] = [createFidelityReader(), createHeaderSwapReader(catalog), createEvidenceReader()]
  const craft = createCraftReader(catalog.policy.value)
  const manners: MannerReading[] = []
  const size: SampleSize = { encounters: 0, of: progress.done, cases: sampledCases(byAll).length, patientTurns: 0 }
  const isRescored = chooseRescored(size.cases, personas)
  const contentsOf = createContentsReader(catalog, store)
  for await (const encounter of inTurns(sampleEncounters(store, run.id, byAll))) {
    const exchanges = exchangesOf(encounter.events)
    manners.push({ personaId: encounter.personaId, caseId: encounter.caseId, figures: readManners(exchanges) })
    fidelity.add(encounter, {
      ...{ subject: caseOf(catalog, encounter.caseId), persona: personaOf(catalog, encounter.personaId) },
      findings: catalog.knowledge.findings,
    })
    craft.add(encounter)
    evidence.add(encounter)
    if (isRescored(encounter.caseId, encounter.personaId)) {
      const row = await store.encounter(encounter.encounterId)
      if (row) await headers.add(await contentsOf(row), encounter.events)
    }
    size.encounters += 1
    size.patientTurns += exchanges.length
  }
  for await (const pair of inTurns(sampleSeedPairs(store, run.id, byAll))) fidelity.addPair(pair)
  return { size, manners, fidelity: fidelity.result(), headers: headers.result(), craft: craft.result(), evidence: evidence.result() }
}

/** Lets the rest of the process have its turn before each: a server that reads a report shows pages and talks with people as well. */
async function* inTurns<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  await setImmediate()
  for await (const item of items) {
    await setImmediate()
    yield item
  }
}
