import type { HeardTurn } from '../dialogue/views'
import type { ConditionId, FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { DoctorPersona, Skill } from '../domain/persona'
import type { Answer } from '../knowledge/answers'
import type { Belief } from '../knowledge/belief'
import type { Person } from '../knowledge/prior'
import { createReasoner, type Reasoner } from '../knowledge/reasoner'
import type { Memory } from './memory'

type Biases = DoctorPersona['biases']
type BiasName = Biases[number]['name']

/** How much of an attribute-based bias falls on what a doctor gives a patient. */
const ABOUT_THE_PATIENT: ReadonlySet<BiasName> = new Set([
  'gender',
  'race',
  'sexual-orientation',
  'cultural',
  'education',
  'religion',
  'socioeconomic',
])
const PULL = 4

export function strengthOf(biases: Biases, name: BiasName): number {
  return biases.find((bias) => bias.name === name)?.strength ?? 0
}

/** `opening`: what the opening alone would make one believe, without bias. `firstLeader` leads it: what an anchored doctor stays with. */
export type Thinking = { belief: Belief; opening: Belief; firstLeader: ConditionId }

/** Conditions in whose light unasked talk is heard: a hernia of long ago is no sign of today's headache. */
const HEARD_FOR = 15

/**
 * Reasoning as the doctor's biases bend it (content.md 2.3): anchoring multiplies the prior of the leader after the opening by
 * 1 + 4s; recency and availability that of the condition they are about; frequency raises priors to the power 1 + s.
 */
export function createThinking(
  knowledge: Knowledge,
  person: Person,
  biases: Biases,
): (memory: Pick<Memory, 'opening' | 'overheard' | 'answers'>) => Thinking {
  const plain = createReasoner(knowledge, person)
  const biased = createReasoner(knowledge, person, (weight, condition) => bent(weight, condition, biases))
  const anchoring = strengthOf(biases, 'anchoring')
  const openings = new Map<string, { opening: Belief; firstLeader: ConditionId; relevant: ReadonlySet<FindingId>; reasoner: Reasoner }>()
  const heard = (answers: readonly Answer[]) => {
    const key = JSON.stringify(answers)
    const before = openings.get(key)
    if (before) return before
    const opening = plain.believe(answers)
    const relevant = new Set(
      opening
        .ranked()
        .slice(0, HEARD_FOR)
        .flatMap(({ condition }) => Object.keys(knowledge.conditions[condition]!.findings)),
    )
    const firstLeader = biased.believe(answers).ranked()[0]?.condition ?? ''
    const pull = 1 + PULL * anchoring
    const anchored = () =>
      createReasoner(knowledge, person, (weight, condition) => bent(weight, condition, biases) * (condition === firstLeader ? pull : 1))
    const fresh = { opening, firstLeader, relevant, reasoner: anchoring === 0 ? biased : anchored() }
    openings.set(key, fresh)
    return fresh
  }
  return (memory) => {
    const { opening, firstLeader, relevant, reasoner } = heard(memory.opening)
    return {
      belief: reasoner.believe([...memory.overheard.filter((answer) => relevant.has(answer.finding)), ...memory.answers]),
      opening,
      firstLeader,
    }
  }
}

function bent(weight: number, condition: ConditionId, biases: Biases): number {
  const powered = weight ** (1 + strengthOf(biases, 'frequency'))
  const recalled = biases.filter((bias) => (bias.name === 'recency' || bias.name === 'availability') && bias.about === condition)
  return recalled.reduce((product, bias) => product * (1 + PULL * bias.strength), powered)
}

/**
 * The skill as this patient meets it: premature closure commits earlier; a bias against an attribute takes from `cueLevel` and
 * `background` where the patient has it, by sex, or by words on the door note or in what the patient says.
 */
export function skillTowards(skill: Skill, biases: Biases, patient: { sex: string }, doorNote: string, turns: readonly HeardTurn[]): Skill {
  const words = [doorNote, ...turns.filter((turn) => turn.role === 'patient').map((turn) => turn.text)].join(' ').toLowerCase()
  const meets = (bias: Biases[number]) =>
    bias.about !== undefined && (bias.about === patient.sex || words.includes(bias.about.toLowerCase()))
  const kept = biases
    .filter((bias) => ABOUT_THE_PATIENT.has(bias.name) && meets(bias))
    .reduce((share, bias) => share * (1 - bias.strength), 1)
  return {
    ...skill,
    commit: skill.commit * (1 - 0.5 * strengthOf(biases, 'premature-closure')),
    cueLevel: Math.round(skill.cueLevel * kept),
    background: skill.background * kept,
  }
}
