import type { DoctorMove, DoctorParticipant } from '../dialogue/participant'
import { createRandom } from '../dialogue/randomness'
import type { DoctorView } from '../dialogue/views'
import type { PatientSheet, StationSheet } from '../domain/case'
import type { DoctorState } from '../domain/event'
import type { Knowledge } from '../domain/knowledge'
import type { DoctorPersona } from '../domain/persona'
import { ageInYears } from '../knowledge/prior'
import { nextPurpose, type Situation } from './agenda'
import { ask, joined } from './ask'
import { createThinking, skillTowards, strengthOf } from './biases'
import { closeDown } from './close'
import { differential, stateDifferential } from './conclusion'
import { LINES } from './lines'
import { createMemory } from './memory'
import { reactTo } from './react'
import { nextWorkUp } from './work-up'

/** Who is seen, as printed on the door note. */
export type SeenPatient = Pick<PatientSheet['who'], 'address' | 'age' | 'ageUnit' | 'sex'>

export type ScriptedDoctorParts = { persona: DoctorPersona; knowledge: Knowledge; station: StationSheet; patient: SeenPatient }

type Decide = Situation['decide']
type Mind = { situation: Situation; firstLeader: string | null }

const ASKS_LEAVE_FROM = 0.5
/** Doctor's turns beyond which one more may be spent before closing. */
const ENOUGH_TIME = 3

/**
 * A doctor by rules (content.md 2.3): it asks what tells the conditions of the knowledge base apart, as well as its skill has it.
 * It reads the door note, what was said and returned results, never a ledger or a fact of the case. What it remembers is read
 * back from the view, so that the same view brings the same move.
 */
export function createScriptedDoctor({ persona, knowledge, station, patient }: ScriptedDoctorParts): DoctorParticipant {
  const person = { setting: station.setting, age: ageInYears(patient.age, patient.ageUnit), sex: patient.sex }
  const think = createThinking(knowledge, person, persona.biases)
  const remember = createMemory(knowledge, station.doorNote)
  const decisions = createDecisions(persona)

  function mindOf(view: DoctorView): Mind {
    const memory = remember(view)
    const { belief, prior, opening, firstLeader } = think(memory)
    const decide = decisions(view)
    const situation: Situation = {
      view,
      memory,
      belief,
      prior,
      opening,
      knowledge,
      skill: skillTowards(persona.skill, persona.biases, patient, view.station.doorNote, view.turns),
      biases: persona.biases,
      patient: person,
      decide,
    }
    return { situation, firstLeader: decide('status-quo', strengthOf(persona.biases, 'status-quo')) ? firstLeader : null }
  }

  return {
    seat: { kind: 'scripted', name: persona.id },
    async *move(view) {
      const mind = mindOf(view)
      const move = nextMove(mind, persona)
      if (!('say' in move)) {
        yield move
        return
      }
      yield { type: 'begin', speaker: 'doctor' }
      yield { type: 'text', text: move.say }
      yield { type: 'spoken', doctorState: stateOf(mind, move.next) }
    },
  }
}

type Say = { say: string; next?: string }

function nextMove({ situation, firstLeader }: Mind, persona: DoctorPersona): Say | Extract<DoctorMove, { type: 'act' | 'leave' }> {
  const { view, memory, belief, knowledge, skill } = situation
  const random = view.random('speech')
  const reaction = reactTo(situation, random)
  const purpose = nextPurpose(situation)
  const gathering = purpose.kind !== 'closing' && purpose.kind !== 'work-up'
  if (reaction.whole && (gathering || (purpose.kind === 'work-up' && view.turnsLeft > ENOUGH_TIME))) return { say: reaction.text }
  const asked = gathering ? ask(purpose, situation, persona.voice, random) : null
  if (asked) return { say: joined(reaction.text, asked.text), next: asked.finding ?? purpose.kind }
  if (purpose.kind !== 'closing') {
    const workUp = nextWorkUp(view, belief, knowledge, skill.tests)
    const asksLeave = skill.closing >= ASKS_LEAVE_FROM && !memory.steps.has('ask-to-examine') && view.turnsLeft > ENOUGH_TIME
    if (workUp && asksLeave) return { say: joined(reaction.text, random.pick(LINES['ask-to-examine'])), next: 'examine' }
    if (workUp) return { type: 'act', act: workUp }
  }
  const closing = closeDown(situation, firstLeader, answeredAlready(situation) ? '' : reaction.text, random)
  return 'say' in closing ? { say: closing.say, next: 'closing' } : closing
}

/** Acts follow a turn without a reply in between: the same reply is not answered again after them. */
function answeredAlready({ view, memory }: Situation): boolean {
  return memory.last !== null && view.acts.some(({ afterTurn }) => afterTurn === view.turn - 1) && memory.steps.has('close')
}

function stateOf({ situation, firstLeader }: Mind, next: string | undefined): DoctorState {
  const { belief, opening, knowledge, skill } = situation
  return { differential: stateDifferential(differential(belief, opening, knowledge, skill, firstLeader), knowledge), next }
}

/**
 * Choices made once for an encounter, such as whether to ask about the family at all. They are drawn from the first exchange,
 * which every later view holds, and not from the turn, which moves on. A draw is kept by its name for as long as that exchange stays.
 */
function createDecisions(persona: DoctorPersona): (view: DoctorView) => Decide {
  let drawn = new Map<string, number>()
  let drawnFrom = ''
  return ({ station: { doorNote }, turns: [first, reply] }) => {
    const exchange = JSON.stringify([doorNote, first?.text, reply?.text])
    if (exchange !== drawnFrom) drawn = new Map()
    drawnFrom = exchange
    const draw = (name: string) => {
      const purpose = `${name} ${first?.text ?? ''}`
      return createRandom({ case: doorNote, persona: reply?.text ?? '', doctor: persona.id, seed: 0, turn: 0, purpose }).next()
    }
    return (name, share) => {
      if (share <= 0 || share >= 1) return share >= 1
      const chance = drawn.get(name) ?? draw(name)
      drawn.set(name, chance)
      return chance < share
    }
  }
}
