import type { FindingId } from '../domain/identifiers'
import type { Finding } from '../domain/knowledge'
import type { Slot } from '../domain/vocabulary'
import type { Person } from './prior'

/** Slots that make no sense to ask about below an age, in years. */
const ASKED_FROM_AGE: Partial<Record<Slot, number>> = { smoking: 11, alcohol: 11, drugs: 11, sexual: 13, occupation: 14 }
const DEVELOPMENT_UP_TO_AGE = 6
const GYNAECOLOGY_FROM_AGE = 10
const FERTILE_UP_TO_AGE = 60
const OF_FERTILITY: ReadonlySet<Slot> = new Set(['pregnancy', 'contraception'])
/** What ends with the periods. Bleeding, discharge and pain do not: bleeding after them is a danger sign. */
const OF_PERIODS: ReadonlySet<FindingId> = new Set([
  'heavy-from-first-period',
  'heavy-periods',
  'irregular-periods',
  'last-period',
  'lighter-periods',
  'long-periods',
  'missed-period',
  'pain-with-cycle',
  'painful-periods',
  'periods-rule-life',
])

/** Whether a finding is worth considering at all in this person: nobody asks a man of 58 about his periods. */
export function isApplicable(id: FindingId, finding: Finding, person: Person): boolean {
  if ('chart' in finding) return true
  if (finding.domain === 'ogh') {
    const endsWithAge = OF_FERTILITY.has(finding.slot) || OF_PERIODS.has(id)
    return person.sex !== 'male' && person.age >= GYNAECOLOGY_FROM_AGE && (person.age <= FERTILE_UP_TO_AGE || !endsWithAge)
  }
  if (finding.domain === 'dev') return person.age <= DEVELOPMENT_UP_TO_AGE
  return person.age >= (ASKED_FROM_AGE[finding.slot] ?? 0)
}
