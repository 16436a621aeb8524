import type { DoctorView } from '../../dialogue/views'
import { ageInYears } from '../../knowledge/prior'
import { createReasoner } from '../../knowledge/reasoner'
import { createMemory } from '../memory'
import type { AgentParts } from './agent'

/**
 * What the best question left is expected to tell, in bits, by the knowledge base and what was heard; null where none is left. Only
 * what a doctor may see is read: the door note, the talk and returned results.
 */
export function createExpectedGain({ knowledge, station, patient }: AgentParts): (view: DoctorView) => number | null {
  const person = { setting: station.setting, age: ageInYears(patient.age, patient.ageUnit), sex: patient.sex }
  const reasoner = createReasoner(knowledge, person)
  const remember = createMemory(knowledge, station.doorNote)
  return (view) => {
    const { opening, answers } = remember(view)
    return reasoner.believe([...opening, ...answers]).best('history')?.eig ?? null
  }
}

const IN_WORDS = [
  [0.3, 'much'],
  [0.1, 'something'],
  [0.03, 'little'],
  [0, 'next to nothing'],
] as const

export const gainInWords = (bits: number | null): string => IN_WORDS.find(([from]) => (bits ?? 0) >= from)![1]
