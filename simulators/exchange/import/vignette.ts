import type { Case, CaseLevel, Chart, PatientSheet } from '../../domain/case'
import type { Domain } from '../../domain/vocabulary'

/** One thing that a source states of a patient, in its own words. */
export type Statement = {
  text: string
  present: boolean
  /** Where the source files it under one. */
  domain: Domain | null
  /** Said by the patient already, and to which questions. */
  own?: { ask: string[] }
  /** Findings that it is known to say; else they are looked for in its words. */
  findings?: string[]
}

/** What of a chart a source has. Vital signs that it lacks are left out. */
export type ChartResults = {
  vitals: Partial<Chart['vitals']>
  examination: Case['chart']['examination']
  investigations: Case['chart']['investigations']
}

/** What the formats have in common: a person, what they came with, what is so and what is not, and what they have. */
export type Vignette = {
  id: string
  row: number
  patient: Pick<PatientSheet['who'], 'age' | 'ageUnit'> & { sex: 'female' | 'male' }
  /** What the patient came with, most important first. */
  complaints: string[]
  /** The first words, where the source has them. */
  opening: string | null
  /** What the doctor is asked to do, where the source says it. */
  tasks: string[]
  statements: Statement[]
  chart: ChartResults
  diagnosis: string
  /** What of the row has no place in a case, field by field. */
  unmapped: string[]
}

/** A record, or why no case can be made of it. */
export type VignetteOrReason = Vignette | { row: number; leftOut: string; unmapped: string[] }

export const NO_RESULTS: ChartResults = { vitals: {}, examination: {}, investigations: {} }

/** What is the same for all rows of a file. */
export type Collection = {
  format: string
  file: string
  /** The most that its records are good for. */
  level: Exclude<CaseLevel, 'station'>
  /** SPDX identifier. */
  licence: string
  author: string
  source: { id: string; title: string; by: string; year: number; url: string }
  /** Parts of every case that stand in for what no record tells. */
  missing: readonly string[]
}

/** "fever, cough and rash". */
export function asList(words: readonly string[]): string {
  const last = words.at(-1)!
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
