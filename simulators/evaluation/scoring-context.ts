import type { Case, Cue } from '../domain/case'
import type { CueId, FactId, FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { Policy } from '../domain/policy'
import type { Beliefs } from './beliefs'
import type { MarkedFact } from './case-marks'
import type { DoctorTurn, EncounterRecord } from './encounter-record'
import type { Listener } from './listener'

/** What every scorer reads. Nothing here names the persona or the demographics of the patient: of the persona no more than what it can follow. */
export type ScoringContext = {
  subject: Case
  knowledge: Knowledge
  policy: Policy
  cues: Readonly<Record<CueId, Cue>>
  listener: Listener
  facts: ReadonlyMap<FactId, MarkedFact>
  record: EncounterRecord
  beliefs: Beliefs
}

/** Findings a turn's questions ask for, most certain first: those of the vocabulary and those of the targeted facts. */
export function targetedFindings(turn: DoctorTurn, facts: ReadonlyMap<FactId, MarkedFact>): FindingId[] {
  const ids = turn.reading.questions.flatMap((question) => [
    ...question.findings.filter((target) => target.confidence >= 0.5).map((target) => target.id),
    ...question.facts
      .filter((target) => target.confidence >= 0.5)
      .flatMap((target) => [facts.get(target.id)?.fact.finding ?? []].flat().map((link) => link.split('=')[0]!)),
  ])
  return [...new Set(ids)]
}

/** An open question that asks for nothing in particular, or for what the patient came with: "what has brought you in?". */
export function invitesFreely(turn: DoctorTurn, facts: ReadonlyMap<FactId, MarkedFact>): boolean {
  return turn.reading.questions.some(
    (question) =>
      question.form === 'open' && question.facts.every((target) => target.confidence < 0.5 || (facts.get(target.id)?.weight ?? 0) === 0),
  )
}

/** Evidence: the words of the questions themselves, or the whole turn where it asks nothing. */
export function questionQuotes(turn: DoctorTurn): { turn: number; quote: string }[] {
  const spans = turn.reading.questions.map(({ start, end }) => turn.text.slice(start, end).trim()).filter(Boolean)
  return (spans.length > 0 ? spans : [turn.text]).map((quote) => ({ turn: turn.turn, quote }))
}

export function actQuotes(turn: DoctorTurn, wanted: ReadonlySet<string>): { turn: number; quote: string }[] {
  return turn.reading.acts
    .filter(({ act }) => wanted.has(act))
    .map(({ start, end }) => ({ turn: turn.turn, quote: turn.text.slice(start, end).trim() || turn.text }))
}
