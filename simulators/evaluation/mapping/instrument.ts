import { z } from 'zod'
import { idSchema, lineSchema } from '../../domain/identifiers'
import { safetyFlagSchema } from '../../domain/score'

/** How far something that an instrument asks for is looked at here: as far as words can show it, in part, or not at all. */
export const reachSchema = z.enum(['whole', 'part', 'none'])
export type Reach = z.infer<typeof reachSchema>

const measuredIdSchema = z
  .string()
  .regex(/^([a-z0-9-]+\/)?[a-z0-9-]+$/, 'must be the id of one of the 28 items, RUBRIC/ITEM of a judge, or measure/ID')

const askedSchema = z
  .strictObject({
    number: z.union([z.int(), z.string().min(1)]).transform(String),
    gloss: lineSchema.describe("What it asks for, in our own words and never in the instrument's"),
    reach: reachSchema,
    by: z.array(measuredIdSchema).default([]),
    lacks: lineSchema.optional().describe('What is not measured, and why'),
  })
  .superRefine(({ reach, by, lacks }, context) => {
    const issue = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (reach === 'none' && by.length > 0) issue('by', 'must be empty where nothing is measured')
    if (reach !== 'none' && by.length === 0) issue('by', 'must say what measures it')
    if (reach !== 'whole' && lacks === undefined) issue('lacks', 'must say what is not measured, and why')
    if (reach === 'whole' && lacks !== undefined) issue('lacks', 'contradicts that the whole is measured')
  })

/** A published instrument, and what of it is measured here. No sentence of the instrument stands in it. */
export const instrumentSchema = z
  .strictObject({
    schema: z.literal('instrument/1'),
    id: idSchema,
    name: lineSchema,
    title: lineSchema,
    form: lineSchema.describe('What it is, who fills it in, and on what scale'),
    citation: lineSchema,
    rights: lineSchema.describe('Who owns it, and what may be done with it'),
    numbering: lineSchema.optional().describe('Where the numbers come from, if the instrument has none'),
    groups: z.array(z.strictObject({ name: lineSchema, asks: z.array(askedSchema).min(1) })).min(1),
  })
  .superRefine(({ groups }, context) => {
    const numbers = groups.flatMap(({ asks }) => asks.map(({ number }) => number))
    const twice = numbers.filter((number, at) => numbers.indexOf(number) !== at)
    if (twice.length > 0) context.addIssue({ code: 'custom', path: ['groups'], message: `has twice: ${twice.join(', ')}` })
  })
export type Instrument = z.infer<typeof instrumentSchema>

const measureSchema = z.union([
  z.strictObject({ id: idSchema, name: lineSchema, figure: z.string().regex(/^[a-z]+\/[A-Za-z.]+$/, 'must be GROUP/FIGURE') }),
  z.strictObject({ id: idSchema, name: lineSchema, flag: safetyFlagSchema.shape.kind }),
])
/** A figure or a flag that rules give beside the items. */
export type Measure = z.infer<typeof measureSchema>

/** What holds for all instruments: how the mapping is meant, what measures beside items, and what no instrument asks for. */
export const mappingSchema = z.strictObject({
  schema: z.literal('mapping/1'),
  statements: z.array(lineSchema).min(1),
  measures: z.array(measureSchema),
  own: z
    .array(z.strictObject({ id: measuredIdSchema, why: lineSchema }))
    .describe('Measured here, and asked for by none of the instruments'),
})
