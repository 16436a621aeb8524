import type { DoctorMove } from '../../dialogue/participant'
import type { DoctorState } from '../../domain/event'
import { diagnose } from './conclude'
import { requestMove } from './decide'
import type { StatedDecision } from './decision'
import type { SpeechLimits } from './plain-speech'
import type { Session } from './session'
import { speak } from './speech'

const SPEECH_LIMITS: SpeechLimits = { words: 120, questions: 3 }

/** What a method thinks once it has decided; its differential is the one that counts. */
export type Known = Omit<DoctorState, 'thoughts' | 'next'>

/** Does what was decided: speaks in a call of its own, asks the room, or gives the differential of `known` as final. */
export async function* carryOut(
  session: Session,
  { act, about }: Pick<StatedDecision, 'act' | 'about'>,
  known: Known,
): AsyncGenerator<DoctorMove> {
  const state = () => session.state({ ...known, next: `${act} ${about}`.trim() })
  if (act === 'conclude') yield diagnose(session, known.differential, state())
  else if (act === 'examine' || act === 'order') yield requestMove(session, act, about, state())
  else yield* speak(session, { purpose: 'say', prompt: 'doctor-say', values: { about } }, SPEECH_LIMITS, state)
}
