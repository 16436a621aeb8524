import type { Catalog, Entry } from '../../catalog'
import type { Clock } from '../../dialogue/clock'
import { createInbox, type Inbox } from '../../dialogue/inbox'
import { runEncounter } from '../../dialogue/run-encounter'
import type { EventOf } from '../../domain/event'
import type { FactId } from '../../domain/identifiers'
import { emptyReading, type TurnReading } from '../../domain/ledger'
import type { Axes, PatientPersona } from '../../domain/persona'
import { createAssembler } from '../../runs/assemble'
import { newEncounter } from '../../runs/create-encounter'

/** One question with its reply, as the log holds them. */
export type Exchange = {
  doctor: string
  reply: string
  asked: readonly FactId[]
  told: readonly FactId[]
  /** Facts refused for want of trust or because of company. */
  withheld: readonly FactId[]
  /** How the doctor's words were read. */
  reading: TurnReading
  /** 0 to 10, after the doctor's turn. */
  trust: number
}

/** A finished talk, as far as personas show in it. */
export type Talk = { caseId: string; exchanges: readonly Exchange[] }

/** Plays a persona in a case. `doctor` is a preset's name, or what a doctor says, turn by turn. */
export type PlayTalk = (play: {
  caseId: string
  persona: PatientPersona
  doctor: string | readonly string[]
  seed: number
}) => Promise<Talk>

const EPOCH = '2030-01-01T00:00:00.000Z'
const clock: Clock = { now: () => new Date(EPOCH), sleep: async () => undefined }
const MOST_TURNS = 100

/** The same persona with other levels on some axes; all else, its id and so its draws too, stays as it is. */
export const withAxes = (persona: PatientPersona, axes: Partial<Axes>): PatientPersona => ({
  ...persona,
  axes: { ...persona.axes, ...axes },
})

/** Plays dialogue alone, in memory and without scores. The same play gives the same talk. */
export function createTalkPlayer(catalog: Catalog): PlayTalk {
  const assembler = createAssembler(catalog)
  return async ({ caseId, persona, doctor, seed }) => {
    const entry: Entry<PatientPersona> = { value: persona, hash: persona.id, file: '' }
    const scripted = typeof doctor === 'string'
    const { encounter, contents } = newEncounter(
      { ...catalog, persona: () => entry },
      {
        caseId,
        personaId: persona.id,
        ...{ doctor: scripted ? doctor : 'average', seat: scripted ? 'observer' : 'doctor' },
        ...{ mode: 'held-back', pace: 'instant', seed, turns: MOST_TURNS, timed: false },
      },
      { id: 'talk', owner: 'lint', at: EPOCH },
    )
    const { signal } = new AbortController()
    let acts = 0
    const parts = assembler.parts(encounter, contents, {
      clock,
      newId: () => `act-${acts++}`,
      signal,
      stopSignal: () => signal,
      watched: null,
      inbox: scripted ? null : inboxOf(doctor),
    })
    const ends: EventOf<'turn-end'>[] = []
    for await (const event of runEncounter(parts)) if (event.type === 'turn-end') ends.push(event)
    return { caseId, exchanges: exchangesOf(ends) }
  }
}

function inboxOf(lines: readonly string[]): Inbox {
  const inbox = createInbox()
  for (const text of lines) inbox.put({ type: 'speech', text })
  inbox.put({ type: 'leave', why: 'concluded' })
  return inbox
}

function exchangesOf(ends: readonly EventOf<'turn-end'>[]): Exchange[] {
  return ends.flatMap((reply, at) => {
    const doctor = ends[at - 1]
    if (reply.role !== 'patient' || doctor === undefined) return []
    const { disclosed, withheld, reasons } = reply.ledger
    return [
      {
        doctor: doctor.text,
        reply: reply.text,
        asked: doctor.ledger.asked,
        told: disclosed,
        withheld: withheld.filter((id) => reasons[id] === 'trust' || reasons[id] === 'company'),
        reading: doctor.inside?.reading ?? emptyReading(),
        trust: reply.inside?.trust ?? 0,
      },
    ]
  })
}
