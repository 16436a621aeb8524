import type { DoctorMove, DoctorParticipant } from '../../simulators/dialogue/participant'
import { createRandom } from '../../simulators/dialogue/randomness'
import { runEncounter } from '../../simulators/dialogue/run-encounter'
import type { DoctorView, HeardTurn } from '../../simulators/dialogue/views'
import type { AgentParts } from '../../simulators/doctors/agents/agent'
import type { ActPayload, StoredEvent } from '../../simulators/domain/event'
import type { AgentMethod, DoctorAgent } from '../../simulators/domain/persona'
import type { Model } from '../../simulators/engines/engine'
import { catalog, prepare } from './play'

// What tests of doctor agents play with: the repository's content, a model that the test scripts, and views made by hand.

const CASE = 'chest-discomfort-58'

type Wishes = { streams?: boolean; biases?: DoctorAgent['biases']; turns?: number; budget?: number; advice?: string[] }

/** Parts of an agent of a method, at the station that the rehearsals are about. */
export function agentParts(
  method: AgentMethod,
  model: Model,
  { streams = false, biases = [], turns, budget, advice = [] }: Wishes = {},
): AgentParts {
  const { station, patient } = catalog.case(CASE).value
  const { address, age, ageUnit, sex } = patient.who
  const persona: DoctorAgent = {
    schema: 'doctor-agent/1',
    id: method,
    version: 1,
    role: 'doctor',
    name: method,
    summary: method,
    introduces: 'Dr Test, one of the doctors',
    agent: { method, turns, budget, advice },
    biases,
  }
  const { prompts, knowledge } = catalog
  return { persona, model, prompts, knowledge, station, patient: { address, age, ageUnit, sex }, thread: 'thread', streams }
}

type Seen = { acts?: DoctorView['acts']; turnsLeft?: number; state?: DoctorView['state'] }

/** What a doctor sees after these words, the doctor's first and in turns. */
export function viewAfter(said: readonly string[], { acts = [], turnsLeft = 20, state = null }: Seen = {}): DoctorView {
  const turns = said.map((text, turn): HeardTurn => {
    const role = turn % 2 === 0 ? 'doctor' : 'patient'
    return { turn, role, speaker: role, text }
  })
  const turn = turns.length
  const random = (purpose: string) => createRandom({ case: CASE, persona: 'neutral', doctor: 'agent', seed: 1, turn, purpose })
  return { turn, random, station: catalog.case(CASE).value.station, turns, acts, turnsLeft, state }
}

/** Acts after the last of so many turns. */
export const actsAfter = (turns: number, ...acts: ActPayload[]): DoctorView['acts'] => acts.map((act) => ({ afterTurn: turns - 1, act }))

export async function movesOf(doctor: DoctorParticipant, view: DoctorView): Promise<DoctorMove[]> {
  const moves: DoctorMove[] = []
  for await (const move of doctor.move(view, new AbortController().signal)) moves.push(move)
  return moves
}

/** The words of a move, as they would be heard. */
export const heard = (moves: readonly DoctorMove[]) => moves.flatMap((move) => (move.type === 'text' ? [move.text] : [])).join('')

/** A whole encounter with the scripted patient. The doctor is made anew for every move, so that nothing can be kept in it. */
export async function playAgent(create: () => DoctorParticipant, turns: number): Promise<StoredEvent[]> {
  const { parts } = prepare({ case: CASE, doctor: 'expert', turns })
  const doctor: DoctorParticipant = { seat: create().seat, move: (view, signal) => create().move(view, signal) }
  const events: StoredEvent[] = []
  for await (const event of runEncounter({ ...parts, doctor })) if (event.type !== 'text-delta') events.push(event)
  return events
}
