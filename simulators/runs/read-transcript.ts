import { z } from 'zod'
import type { Entry } from '../catalog'
import type { Scribe } from '../dialogue/scribe'
import type { KnownTurn } from '../dialogue/views'
import type { Case } from '../domain/case'
import { SimulatorError } from '../domain/errors'
import type { StoredEvent } from '../domain/event'
import type { Role } from '../domain/identifiers'

/** One turn from anywhere: `role` or `speaker` says who, in the usual words for it. */
export const turnSchema = z.object({ role: z.string().optional(), speaker: z.string().optional(), text: z.string().max(20_000) })
/** A conversation from anywhere. */
export const transcriptSchema = z.object({
  turns: z.array(turnSchema).min(1, 'holds no turn').max(2000, 'holds more than 2000 turns'),
})
export type Transcript = z.infer<typeof transcriptSchema>

const DOCTOR = new Set(['doctor', 'dr', 'd', 'clinician', 'physician', 'gp', 'assistant', 'student', 'candidate', 'nurse', 'pharmacist'])
const PATIENT = new Set(['patient', 'p', 'pt', 'user', 'client', 'parent', 'mother', 'father', 'carer', 'simulated patient', 'sp'])

/** Which side a label stands for; null where it is none of the usual words. */
export function sideOf(label: string | undefined): Role | null {
  const word = (label ?? '').trim().toLowerCase().replace(/[:.]$/, '')
  if (DOCTOR.has(word)) return 'doctor'
  return PATIENT.has(word) ? 'patient' : null
}

export const notASide = (label: string | undefined) => `"${label ?? ''}" is neither doctor nor patient; use "role": "doctor" or "patient"`

/** The same. Throws `invalid-input` that names the turn. */
export function roleOf(label: string | undefined, index: number): Role {
  const side = sideOf(label)
  if (side === null) throw new SimulatorError('invalid-input', `turns.${index}: ${notASide(label)}`)
  return side
}

/** The events a foreign conversation would have left, read by the same scribe: there is no claim, so the ledger is the text's. */
export function eventsOfTranscript(transcript: Transcript, subject: Entry<Case>, scribe: Scribe): StoredEvent[] {
  const person = { kind: 'person', name: 'person' } as const
  const events: StoredEvent[] = [
    {
      type: 'encounter-start',
      encounter: 'transcript',
      case: { id: subject.value.id, version: subject.value.version, hash: subject.hash },
      persona: { id: 'unknown', version: 1, hash: '' },
      seats: { doctor: person, patient: person },
      seed: 0,
      limits: { turns: Math.max(1, transcript.turns.length), seconds: null },
      hashes: {},
    },
  ]
  const before: KnownTurn[] = []
  transcript.turns.forEach(({ role: label, speaker, text }, turn) => {
    const role = roleOf(label ?? speaker, turn)
    if (role === 'doctor') {
      const { reading, ledger } = scribe.readDoctorTurn(text, before, [])
      before.push({ turn, role, speaker: 'doctor', text, ledger, reading })
      events.push({ type: 'turn-end', turn, role, speaker: 'doctor', text, status: 'complete', ledger, inside: { reading } })
      return
    }
    const { ledger, contradictions } = scribe.readPatientTurn(text, before)
    before.push({ turn, role, speaker: 'patient', text, ledger })
    events.push({
      type: 'turn-end',
      turn,
      role,
      speaker: 'patient',
      text,
      status: 'complete',
      ledger,
      inside: contradictions.length > 0 ? { contradictions } : undefined,
    })
  })
  events.push({ type: 'encounter-end', reason: 'concluded', afterTurn: transcript.turns.length - 1 })
  return events
}
