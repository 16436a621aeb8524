import { actorSchema, actorWord } from '../../domain/actor'
import type { Logged, StoredEvent } from '../../domain/event'
import type { Measure, Measured, PlayedCell } from '../../domain/run'
import type { Store } from '../../storage/store'
import type { SummaryRow } from '../self-play/models'

/** Encounters whose words are read for one report, however large the run: a few hundred tell a manner, and take seconds. */
const ENCOUNTERS_READ = 240
/** Of one persona: more would tell no more of its manner. */
const CASES_MOST = 20
const CASES_LEAST = 4
/** Cells looked at for one case before what was not found counts as not played. */
const CELLS_A_PAGE = 500
const PAGES = 10

/** The persona that others are compared with. */
const REFERENCE = 'neutral'

/** One encounter of the sample, with its log. */
export type SampledEncounter = {
  encounterId: string
  index: number
  caseId: string
  personaId: string
  doctor: string
  seed: number
  measures: Partial<Record<Measure, Measured>>
  events: readonly Logged<StoredEvent>[]
}

/** The actor whose manner is neutral and who is played alike, by the script or by the same model. */
export function referenceOf(personaId: string): string {
  const { data } = actorSchema.safeParse(personaId)
  return actorWord({ name: REFERENCE, model: data?.model ?? null })
}

/** Cases from which the sample is drawn, spread evenly over those of the run; each with the doctor whose talks are read. */
export function sampledCases(rows: readonly SummaryRow[]): { caseId: string; doctor: string }[] {
  const done = rows.filter((row) => row.done > 0)
  const personas = new Set(done.map(({ personaId }) => personaId))
  // A case in which most personas were played serves for most comparisons.
  const byCase = [...Map.groupBy(done, ({ caseId }) => caseId!)].map(([caseId, own]) => {
    const doctors = [...Map.groupBy(own, ({ doctor }) => doctor!)].map(([doctor, of]) => ({ doctor, played: of.length }))
    return { caseId, doctors: doctors.sort((a, b) => b.played - a.played || (a.doctor < b.doctor ? -1 : 1)) }
  })
  const sorted = byCase.sort((a, b) => b.doctors[0]!.played - a.doctors[0]!.played || (a.caseId < b.caseId ? -1 : 1))
  const wanted = Math.min(CASES_MOST, Math.max(CASES_LEAST, Math.floor(ENCOUNTERS_READ / Math.max(1, personas.size))))
  return spread(sorted, wanted).map(({ caseId, doctors }, place) => {
    // Every doctor in turn, among those who saw as many personas.
    const equal = doctors.filter(({ played }) => played === doctors[0]!.played)
    return { caseId, doctor: equal[place % equal.length]!.doctor }
  })
}

/** Reads the sample one encounter after another: for each case and doctor one encounter of every persona, with the same seed where there is one. */
export async function* sampleEncounters(store: Store, runId: string, rows: readonly SummaryRow[]): AsyncGenerator<SampledEncounter> {
  for (const { caseId, doctor } of sampledCases(rows)) {
    const wanted = rows.filter((row) => row.caseId === caseId && row.doctor === doctor && row.done > 0).map(({ personaId }) => personaId!)
    for (const cell of await cellsWithOneSeed(store, runId, { caseId, doctor }, new Set(wanted))) {
      if (cell.encounterId === null) continue
      const { encounterId, index, personaId, seed, measures } = cell
      yield { encounterId, index, caseId, personaId, doctor, seed, measures, events: await store.events(encounterId) }
    }
  }
}

type Point = { caseId: string; doctor: string }

async function cellsWithOneSeed(store: Store, runId: string, point: Point, wanted: ReadonlySet<string>): Promise<PlayedCell[]> {
  const found = new Map<string, PlayedCell[]>()
  for (let page = 0; page < PAGES && found.size < wanted.size; page++) {
    const query = { ...point, status: ['done' as const], sort: 'index' as const, descending: false }
    const { cells, total } = await store.runs.cells(runId, { ...query, offset: page * CELLS_A_PAGE, limit: CELLS_A_PAGE })
    for (const cell of cells) found.set(cell.personaId, [...(found.get(cell.personaId) ?? []), cell])
    if ((page + 1) * CELLS_A_PAGE >= total) break
  }
  const seed = commonSeed([...found.values()])
  return [...found.values()].map((cells) => cells.find((cell) => cell.seed === seed) ?? cells[0]!)
}

/** The seed that most personas were played with; of equals the least. */
function commonSeed(groups: readonly (readonly PlayedCell[])[]): number | null {
  const counts = new Map<number, number>()
  for (const cells of groups) for (const seed of new Set(cells.map((cell) => cell.seed))) counts.set(seed, (counts.get(seed) ?? 0) + 1)
  return [...counts].sort(([a, often], [b, other]) => other - often || a - b)[0]?.[0] ?? null
}

const spread = <T>(all: readonly T[], count: number): T[] =>
  all.length <= count ? [...all] : Array.from({ length: count }, (_, place) => all[Math.floor((place * all.length) / count)]!)
