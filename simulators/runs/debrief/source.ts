import type { Case, Cue } from '../../domain/case'
import type { ActPayload, EventOf, Logged, StoredEvent } from '../../domain/event'
import type { CueId, FactId } from '../../domain/identifiers'
import type { Finding } from '../../domain/knowledge'
import type { PatientPersona } from '../../domain/persona'
import type { Policy } from '../../domain/policy'
import { type MarkedFact, markedFacts } from '../../evaluation/case-marks'
import { coveredFacts, type EncounterRecord, readRecord } from '../../evaluation/encounter-record'
import type { FactLine } from '../page-models'
import type { Passage } from './model'

export type DebriefInput = {
  case: Case
  persona: PatientPersona
  events: readonly Logged<StoredEvent>[]
  findings: Readonly<Record<string, Finding>>
  /** Beside whose norm bands the rates of question craft are set. */
  policy: Pick<Policy, 'bands'>
}

/** An ended encounter, read once for every part of the debrief. */
export type DebriefSource = DebriefInput & {
  facts: ReadonlyMap<FactId, MarkedFact>
  record: EncounterRecord
  turns: EventOf<'turn-end'>[]
  acts: { afterTurn: number; act: ActPayload }[]
  /** Fact to the doctor's turn that got at it by asking. */
  covered: ReadonlyMap<FactId, number>
  /** Fact to the first patient's turn that told it. */
  told: ReadonlyMap<FactId, Passage>
  cues: Readonly<Record<CueId, Cue>>
}

export function readSource(input: DebriefInput): DebriefSource {
  const turns = input.events.filter((event) => event.type === 'turn-end')
  const record = readRecord(input.events)
  const told = new Map<FactId, Passage>()
  for (const turn of turns) {
    if (turn.role !== 'patient') continue
    for (const id of turn.ledger.disclosed) if (!told.has(id)) told.set(id, { turn: turn.turn, quote: turn.text })
  }
  return {
    ...input,
    facts: markedFacts(input.case),
    record,
    turns,
    acts: input.events.filter((event) => event.type === 'act').map(({ afterTurn, act }) => ({ afterTurn, act })),
    covered: coveredFacts(record),
    told,
    cues: { ...input.persona.cues, ...input.case.patient.cues },
  }
}

/** The facts of a list of ids, without those the case does not know. */
export function linesOf(ids: readonly FactId[], { facts }: DebriefSource): FactLine[] {
  return ids.flatMap((id) => {
    const known = facts.get(id)
    return known ? [lineOf(known)] : []
  })
}

export function lineOf({ id, domain, fact, critical, redFlag }: MarkedFact): FactLine {
  return { id, domain, text: fact.text, critical, redFlag }
}

/** Ids of what the chart gave, as references: `exam/ID`, `test/ID`, `vital/NAME`. */
export function returnedResults({ acts }: DebriefSource): Set<string> {
  const returned = new Set<string>()
  for (const { act } of acts) {
    if (act.kind !== 'examine' && act.kind !== 'order') continue
    for (const { id } of act.found)
      if (id !== null) returned.add(id.includes('/') ? id : `${act.kind === 'examine' ? 'exam' : 'test'}/${id}`)
  }
  return returned
}

/** What a reference stands for, in words. */
export function referenceInWords(reference: string, { facts, case: subject }: DebriefSource): string {
  const [kind, id] = reference.includes('/') ? (reference.split('/') as [string, string]) : ['fact', reference]
  if (kind === 'fact') return facts.get(id)?.fact.text ?? id
  if (kind === 'vital') return `${id}: ${subject.chart.vitals[id as keyof typeof subject.chart.vitals] ?? ''}`
  const item = kind === 'exam' ? subject.chart.examination[id] : subject.chart.investigations[id]
  return item ? `${chartName(item.names)}: ${item.result}` : id
}

/** The first name of something in the chart. Charts write abbreviations small, as doctors type them. */
export function chartName(names: readonly string[]): string {
  const name = names[0]!
  return /^[a-z0-9]{2,4}$/.test(name) ? name.toUpperCase() : name
}
