import type { Vignette } from './vignette'

export type Person = Vignette['patient']

const UNITS = { year: 'years', yr: 'years', month: 'months', week: 'weeks', day: 'days' } as const
const AGE = /\b(\d{1,3})[\s-]*(year|yr|month|week|day)s?\b/i
const OLDEST = 120
const NEWBORN = /\bnewborn|\bneonate/i
const SEXES = { male: /\b(?:male|man|boy|gentleman|father)\b/i, female: /\b(?:female|woman|girl|lady|mother)\b/i } as const
const PRONOUNS = { male: /\b(?:he|his|him|himself)\b/i, female: /\b(?:she|her|hers|herself)\b/i } as const

/** "61 year old Male", "5-day-old male newborn": age and unit; null where none is said that a person has. */
export function readAge(text: string): Pick<Person, 'age' | 'ageUnit'> | null {
  const [, age, unit] = AGE.exec(text) ?? []
  if (age === undefined) return NEWBORN.test(text) ? { age: 0, ageUnit: 'days' } : null
  if (Number(age) > OLDEST) return null
  return { age: Number(age), ageUnit: UNITS[unit!.toLowerCase() as keyof typeof UNITS] }
}

/** By the word for it; by the pronouns of `story` where only one sex's stand there. Null where nothing tells, or both do. */
export function readSex(text: string, story = ''): Person['sex'] | null {
  return onlyOne(text, SEXES) ?? onlyOne(story, PRONOUNS)
}

function onlyOne(text: string, signs: Readonly<Record<Person['sex'], RegExp>>): Person['sex'] | null {
  const female = signs.female.test(text)
  if (female === signs.male.test(text)) return null
  return female ? 'female' : 'male'
}

/** Why nobody can be made of a record, in words. */
export function whyNobody(age: unknown, sex: unknown): string {
  const lacks = [...(age === null ? ['an age'] : []), ...(sex === null ? ['a sex'] : [])]
  return `names no person: it does not say ${lacks.join(' or ')}`
}
