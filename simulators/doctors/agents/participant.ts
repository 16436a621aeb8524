import type { DoctorMove, DoctorParticipant } from '../../dialogue/participant'
import { charged } from '../../engines/engine'
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
    async *move(view, signal) {
      const session = createSession(parts, view, signal, method)
      try {
        yield* move(session)
      } catch (error) {
        throw charged(error, [session.usage()])
      }
    },
  }
}
