import type { DoctorMove, DoctorParticipant } from '../../dialogue/participant'
import type { AgentParts } from './agent'
import { createSession, type Session } from './session'

/** An agent in the doctor's seat: `method` is the prompt that tells how it works, `move` what it does with a move. */
export function createParticipant(
  parts: AgentParts,
  method: string,
  move: (session: Session) => AsyncGenerator<DoctorMove>,
): DoctorParticipant {
  return {
    seat: { kind: 'model', name: parts.persona.id, model: parts.model.id },
    move: (view, signal) => move(createSession(parts, view, signal, method)),
  }
}
