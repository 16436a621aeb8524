import { z } from 'zod'
import { actorWordSchema } from './actor'
import type { stopReasonSchema } from './event'
import { idSchema } from './identifiers'
import { axisOverridesSchema, doctorBiasSchema } from './persona'

/** What a run measures of every encounter; a new one is a line here and its reading in runs/self-play/measures.ts. */
export const measureSchema = z.enum(['history', 'empathy', 'diagnosis', 'management', 'coverage', 'criticalRecall', 'redFlags'])
export type Measure = z.infer<typeof measureSchema>
export const MEASURES: readonly Measure[] = measureSchema.options

/** Encounters that one run may have: beyond it a plan alone would fill the memory of a server. */
export const LARGEST_RUN = 200_000
const LARGEST_SEED = 2 ** 31 - 1
const seedSchema = z.int().min(0).max(LARGEST_SEED)

const all = z.literal('all')
const casesSchema = z.union([all, z.array(idSchema).min(1), z.strictObject({ tags: z.array(idSchema).min(1) })])
const modelSchema = z.string().regex(/^[a-z][a-z-]*\/\S+$/, 'must be VENDOR/MODEL')
const patientSchema = z.union([actorWordSchema, axisOverridesSchema.extend({ name: idSchema, model: modelSchema.optional() })])
const doctorSchema = z.union([
  actorWordSchema,
  z.strictObject({ name: idSchema, model: modelSchema.optional(), biases: z.array(doctorBiasSchema).default([]) }),
])
const seedsSchema = z.union([
  z.array(seedSchema).min(1),
  z.strictObject({ from: seedSchema, to: seedSchema }).refine(({ from, to }) => to >= from, 'the last seed comes before the first'),
])
const thresholdSchema = z
  .strictObject({ min: z.number().min(0).max(1).optional(), max: z.number().min(0).max(1).optional() })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs min or max')
export type Threshold = z.infer<typeof thresholdSchema>

/** A self-play grid: cases x personas x doctors x seeds, with limits and thresholds. */
export const gridSchema = z.strictObject({
  name: idSchema.describe('What people call it; not part of what identifies the run'),
  cases: casesSchema.describe('Ids, all, or all with one of these tags'),
  patients: z.union([all, z.array(patientSchema).min(1)]).describe('Patient personas, each scripted or with the model that speaks'),
  doctors: z
    .union([all, z.array(doctorSchema).min(1)])
    .describe('Doctor personas, or agents with the model they use; all is every scripted one'),
  seeds: seedsSchema.default([1]).describe('A list, or from and to, both included'),
  limits: z
    .strictObject({
      turns: z.int().min(2).max(400).default(120).describe('Of doctor and patient together, an encounter'),
      tokens: z.int().positive().optional().describe('Of the models, an encounter'),
      cost: z.number().positive().optional().describe('Of the whole run, in the currency of the price list'),
    })
    .prefault({}),
  evaluate: z
    .strictObject({
      judge: z
        .union([z.literal('none'), modelSchema, z.array(modelSchema).min(1)])
        .default('none')
        .describe('Models that judge every encounter that can be evaluated; the rules score in any case'),
      rubric: idSchema.default('dialogue').describe('A folder of simulators/evaluation/judge-items'),
      samples: z.int().min(1).max(9).optional().describe('How often each judge is asked; by default as the rubric says'),
      control: z
        .literal(true)
        .optional()
        .describe("Judges each encounter once more without the doctor's filler, to see whether style moves the levels"),
    })
    .refine(({ judge, control }) => control === undefined || judge !== 'none', { path: ['control'], message: 'needs a judge' })
    .prefault({}),
  thresholds: z
    .partialRecord(measureSchema, thresholdSchema)
    .default({})
    .describe('On the mean of a measure over the whole run; where one is missed the exit code is 100'),
})
export type Grid = z.infer<typeof gridSchema>

/** One point of an expanded grid: `personaId` and `doctor` are words of an actor. `index` is its place in the order of play, which is longest first. */
export type Cell = { index: number; caseId: string; personaId: string; doctor: string; seed: number }

export const cellStatusSchema = z.enum(['waiting', 'playing', 'done', 'failed', 'cancelled'])
export type CellStatus = z.infer<typeof cellStatusSchema>

/** A measure of one encounter: in [0,1], or null with its reason. */
export type Measured = { value: number | null; reason?: string }

/** A cell with what has become of it. */
export type PlayedCell = Cell & {
  status: CellStatus
  /** Tries that ended in a fault of the machinery. */
  failures: number
  /** Encounters begun for it: more than one after a fault that ended one, or a requeue. */
  plays: number
  /** The latest of them. */
  encounterId: string | null
  turns: number
  stopReason: z.infer<typeof stopReasonSchema> | null
  /** The code of what went wrong last, where it failed. */
  fault: string | null
  /** Empty until it is done. */
  measures: Partial<Record<Measure, Measured>>
}

/** What people want of a run. */
export const wantedSchema = z.enum(['play', 'pause', 'cancel'])
export type Wanted = z.infer<typeof wantedSchema>

/** Who plays a run: a process that renews its hold, or loses it. */
export type Hold = {
  runId: string
  /** Grows with every hold of the run; each write of an executor carries it. */
  fence: number
  /** In words for people: process and machine. */
  holder: string
  until: string
}

/** What playing took, in all encounters that were begun. */
export type Played = {
  turns: number
  seconds: number
  modelCalls: number
  /** Calls of models without a known price; their cost is not in `cost`. */
  unpricedCalls: number
  /** Read and written. */
  tokens: number
  /** In the currency of the price list. */
  cost: number
}
export const NOTHING_PLAYED: Played = { turns: 0, seconds: 0, modelCalls: 0, unpricedCalls: 0, tokens: 0, cost: 0 }

export type Run = {
  /** The first 12 digits of the hash of everything that decides what is played and how it is scored. */
  id: string
  hash: string
  name: string
  /** As it was written, checked. */
  grid: Grid
  planned: number
  wanted: Wanted
  /** Encounters at a time; may change while it runs. */
  concurrency: number
  /** Whether a worker of the server is to play it; otherwise whoever gives the command does. */
  unattended: boolean
  /** The code of what ended the last executor before its time. */
  fault: string | null
  hold: Hold | null
  /** By all executors so far. */
  played: Played
  createdAt: string
  endedAt: string | null
}

/** How many cells stand where. `excluded` of the settled ones enter no mean. */
export type Progress = Record<CellStatus, number> & { planned: number; excluded: number }

/** Sums over the cells of one case, persona and doctor, from which every table of a run is made. */
export type Tally = {
  cells: { caseId: string; personaId: string; doctor: string; status: CellStatus; count: number; turns: number }[]
  measures: {
    caseId: string
    personaId: string
    doctor: string
    measure: Measure
    /** With a value. */
    scored: number
    /** Null: not applicable or not measured. */
    notScored: number
    sum: number
    sumOfSquares: number
  }[]
}
