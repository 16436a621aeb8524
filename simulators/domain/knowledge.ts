import { z } from 'zod'
import { idSchema, lineSchema } from './identifiers'
import { domainSchema, slotSchema } from './vocabulary'

const linesSchema = z.array(lineSchema)

/** Likelihood in words: always .97, usual .85, common .65, sometimes .35, uncommon .15, rare .05, never .01. */
export const likelihoodWordSchema = z.enum(['always', 'usual', 'common', 'sometimes', 'uncommon', 'rare', 'never'])
export const likelihoodSchema = z.union([likelihoodWordSchema, z.number().min(0.001).max(0.999)])
export type Likelihood = z.infer<typeof likelihoodSchema>

const findingCommon = {
  lay: linesSchema.describe('Words by which a lay question or answer touches it'),
  questions: linesSchema.min(1).describe('Ways of asking for it'),
  usual: linesSchema.min(1).describe('The lay answer where a case does not list it: names no detail'),
  unknown: z.number().min(0).max(0.9).default(0).describe('Share of patients who cannot say'),
}
const findingBase = { domain: domainSchema, slot: slotSchema, ...findingCommon }
const chartFinding = {
  chart: z.enum(['examination', 'investigation']),
  names: linesSchema.min(1).describe('Examinations or tests that show it'),
}

/** Something that can be asked for (history) or looked for (chart), with how often people in general have it. */
export const findingSchema = z.union([
  z.strictObject({ ...findingBase, type: z.literal('boolean'), background: likelihoodSchema }),
  z.strictObject({
    ...findingBase,
    type: z.literal('choice'),
    values: z.record(idSchema, linesSchema.min(1)),
    background: z.record(idSchema, likelihoodSchema),
  }),
  z.strictObject({
    ...findingBase,
    type: z.literal('set'),
    values: z.record(idSchema, linesSchema.min(1)),
    background: z.record(idSchema, likelihoodSchema),
  }),
  z.strictObject({ ...findingBase, type: z.literal('text') }),
  z.strictObject({ ...chartFinding, type: z.literal('boolean'), background: likelihoodSchema }),
])
export type Finding = z.infer<typeof findingSchema>
/** A finding that a patient can be asked about. */
export type HistoryFinding = Extract<Finding, { domain: unknown }>
/** A finding that an examination or a test shows. */
export type ChartFinding = Extract<Finding, { chart: unknown }>

export const findingsFileSchema = z.strictObject({
  schema: z.literal('findings/1'),
  id: idSchema,
  findings: z.record(idSchema, findingSchema),
})

export const conditionSchema = z.strictObject({
  name: lineSchema,
  lay: lineSchema,
  aliases: linesSchema,
  icd10: linesSchema,
  parents: z.array(idSchema).default([]),
  severity: z.int().min(1).max(5).describe('1 life at stake now, to 5, as in DDXPlus'),
  mustNotMiss: z.boolean(),
  prior: z.strictObject({
    frequency: z.enum(['everyday', 'common', 'uncommon', 'rare', 'exceptional']),
    setting: z.record(idSchema, z.number().positive()).default({}),
    age: z.record(z.string().regex(/^\d+-\d+$/), z.number().min(0)).default({}),
    sex: z.partialRecord(z.enum(['female', 'male', 'intersex']), z.number().min(0)).default({}),
  }),
  findings: z.record(idSchema, z.union([likelihoodSchema, z.record(idSchema, likelihoodSchema)])),
  ddxplus: linesSchema.default([]),
  sources: z.array(lineSchema),
})
export type Condition = z.infer<typeof conditionSchema>

export const conditionsFileSchema = z.strictObject({
  schema: z.literal('conditions/1'),
  id: idSchema,
  sources: z.record(idSchema, lineSchema).default({}).describe('Where the likelihoods come from, by the id conditions use'),
  conditions: z.record(idSchema, conditionSchema),
})

/** The whole vocabulary, merged over files. */
export type Knowledge = {
  findings: Record<string, Finding>
  conditions: Record<string, Condition>
}
