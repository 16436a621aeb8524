import type { StoredEvent } from '../../domain/event'
import { MEASURES, type Measure, type Measured } from '../../domain/run'
import type { GroupName } from './model'
import type { SampledEncounter } from './sample-encounters'

/** A place in a transcript, word for word. */
export type Quote = { turn: number; role: 'doctor' | 'patient'; text: string }

/** One encounter of the sample, with what its scores rest on. */
export type EvidenceEncounter = {
  encounterId: string
  index: number
  caseId: string
  personaId: string
  doctor: string
  seed: number
  /** Of what the index names: why a measure is as it is. */
  measures: Partial<Record<Measure, Measured & { quotes: Quote[] }>>
  /** The first exchanges, for the manner of the patient. */
  opening: Quote[]
}

/** Which encounters stand behind a number: the lowest, the highest, and one that was not scored; places in `encounters`. */
export type Behind = { lowest: number | null; highest: number | null; notScored: number | null }
export type EvidenceGroup = { by: GroupName; name: string; measures: Record<Measure, Behind> }
export type Evidence = { encounters: EvidenceEncounter[]; groups: EvidenceGroup[] }

const QUOTES_KEPT = 4
const OPENING_TURNS = 8
const LONGEST_QUOTE = 400

export type EvidenceReader = { add(encounter: SampledEncounter): void; result(): Evidence }

type Candidate = { encounter: EvidenceEncounter; value: number | null }
type Extremes = { lowest: Candidate | null; highest: Candidate | null; notScored: Candidate | null }

/** Keeps what stands at the ends of every group, encounter by encounter. */
export function createEvidenceReader(): EvidenceReader {
  const groups = new Map<string, { by: GroupName; name: string; extremes: Map<Measure, Extremes> }>()
  return {
    add(sampled) {
      const encounter = evidenceOf(sampled)
      const names: [GroupName, string][] = [
        ['whole', 'all encounters'],
        ['persona', sampled.personaId],
        ['doctor', sampled.doctor],
        ['case', sampled.caseId],
      ]
      for (const [by, name] of names) {
        const key = JSON.stringify([by, name])
        const group = groups.get(key) ?? { by, name, extremes: new Map<Measure, Extremes>() }
        groups.set(key, group)
        for (const measure of MEASURES) {
          const measured = encounter.measures[measure]
          if (measured) group.extremes.set(measure, furthest(group.extremes.get(measure), { encounter, value: measured.value }))
        }
      }
    },
    result: () => indexed([...groups.values()]),
  }
}

function furthest(known: Extremes | undefined, next: Candidate): Extremes {
  const so = known ?? { lowest: null, highest: null, notScored: null }
  if (next.value === null) return { ...so, notScored: so.notScored ?? next }
  return {
    ...so,
    lowest: so.lowest === null || next.value < so.lowest.value! ? next : so.lowest,
    highest: so.highest === null || next.value > so.highest.value! ? next : so.highest,
  }
}

type Group = { by: GroupName; name: string; extremes: ReadonlyMap<Measure, Extremes> }

/** Only what is pointed at is kept, each encounter once, in the order of the run. */
function indexed(groups: readonly Group[]): Evidence {
  const pointed = groups.flatMap(({ extremes }) =>
    [...extremes.values()].flatMap(({ lowest, highest, notScored }) => [lowest, highest, notScored]),
  )
  const encounters = [...new Set(pointed.flatMap((candidate) => candidate?.encounter ?? []))].sort((a, b) => a.index - b.index)
  const places = new Map(encounters.map((encounter, place) => [encounter, place]))
  const placeOf = (candidate: Candidate | null | undefined) => (candidate ? places.get(candidate.encounter)! : null)
  return {
    encounters,
    groups: groups
      .toSorted((a, b) => (a.by === b.by ? (a.name < b.name ? -1 : 1) : a.by < b.by ? -1 : 1))
      .map(({ by, name, extremes }) => ({
        by,
        name,
        measures: Object.fromEntries(
          MEASURES.map((measure) => {
            const own = extremes.get(measure)
            return [measure, { lowest: placeOf(own?.lowest), highest: placeOf(own?.highest), notScored: placeOf(own?.notScored) }]
          }),
        ) as EvidenceGroup['measures'],
      })),
  }
}

function evidenceOf({ events, measures, ...encounter }: SampledEncounter): EvidenceEncounter {
  const ends = events.filter((event) => event.type === 'turn-end')
  const scored = events.findLast((event) => event.type === 'encounter-scored')
  const quote = (turn: number, text: string): Quote[] => {
    const end = ends.find((one) => one.turn === turn)
    return end ? [{ turn, role: end.role, text: text === '' ? shortened(end.text) : shortened(text) }] : []
  }
  const quotesOf = (measure: Measure): Quote[] => {
    if (measure === 'redFlags') return askedTurns(ends, scored?.redFlags.asked ?? []).flatMap((turn) => quote(turn, ''))
    const score = measure === 'coverage' || measure === 'criticalRecall' ? scored?.[measure] : scored?.scores[measure]
    return (score?.evidence ?? []).slice(0, QUOTES_KEPT).flatMap(({ turn, quote: text }) => quote(turn, text))
  }
  const { encounterId, index, caseId, personaId, doctor, seed } = encounter
  return {
    ...{ encounterId, index, caseId, personaId, doctor, seed },
    measures: Object.fromEntries(
      Object.entries(measures).map(([name, measured]) => [name, { ...measured, quotes: quotesOf(name as Measure) }]),
    ),
    opening: ends.slice(0, OPENING_TURNS).map(({ turn, role, text }) => ({ turn, role, text: shortened(text) })),
  }
}

/** The doctor's turns that asked for some of the facts, the first for each. */
function askedTurns(ends: readonly Extract<StoredEvent, { type: 'turn-end' }>[], facts: readonly string[]): number[] {
  const turns = facts.flatMap((id) => ends.find(({ role, ledger }) => role === 'doctor' && ledger.asked.includes(id))?.turn ?? [])
  return [...new Set(turns)].sort((a, b) => a - b).slice(0, QUOTES_KEPT)
}

const shortened = (text: string) => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)
