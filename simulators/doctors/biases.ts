import type { HeardTurn } from '../dialogue/views'
import type { ConditionId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { DoctorPersona, Skill } from '../domain/persona'
import type { Answer } from '../knowledge/answers'
import type { Belief } from '../knowledge/belief'
import type { Person } from '../knowledge/prior'
import { createReasoner } from '../knowledge/reasoner'
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

/**
 * Without bias, `prior`: what age, sex and setting alone would make one believe; `opening`: what the opening adds to it.
 * `firstLeader` leads the opening: what an anchored doctor stays with.
 */
export type Thinking = { belief: Belief; prior: Belief; opening: Belief; firstLeader: ConditionId }

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
  const biased = biases.length === 0 ? plain : createReasoner(knowledge, person, (weight, condition) => bent(weight, condition, biases))
  const anchoring = strengthOf(biases, 'anchoring')
  const anchoredBy = (leader: ConditionId) => {
    const pull = 1 + PULL * anchoring
    return createReasoner(knowledge, person, (weight, condition) => bent(weight, condition, biases) * (condition === leader ? pull : 1))
  }
  const hear = (answers: readonly Answer[]) => {
    const opening = plain.believe(answers)
    const inMind = opening.ranked().slice(0, HEARD_FOR)
    const firstLeader = (biased === plain ? opening : biased.believe(answers)).ranked()[0]?.condition ?? ''
    return {
      answers,
      opening,
      firstLeader,
      relevant: new Set(inMind.flatMap(({ condition }) => Object.keys(knowledge.conditions[condition]!.findings))),
      reasoner: anchoring === 0 ? biased : anchoredBy(firstLeader),
    }
  }
  // The opening stays the same for most of an encounter: what it tells is kept until it differs.
  let heard: ReturnType<typeof hear> | null = null
  return (memory) => {
    if (!heard || !areSame(heard.answers, memory.opening)) heard = hear(memory.opening)
    const { opening, firstLeader, relevant, reasoner } = heard
    const overheard = memory.overheard.filter((answer) => relevant.has(answer.finding))
    return { belief: reasoner.believe([...overheard, ...memory.answers]), prior: plain.prior, opening, firstLeader }
  }
}

function areSame(before: readonly Answer[], now: readonly Answer[]): boolean {
  return before.length === now.length && before.every((answer, index) => answer === now[index])
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
  const words = () => [doorNote, ...turns.filter((turn) => turn.role === 'patient').map((turn) => turn.text)].join(' ').toLowerCase()
  const meets = ({ about }: Biases[number]) => about !== undefined && (about === patient.sex || words().includes(about.toLowerCase()))
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
