import { z } from 'zod'
import { idSchema, lineSchema } from './identifiers'

/**
 * Conditions and what is asked about them, from elsewhere, without any likelihood: which evidence goes with which condition, and what of
 * this vocabulary says the same. Keys are the source's own names.
 */
export const ontologySchema = z.strictObject({
  schema: z.literal('ontology/1'),
  id: idSchema,
  title: lineSchema,
  licence: lineSchema.describe('SPDX identifier'),
  source: z.strictObject({ by: lineSchema, year: z.int(), url: z.url() }),
  origin: z.strictObject({ format: lineSchema, file: lineSchema, unmapped: z.array(lineSchema) }),
  evidences: z.record(
    lineSchema,
    z.strictObject({
      question: lineSchema,
      kind: z.enum(['yes-no', 'one-of', 'any-of']),
      antecedent: z.boolean().describe('Of the past, not of this illness'),
      values: z.record(lineSchema, lineSchema).describe("By the source's code; empty for yes-no"),
      unless: lineSchema.describe('What holds where nothing is said: "no", or a value'),
      findings: z.array(idSchema).describe('Of the vocabulary; any of them says it'),
    }),
  ),
  conditions: z.record(
    lineSchema,
    z.strictObject({
      icd10: lineSchema,
      severity: z.int().min(1).max(5).describe('1 life at stake now'),
      conditions: z.array(idSchema).describe('Of the vocabulary'),
      evidences: z.array(lineSchema),
    }),
  ),
})
export type Ontology = z.infer<typeof ontologySchema>
