import { z } from 'zod'

/** Kebab-case name, the form of every id and enum word people author. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: lower-case letters, digits and single hyphens')

/** A line that someone says or reads: never empty. */
export const lineSchema = z.string().trim().min(1)

/** A reference into a case: a bare fact id, `exam/ID`, `test/ID` or `vital/NAME`. */
export const referenceSchema = z
  .string()
  .regex(/^((exam|test|vital)\/[A-Za-z0-9-]+|[a-z0-9]+(-[a-z0-9]+)*)$/, 'must be a fact id, exam/ID, test/ID or vital/NAME')

export type FactId = string
export type FindingId = string
export type ConditionId = string
export type CueId = string
export type SpeakerId = string
export type ItemId = string

export const roleSchema = z.enum(['doctor', 'patient'])
/** The two sides of an encounter. */
export type Role = z.infer<typeof roleSchema>
