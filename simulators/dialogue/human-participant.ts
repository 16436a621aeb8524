import type { Seat } from '../domain/event'
import type { SpeakerId } from '../domain/identifiers'
import type { Inbox } from './inbox'
import type { DoctorParticipant, PatientParticipant } from './participant'

const PERSON: Seat = { kind: 'person', name: 'person' }

/** A person in the doctor's seat: speaks, acts and leaves as the inbox brings it. */
export function createHumanDoctor(inbox: Inbox): DoctorParticipant {
  return {
    seat: PERSON,
    async *move(_view, signal) {
      const move = await inbox.take(signal)
      if (move.type !== 'speech') {
        yield move
        return
      }
      yield { type: 'begin', speaker: 'doctor', key: move.key }
      yield { type: 'text', text: move.text }
      yield { type: 'spoken' }
    },
  }
}

/** A person in the patient's seat. It makes no claim about facts: the ledger is read from the text alone. */
export function createHumanPatient(inbox: Inbox, speaker: SpeakerId): PatientParticipant {
  return {
    seat: PERSON,
    async *reply(_view, signal) {
      let move = await inbox.take(signal)
      while (move.type === 'act') move = await inbox.take(signal)
      if (move.type === 'leave') {
        yield { type: 'leave', why: 'stopped-by-person' }
        return
      }
      yield { type: 'begin', speaker, key: move.key }
      yield { type: 'text', text: move.text }
      yield { type: 'spoken' }
    },
  }
}
