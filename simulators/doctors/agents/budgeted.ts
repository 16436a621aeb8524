import { z } from 'zod'
import type { DoctorMove } from '../../dialogue/participant'
import type { AgentMaker } from './agent'
import { type ClosingStep, closingStep, ownTurns, speechesLeft } from './closing'
import { close, diagnose } from './conclude'
import { decide, requestMove } from './decide'
import { decisionSchema, type PossibleActs } from './decision'
import { createExpectedGain, gainInWords } from './expected-gain'
import { memoryOf } from './notes'
import { createParticipant } from './participant'
import { asSpoken, cutShort, type SpeechLimits, speechFault } from './plain-speech'
import { closingActs, possibleActs } from './possible-acts'
import type { Session } from './session'
import { sayWords, speak } from './speech'

/** One question a turn, checked by its question marks. */
const LIMITS: SpeechLimits = { words: 80, questions: 1 }
/** Expected gain in bits below which another question is not worth its turn, once so many turns were taken. */
const COMMITS_BELOW = 0.02
const COMMITS_AFTER = 4

const withWords = (possible: PossibleActs) =>
  decisionSchema(possible).extend({ words: z.string().describe('What you say aloud where the act is say; else empty') })

/**
 * DoctorAgent-RL's way of asking: it knows how many turns it has, asks one question a turn, and commits when another is expected to tell
 * too little or the turns end. Decision and words are one call; where a person waits the words are a second.
 */
export const createBudgeted: AgentMaker = (parts) => {
  const expectedGain = createExpectedGain(parts)
  return createParticipant(parts, 'doctor-budgeted', (session) => spend(session, expectedGain(session.view)))
}

async function* spend(session: Session, gain: number | null): AsyncGenerator<DoctorMove> {
  const { view, parts } = session
  const left = speechesLeft(view, parts.persona.agent.turns)
  const step = closingStep(view, left) ?? (isSpent(ownTurns(view), gain) ? 'diagnose' : null)
  if (step !== null && step !== 'diagnose') {
    yield* close(session, step)
    return
  }
  const decision = await decideWith(session, left, gain, step)
  const { act, about, differential } = decision
  const state = () =>
    session.state({ differential, next: `${act} ${about}`.trim(), memory: memoryOf({ findings: '', lookedUp: decision.lookedUp }) })
  if (act === 'conclude') yield diagnose(session, differential, state())
  else if (act === 'examine' || act === 'order') yield requestMove(session, act, about, state())
  else if (parts.streams) yield* speak(session, { purpose: 'say', prompt: 'doctor-budgeted-say', values: { about } }, LIMITS, state)
  else yield* sayWords(session, asSpoken(cutShort(decision.words, LIMITS)), state())
}

const isSpent = (taken: number, gain: number | null) => taken >= COMMITS_AFTER && (gain ?? 0) < COMMITS_BELOW

async function decideWith(session: Session, left: number, gain: number | null, step: ClosingStep | null) {
  const { view, parts } = session
  const taken = ownTurns(view)
  const asked = {
    purpose: 'decide',
    by: parts.persona.id,
    prompt: 'doctor-budgeted-decide',
    values: {
      turn: String(taken + 1),
      turns: String(taken + left),
      left: String(Math.max(0, left - 1)),
      gain: gainInWords(gain),
      words: parts.streams ? '' : parts.prompts.fill('doctor-budgeted-words', {}),
    },
    possible: (step === 'diagnose' ? closingActs : possibleActs)(view, parts.persona),
  }
  if (parts.streams) return { ...(await decide(session, { ...asked, schema: decisionSchema })), words: '' }
  return decide(session, {
    ...asked,
    schema: withWords,
    check: ({ act, words }) => (act === 'say' ? speechFault(cutShort(words, LIMITS), LIMITS) : null),
  })
}
