import { z } from 'zod'
import { calibratedSchema } from './calibration'
import { idSchema, lineSchema } from './identifiers'
import { quoteSchema, scoreSchema } from './score'
import { usageSchema } from './usage'

/** What a judge may be kept from seeing (evaluation.md 8.7). */
export const hiddenSchema = z.enum(['diagnosis', 'doctor', 'demographics', 'persona'])
export type Hidden = z.infer<typeof hiddenSchema>

/** Where an item can be judged at all; what does not apply is null, and no judge is asked. */
export const appliesSchema = z.enum(['always', 'cue-open', 'diagnosis-stated', 'plan-stated'])
export type Applies = z.infer<typeof appliesSchema>

const levelKey = z.string().regex(/^\d$/, 'must be a whole number from 0 to 9')
const share = z.number().min(0).max(1)

const scopeSchema = z.strictObject({
  unit: z.enum(['turn', 'encounter']),
  applies: appliesSchema,
  context: z.union([z.int().min(1).max(50), z.literal('whole')]).describe('The last turns that are shown, or all'),
  least: z.int().min(1).default(1).describe('Judged turns below which the encounter gets no number'),
})

const exampleSchema = z.strictObject({
  level: z.int().min(0).max(9),
  patient: lineSchema.optional(),
  doctor: lineSchema,
  because: lineSchema,
})

const evidenceSchema = z.strictObject({
  from: z.enum(['doctor', 'patient', 'either']),
  turn: z.enum(['this', 'any']),
  min: z.int().min(1).max(5),
  at: z.array(z.int().min(0).max(9)).min(1).optional().describe('Levels that need it; by default those worth more than 0'),
})

/** One thing that a judge decides on closed levels, with anchors and examples (content.md 5). */
export const judgeItemSchema = z
  .strictObject({
    schema: z.literal('judge-item/1'),
    id: idSchema.describe("An id of the evaluator's items answers that item where no rule can"),
    name: lineSchema,
    scope: scopeSchema,
    feeds: idSchema.describe('The dimension it is part of; items of one dimension are asked in one call'),
    hide: z.array(hiddenSchema).default([]),
    ask: lineSchema,
    levels: z.record(levelKey, lineSchema),
    values: z.record(levelKey, share).describe('What each level is worth'),
    machineValues: z.record(levelKey, share).default({}).describe("Other worths where a machine sits in the doctor's seat"),
    examples: z.array(exampleSchema).min(2),
    evidence: evidenceSchema,
    samples: z.int().min(1).max(9).default(1),
    maps: z.record(idSchema, z.array(idSchema).min(1)).default({}).describe('Where published instruments ask for the same'),
  })
  .superRefine((item, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    const levels = Object.keys(item.levels)
    const isLevel = (level: number | string) => levels.includes(String(level))
    if (levels.length < 2) issue(['levels'], 'needs two levels or more')
    if (levels.join() !== Object.keys(item.values).join()) issue(['values'], `must value the levels ${levels.join(', ')}`)
    if (!Object.keys(item.machineValues).every(isLevel)) issue(['machineValues'], 'names a level that is not there')
    if (!item.examples.every(({ level }) => isLevel(level))) issue(['examples'], 'names a level that is not there')
    if (!item.evidence.at?.every(isLevel) && item.evidence.at) issue(['evidence', 'at'], 'names a level that is not there')
    const worths = item.examples.map(({ level }) => item.values[level] ?? 0)
    if (Math.min(...worths) === Math.max(...worths)) issue(['examples'], 'needs one of a better and one of a worse level')
    if (item.scope.unit === 'turn') return
    if (item.scope.context !== 'whole') issue(['scope', 'context'], 'of an encounter is "whole"')
    if (item.scope.applies === 'cue-open') issue(['scope', 'applies'], '"cue-open" is of a turn')
    if (item.evidence.turn === 'this') issue(['evidence', 'turn'], '"this" is of a turn')
  })
export type JudgeItem = z.infer<typeof judgeItemSchema>

/** Items that are judged together, with the hash of their content. */
export type Rubric = { name: string; hash: string; items: readonly JudgeItem[] }

const levelSchema = z.int().min(0).max(9).nullable()
const turnSchema = z.int().min(0)

/** What one judge found of one item. `failed`: the judge gave no answer that holds, as opposed to an item that did not apply. */
export const judgedItemSchema = z.strictObject({
  item: idSchema,
  turn: turnSchema.nullable().describe('null where the whole encounter was judged'),
  judge: z.string().describe('VENDOR/NAME'),
  level: levelSchema,
  value: share.nullable(),
  reason: z.string(),
  evidence: z.array(quoteSchema),
  samples: z.array(levelSchema).describe('Every answer, where it was asked several times'),
  spread: share.nullable().describe('Worth of the best answer less that of the worst; null below two answers'),
  failed: z.boolean(),
})
export type JudgedItem = z.infer<typeof judgedItemSchema>

/** What the judges found together: the median of those that gave a level. */
export const verdictSchema = judgedItemSchema
  .omit({ judge: true, samples: true, spread: true })
  .extend({ levels: z.record(z.string(), levelSchema).describe('By judge') })
export type Verdict = z.infer<typeof verdictSchema>

export const agreementSchema = z.strictObject({
  units: z.int().min(0).describe('Things that two judges or more gave a level'),
  alpha: z.number().nullable().describe("Krippendorff's alpha for ordered values"),
  exact: share.nullable().describe('Share of pairs of judges that gave the same'),
  kappas: z
    .array(z.strictObject({ judges: z.tuple([z.string(), z.string()]), units: z.int().min(0), kappa: z.number().nullable() }))
    .describe('Quadratically weighted'),
  reason: z.string().optional().describe('Why there is no alpha'),
})
export type Agreement = z.infer<typeof agreementSchema>

export const judgeWarningSchema = z.strictObject({
  kind: z.enum(['same-family', 'injection', 'judge-failed', 'style', 'calibration']),
  turn: turnSchema.nullable(),
  quote: z.string().describe('What was said, for an injection; otherwise empty'),
  words: z.string(),
})
export type JudgeWarning = z.infer<typeof judgeWarningSchema>

/** One dimension judged again without the doctor's filler; `delta` is that value less the one as it was said. */
const controlledSchema = z.strictObject({
  value: share.nullable(),
  delta: z.number().min(-1).max(1).nullable(),
  flagged: z.boolean().nullable().describe('Whether it moved by more than 0.1'),
  reason: z.string().optional().describe('Why there is no number'),
})
export type Controlled = z.infer<typeof controlledSchema>

/** Whether levels rest on how much the doctor says rather than on what (evaluation.md 8.7). */
export const styleControlSchema = z.strictObject({
  words: z.strictObject({ said: z.int().min(0), leftOut: z.int().min(0) }).describe("The doctor's"),
  dimensions: z.record(idSchema, controlledSchema),
})
export type StyleControl = z.infer<typeof styleControlSchema>

const dimensionScoresSchema = z.record(idSchema, scoreSchema)

/** What judges say of one encounter. Nothing in it was generated anew: it reads stored events. */
export const judgeReportSchema = z.strictObject({
  rubric: z.strictObject({ name: z.string(), hash: z.string() }),
  judges: z.array(z.strictObject({ model: z.string(), family: z.string() })).min(1),
  turns: z.array(z.strictObject({ turn: turnSchema, items: z.array(verdictSchema), scores: dimensionScoresSchema })),
  encounter: z.strictObject({ items: z.array(verdictSchema), scores: dimensionScoresSchema }),
  judged: z.array(judgedItemSchema).describe('What each judge found'),
  agreement: z.record(z.string(), agreementSchema).describe('By dimension, and of "all"'),
  control: styleControlSchema.optional().describe('Where the judges were also shown the talk without filler'),
  calibrated: calibratedSchema.optional().describe('Where a calibration was given'),
  warnings: z.array(judgeWarningSchema),
  usage: usageSchema,
})
export type JudgeReport = z.infer<typeof judgeReportSchema>
