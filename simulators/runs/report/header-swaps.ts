import { setImmediate } from 'node:timers/promises'
import type { Catalog } from '../../catalog'
import type { Case } from '../../domain/case'
import type { StoredEvent } from '../../domain/event'
import type { Evaluator } from '../../evaluation/evaluator'
import { createUnderstanding } from '../../language/create-understanding'
import { createFactMatcher } from '../../language/match-facts'
import { createAssembler } from '../assemble'
import type { Contents } from '../contents'
import { readAgain } from '../read-again'
import { createScribe } from '../scribe'
import { HEADER_SWAPS, type HeaderSwap, swapHeader } from './swap-header'

/** The same words scored under another header: how many scores came out otherwise. `largest`: of a difference in a score of the whole. */
export type HeaderSwapRow = { swap: HeaderSwap; rescored: number; differing: number; largest: number | null }

/** What the evaluator itself makes of who the patient is said to be. `reason`: why nothing was scored again. */
export type HeaderSwaps = { rows: HeaderSwapRow[]; reason: string | null }

/** Read and scored thrice over, which takes a while; a rule that heeded the header would do so in few talks as in many. */
const RESCORED_MOST = 6
const NONE_DONE = 'no encounter of this run is done'

export type HeaderSwapReader = {
  /** Scores a transcript again under each header, in pauses: a server that reads a report talks with people as well. */
  add(contents: Pick<Contents, 'case' | 'persona'>, events: readonly StoredEvent[]): Promise<void>
  result(): HeaderSwaps
}

export function createHeaderSwapReader(catalog: Catalog): HeaderSwapReader {
  const { evaluator } = createAssembler(catalog)
  const rows = HEADER_SWAPS.map((swap): HeaderSwapRow => ({ swap, rescored: 0, differing: 0, largest: null }))
  return {
    async add({ case: entry, persona }, events) {
      const subject = entry.value
      const readUnder = readerOf(catalog, { case: entry, persona }, events)
      const scoresUnder = (header: Case) => evaluator({ case: { ...entry, value: header }, persona }).scoreEncounter(readUnder(header))
      const own = scoresUnder(subject)
      for (const row of rows) {
        const header = swapHeader(subject, row.swap)
        if (header === null) continue
        await setImmediate()
        const other = scoresUnder(header)
        row.rescored += 1
        if (JSON.stringify(other) !== JSON.stringify(own)) row.differing += 1
        row.largest = Math.max(row.largest ?? 0, furthestOf(own, other))
      }
    },
    result: () => (rows.every(({ rescored }) => rescored === 0) ? { rows: [], reason: NONE_DONE } : { rows, reason: null }),
  }
}

/** Reads a log under a header. What finds facts in words knows no header, and is made once. */
function readerOf(
  { knowledge }: Catalog,
  { case: { value }, persona }: Pick<Contents, 'case' | 'persona'>,
  events: readonly StoredEvent[],
) {
  const matcher = createFactMatcher({ sheet: value.patient, findings: knowledge.findings })
  const cues = { ...persona.value.cues, ...value.patient.cues }
  return ({ patient }: Case) => {
    const understanding = createUnderstanding({ sheet: patient, knowledge })
    return readAgain(events, createScribe({ sheet: { ...patient, cues }, understanding, matcher }))
  }
}

type Scores = ReturnType<Evaluator['scoreEncounter']>

/** Between values; where only one of two has a value they are as far apart as can be. */
function furthestOf({ encounter: one }: Scores, { encounter: other }: Scores): number {
  const valuesOf = ({ scores, coverage, criticalRecall }: Scores['encounter']) => [...Object.values(scores), coverage, criticalRecall]
  const others = valuesOf(other)
  return Math.max(
    ...valuesOf(one).map(({ value }, place) => {
      const there = others[place]!.value
      if (value === null || there === null) return value === there ? 0 : 1
      return Math.abs(value - there)
    }),
  )
}

/** Which encounters of a sample are scored again: a few of every case, each time of the next personas. */
export function chooseRescored(cases: number, personas: readonly string[]): (caseId: string, personaId: string) => boolean {
  const each = Math.max(1, Math.floor(RESCORED_MOST / Math.max(1, cases)))
  const places = new Map<string, number>()
  return (caseId, personaId) => {
    if (!places.has(caseId)) places.set(caseId, places.size)
    const place = places.get(caseId)!
    if (place * each >= RESCORED_MOST) return false
    const from = (place * each) % personas.length
    return (personas.indexOf(personaId) - from + personas.length) % personas.length < each
  }
}
