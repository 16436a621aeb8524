import type { PatientSheet, StationSheet } from '../domain/case'
import type { Condition } from '../domain/knowledge'
import { frequencyWeight } from './likelihood'

/** Who is seen and where, as the door note says. `age` in years, a fraction for infants. */
export type Person = { setting: StationSheet['setting']; age: number; sex: PatientSheet['who']['sex'] }

const UNITS_A_YEAR = { years: 1, months: 12, weeks: 52, days: 365 } as const

/** An age as printed on the door note, in years. */
export function ageInYears(age: number, unit: PatientSheet['who']['ageUnit']): number {
  return age / UNITS_A_YEAR[unit]
}

/** Relative weight of a condition in this person here: frequency x setting x age x sex. What a condition leaves out counts 1. */
export function priorWeight(condition: Condition, person: Person): number {
  const { frequency, setting, age, sex } = condition.prior
  return frequencyWeight(frequency) * (setting[person.setting] ?? 1) * ageFactor(age, person.age) * (sex[person.sex] ?? 1)
}

/** Bands are whole years, both ends within: `0-34` holds everyone who has not turned 35. */
function ageFactor(bands: Readonly<Record<string, number>>, age: number): number {
  for (const [band, factor] of Object.entries(bands)) {
    const [low, high] = band.split('-').map(Number)
    if (Math.floor(age) >= low! && Math.floor(age) <= high!) return factor
  }
  return 1
}
