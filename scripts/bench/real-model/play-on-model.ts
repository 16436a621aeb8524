import { systemClock } from '../../../simulators/dialogue/clock'
import { createInbox } from '../../../simulators/dialogue/inbox'
import type { PatientParticipant } from '../../../simulators/dialogue/participant'
import { runEncounter } from '../../../simulators/dialogue/run-encounter'
import type { PatientView } from '../../../simulators/dialogue/views'
import type { StopReason, StoredEvent } from '../../../simulators/domain/event'
import type { Model } from '../../../simulators/engines/engine'
import { createAssembler } from '../../../simulators/runs/assemble'
import type { Contents } from '../../../simulators/runs/contents'
import { newEncounter } from '../../../simulators/runs/create-encounter'
import { catalog } from '../../../tests/support/play'
import { createLeakCheck, type Leak } from './leaks'
import { type WatchedCall, watchModel } from './watched-model'

export type Table = {
  id: string
  case: string
  persona: string
  /** An agent that the same model plays, or what a person in the doctor's seat says. */
  doctor: string | readonly string[]
  seed: number
  /** Of both together. */
  turns: number
}

/** A reply of the model patient's. `heard`: milliseconds until its first words were let out. */
export type Reply = { turn: number; text: string; fallback: boolean; heard: number; leaks: Leak[] }
export type PlayedTable = { ending: StopReason; replies: Reply[]; calls: WatchedCall[]; peakMegabytes: number }

/** Plays one table on a model. The patient's words are let out as they come, as for a person who waits. */
export async function playOnModel(model: Model, table: Table): Promise<{ played: PlayedTable; events: StoredEvent[]; contents: Contents }> {
  const calls: WatchedCall[] = []
  const { parts, contents } = seated(watchModel(model, calls), table)
  const seen: { view: PatientView; heard: number }[] = []
  const events: StoredEvent[] = []
  for await (const event of runEncounter({ ...parts, patient: timed(parts.patient, seen) }))
    if (event.type !== 'text-delta') events.push(event)
  const leaksIn = createLeakCheck(contents.case.value, contents.persona.value)
  const replies = events.flatMap((event): Reply[] => {
    const asked = event.type === 'turn-end' && event.role === 'patient' ? seen.find(({ view }) => view.turn === event.turn) : undefined
    if (event.type !== 'turn-end' || !asked) return []
    const { turn, text, inside } = event
    return [{ turn, text, fallback: inside?.fallback !== undefined, heard: asked.heard, leaks: leaksIn(asked.view, event) }]
  })
  const ending = events.find((event) => event.type === 'encounter-end')
  if (!ending) throw new Error(`${table.id} has no end`)
  return { played: { ending: ending.reason, replies, calls, peakMegabytes: peakMegabytes() }, events, contents }
}

export const peakMegabytes = () => (process.resourceUsage().maxRSS * 1024) / 1e6

function seated(model: Model, { id, case: caseId, persona, doctor, seed, turns }: Table) {
  const byPerson = typeof doctor !== 'string'
  const seats = byPerson ? { seat: 'doctor' as const, doctor: 'expert' } : { seat: 'observer' as const, doctor: `${doctor}@${model.id}` }
  const request = {
    ...seats,
    caseId,
    personaId: `${persona}@${model.id}`,
    mode: 'held-back' as const,
    pace: 'instant' as const,
    seed,
    turns,
    timed: false,
  }
  const { encounter, contents } = newEncounter(catalog, request, { id, owner: 'the bench', at: systemClock.now().toISOString() })
  const assembler = createAssembler(catalog, { model: () => model })
  const inbox = createInbox()
  for (const text of byPerson ? doctor : []) inbox.put({ type: 'speech', text })
  inbox.put({ type: 'leave', why: 'concluded' })
  let acts = 0
  const surroundings = {
    clock: systemClock,
    newId: () => `${id} ${acts++}`,
    signal: new AbortController().signal,
    stopSignal: () => new AbortController().signal,
    inbox: byPerson ? inbox : null,
  }
  const parts = assembler.parts(encounter, contents, { ...surroundings, watched: null })
  const { patient } = assembler.parts(encounter, contents, { ...surroundings, watched: { released: 0 } })
  return { parts: { ...parts, patient }, contents }
}

/** The patient, with what it worked from and how long its first words took. */
function timed(patient: PatientParticipant, seen: { view: PatientView; heard: number }[]): PatientParticipant {
  return {
    seat: patient.seat,
    async *reply(view, signal) {
      const started = performance.now()
      // The loop's lists grow; a view is what they were when it was given.
      const asked = { view: { ...view, turns: [...view.turns], cues: [...view.cues] }, heard: Number.NaN }
      for await (const part of patient.reply(view, signal)) {
        if (part.type === 'text' && Number.isNaN(asked.heard)) asked.heard = performance.now() - started
        if (part.type === 'spoken') seen.push(asked)
        yield part
      }
    },
  }
}
