import type { Domain } from '../../domain/vocabulary'

/** One thing that a source states of a patient, in its own words. `domain` where the source files it under one. */
export type Statement = { text: string; present: boolean; domain: Domain | null }

/** What the formats have in common: a person, what they came with, what is so and what is not, and what they have. */
export type Vignette = {
  id: string
  row: number
  patient: { age: number; ageUnit: 'years' | 'months'; sex: 'female' | 'male' }
  /** What the patient came with, most important first. */
  complaints: string[]
  statements: Statement[]
  diagnosis: string
  /** What of the row has no place in a case, field by field. */
  unmapped: string[]
}

/** What is the same for all rows of a file. */
export type Collection = {
  format: string
  file: string
  /** SPDX identifier. */
  licence: string
  author: string
  source: { id: string; title: string; by: string; year: number; url: string }
}

/** "fever, cough and rash". */
export function asList(words: readonly string[]): string {
  const last = words.at(-1)!
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
