import { z } from 'zod'
import { idSchema } from './identifiers'

const levelKey = z.string().regex(/^\d$/, 'must be a whole number from 0 to 9')
const share = z.number().min(0).max(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a sha256 in hexadecimal digits')

/** Labels of people that a judge's level stands for, as the worth of the level: rising with the judge's. */
const calibratedLevelSchema = z.strictObject({
  pairs: z.int().min(0).describe('How often the judge gave it; where never, the value lies between its neighbours'),
  value: share.describe('Expected worth of the level that people gave'),
  machineValue: share.optional().describe("The same where a machine sits in the doctor's seat, for items that value it otherwise"),
})

const itemCalibrationSchema = z.strictObject({
  pairs: z.int().min(1).describe('Labels beside which the judge gave a level'),
  unpaired: z.int().min(0).describe('Labels beside which it gave none'),
  error: z
    .strictObject({ judged: share, calibrated: share })
    .nullable()
    .describe('Mean distance from the labels in worth; calibrated by a map made without the talk. Null for one talk'),
  levels: z.record(levelKey, calibratedLevelSchema).describe("By the judge's level"),
})
export type ItemCalibration = z.infer<typeof itemCalibrationSchema>

/** What the levels of one judge by one rubric stand for beside people's labels (evaluation.md 8.7). */
export const calibrationSchema = z.strictObject({
  schema: z.literal('judge-calibration/1'),
  judge: z.string().regex(/^[a-z][a-z-]*\/\S+$/, 'must be VENDOR/MODEL'),
  rubric: z.strictObject({ name: idSchema, hash }),
  prompts: hash.describe('Of what models are told'),
  protocol: z.string(),
  samples: z.int().min(1).max(9).nullable().describe('How often the judge was asked; null is as the items say'),
  date: z.iso.date(),
  talks: z.array(z.strictObject({ id: z.string(), hash: hash.describe('Of who said what') })).min(1),
  items: z.record(idSchema, itemCalibrationSchema),
  unmapped: z
    .record(idSchema, z.strictObject({ pairs: z.int().min(0), reason: z.string() }))
    .describe('Labelled items that have no map, and why'),
})
export type Calibration = z.infer<typeof calibrationSchema>

/** A number by way of the calibration beside the raw one, or null with its reason. */
const calibratedValueSchema = z.strictObject({ value: share.nullable(), reason: z.string().optional() })

/** What a calibration makes of one report. The raw levels and scores stand in the report as ever. */
export const calibratedSchema = z.strictObject({
  by: z.strictObject({ judge: z.string(), rubric: z.string(), date: z.iso.date(), talks: z.int().min(1) }),
  items: z.array(calibratedValueSchema.extend({ item: idSchema, turn: z.int().min(0).nullable() })),
  scores: z
    .record(idSchema, calibratedValueSchema.extend({ parts: z.record(z.string(), share.nullable()) }))
    .describe('By dimension; null unless every item of it that has a raw value has a map'),
})
export type Calibrated = z.infer<typeof calibratedSchema>
