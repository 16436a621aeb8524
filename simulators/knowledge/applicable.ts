import type { Finding } from '../domain/knowledge'
import type { Slot } from '../domain/vocabulary'
import type { Person } from './prior'

/** Slots that make no sense to ask about below an age, in years. */
const ASKED_FROM_AGE: Partial<Record<Slot, number>> = { smoking: 11, alcohol: 11, drugs: 11, sexual: 13, occupation: 14 }
const DEVELOPMENT_UP_TO_AGE = 6
const MENSTRUAL_AGES = [10, 60] as const

/** Whether a finding is worth considering at all in this person: nobody asks a man of 58 about his periods. */
export function isApplicable(finding: Finding, person: Person): boolean {
  if ('chart' in finding) return true
  if (finding.domain === 'ogh') return person.sex !== 'male' && person.age >= MENSTRUAL_AGES[0] && person.age <= MENSTRUAL_AGES[1]
  if (finding.domain === 'dev') return person.age <= DEVELOPMENT_UP_TO_AGE
  return person.age >= (ASKED_FROM_AGE[finding.slot] ?? 0)
}
