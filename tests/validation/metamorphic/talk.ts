import type { Entry } from '../../../simulators/catalog'
import type { Scribe } from '../../../simulators/dialogue/scribe'
import type { CueStep, KnownTurn } from '../../../simulators/dialogue/views'
import type { Case, Cue } from '../../../simulators/domain/case'
import type { ActPayload, DoctorState, EventOf, StoredEvent } from '../../../simulators/domain/event'
import type { CueId, Role } from '../../../simulators/domain/identifiers'
import { createEvaluator } from '../../../simulators/evaluation/create-evaluator'
import { type DoctorTurn, readRecord } from '../../../simulators/evaluation/encounter-record'
import type { ScoredEncounter, ScoredTurn } from '../../../simulators/evaluation/evaluator'
import { USUAL_LISTENER } from '../../../simulators/evaluation/listener'
import { catalog } from '../../support/play'

/** One turn of a talk that can be edited: its words, what the patient's feelings did in it, and what was done after it. */
export type Line = {
  role: Role
  speaker: string
  text: string
  cue?: EventOf<'turn-end'>['cue']
  steps: readonly Omit<CueStep, 'turn'>[]
  state?: DoctorState
  acts: readonly ActPayload[]
}

/** A talk about one case, as words: everything else is read from them anew. */
export type Talk = { name: string; subject: Entry<Case>; cues: Readonly<Record<CueId, Cue>>; scribe: Scribe; lines: readonly Line[] }

/** What scoring makes of a talk. `record`: its doctor's turns as the scorers read them. */
export type Reading = { talk: Talk; events: StoredEvent[]; turns: ScoredTurn[]; encounter: ScoredEncounter; doctorTurns: DoctorTurn[] }

/** The log that a talk would have left. Turns are numbered anew, so that lines may be added and taken away. */
export function eventsOf({ subject, scribe, lines }: Talk): StoredEvent[] {
  const person = { kind: 'person', name: 'person' } as const
  const ref = { id: subject.value.id, version: subject.value.version, hash: subject.hash }
  const events: StoredEvent[] = [
    {
      type: 'encounter-start',
      encounter: 'talk',
      case: ref,
      persona: { ...ref, id: 'unknown' },
      seats: { doctor: person, patient: person },
      seed: 0,
      limits: { turns: Math.max(1, lines.length), seconds: null },
      hashes: {},
    },
  ]
  const before: KnownTurn[] = []
  const steps: CueStep[] = []
  lines.forEach((line, turn) => {
    const { role, speaker, text, cue } = line
    const own = line.steps.map((step): CueStep => ({ ...step, turn }))
    if (role === 'doctor') {
      const { reading, ledger } = scribe.readDoctorTurn(text, before, steps)
      before.push({ turn, role, speaker, text, ledger, reading })
      const inside = line.state ? { reading, doctorState: line.state } : { reading }
      events.push({ type: 'turn-end', turn, role, speaker, text, status: 'complete', ledger, inside })
    } else {
      steps.push(...own)
      events.push(...own.map((step) => ({ type: 'cue' as const, ...step })))
      const { ledger } = scribe.readPatientTurn(text, before)
      before.push({ turn, role, speaker, text, ledger, cue })
      events.push({ type: 'turn-end', turn, role, speaker, text, status: 'complete', ledger, cue })
    }
    line.acts.forEach((act, place) => {
      events.push({ type: 'act', id: `${turn}-${place}`, afterTurn: turn, by: 'doctor', act })
    })
  })
  events.push({ type: 'encounter-end', reason: 'concluded', afterTurn: lines.length - 1 })
  return events
}

export const evaluatorOf = (subject: Case, cues: Talk['cues']) =>
  createEvaluator({
    listener: USUAL_LISTENER,
    case: subject,
    cues,
    knowledge: catalog.knowledge,
    policy: catalog.policy.value,
    policyHash: catalog.policy.hash,
  })

export function read(talk: Talk): Reading {
  const events = eventsOf(talk)
  const { turns, encounter } = evaluatorOf(talk.subject.value, talk.cues).scoreEncounter(events)
  return { talk, events, turns, encounter, doctorTurns: readRecord(events).doctorTurns }
}

/** The same talk with other lines. */
export const withLines = (talk: Talk, lines: readonly Line[]): Talk => ({ ...talk, lines })

/** The same talk with one turn's words changed. */
export const saying = (talk: Talk, turn: number, change: (text: string) => string): Talk =>
  withLines(
    talk,
    talk.lines.map((line, place) => (place === turn ? { ...line, text: change(line.text) } : line)),
  )

/** The same talk with the words of every doctor's turn changed. */
export const doctorSaying = (talk: Talk, change: (text: string, turn: number) => string): Talk =>
  withLines(
    talk,
    talk.lines.map((line, place) => (line.role === 'doctor' ? { ...line, text: change(line.text, place) } : line)),
  )

/** The same talk with acts done after its last turn. */
export const doing = (talk: Talk, ...acts: ActPayload[]): Talk =>
  withLines(
    talk,
    talk.lines.map((line, place) => (place === talk.lines.length - 1 ? { ...line, acts: [...line.acts, ...acts] } : line)),
  )
