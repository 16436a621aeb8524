import { z } from 'zod'
import { cueSchema } from './case'
import { idSchema, lineSchema } from './identifiers'
import { topicSchema } from './vocabulary'

const linesSchema = z.array(lineSchema)

export const personalitySchema = z.enum([
  'neutral',
  'talkative',
  'reserved',
  'pleasing',
  'impatient',
  'distrustful',
  'anxious',
  'tangential',
  'stoic',
])
export type Personality = z.infer<typeof personalitySchema>

/** AgentClinic's eleven patient biases. */
export const patientBiasSchema = z.enum([
  'recency',
  'frequency',
  'false-consensus',
  'self-diagnosis',
  'gender',
  'race',
  'sexual-orientation',
  'cultural',
  'education',
  'religion',
  'socioeconomic',
])

/** A point on the ten axes; what is left out is neutral (content.md 2.1). */
export const axesSchema = z.strictObject({
  personality: personalitySchema.default('neutral'),
  language: z.enum(['a', 'b', 'c']).default('b').describe('CEFR'),
  literacy: z.enum(['low', 'adequate', 'high']).default('adequate').describe('Health literacy'),
  recall: z.enum(['low', 'normal', 'high']).default('normal'),
  confusion: z.enum(['none', 'moderate', 'high']).default('none'),
  emotion: z.enum(['calm', 'low', 'irritable', 'fearful', 'tearful', 'ashamed']).default('calm'),
  trust: z
    .strictObject({ start: z.number().min(0).max(10), slope: z.union([z.literal(0.5), z.literal(1), z.literal(1.5)]) })
    .optional()
    .describe("Overrides the personality's"),
  sensitive: z.partialRecord(topicSchema, z.int().min(1).max(10)).default({}).describe('Trust that facts of a topic need'),
  frame: z
    .strictObject({
      decides: z.enum(['self', 'family']).default('self'),
      address: z.enum(['formal', 'informal']).default('informal'),
      explains: lineSchema.nullable().default(null),
      remedies: lineSchema.nullable().default(null),
      taboo: z.array(topicSchema).default([]),
    })
    .prefault({}),
  bias: z.array(z.strictObject({ name: patientBiasSchema, about: lineSchema.optional() })).default([]),
})
export type Axes = z.infer<typeof axesSchema>

const { language, literacy, recall, confusion, emotion } = axesSchema.shape

/** Levels that a grid may lay over a persona, each in one word. `trust` is where it starts, `sensitive` the trust that every topic needs. */
export const axisOverridesSchema = z.strictObject({
  personality: personalitySchema.optional(),
  language: language.unwrap().optional(),
  literacy: literacy.unwrap().optional(),
  recall: recall.unwrap().optional(),
  confusion: confusion.unwrap().optional(),
  emotion: emotion.unwrap().optional(),
  trust: z.coerce.number().int().min(0).max(10).optional(),
  sensitive: z.coerce.number().int().min(1).max(10).optional(),
  decides: z.enum(['self', 'family']).optional(),
  address: z.enum(['formal', 'informal']).optional(),
  bias: patientBiasSchema.optional(),
})
export type AxisOverrides = z.infer<typeof axisOverridesSchema>

/** Lines of manner, without any fact: every persona fits every case. */
export const voiceSchema = z.strictObject({
  fillers: linesSchema.default([]),
  asides: linesSchema.default([]),
  softeners: linesSchema.default([]),
  challenges: linesSchema.default([]),
  hurry: linesSchema.default([]),
  worry: linesSchema.default([]),
  deflect: linesSchema.default([]),
  smallTalk: linesSchema.default([]),
  remarks: z.partialRecord(patientBiasSchema, linesSchema).default({}),
})
export type Voice = z.infer<typeof voiceSchema>

/** Overrides of the numbers that the axes imply; shares are of the patient's turns, in [0,1]. */
export const paramsSchema = z.strictObject({
  openWords: z.tuple([z.int(), z.int()]).optional(),
  closedWords: z.tuple([z.int(), z.int()]).optional(),
  factsPerOpen: z.int().min(1).max(5).optional(),
  filler: z.number().min(0).max(1).optional(),
  aside: z.number().min(0).max(1).optional(),
  softener: z.number().min(0).max(1).optional(),
  challenge: z.number().min(0).max(1).optional(),
  hurry: z.number().min(0).max(1).optional(),
  worry: z.number().min(0).max(1).optional(),
  pause: z.number().min(0).max(1).optional(),
})
export type Params = z.infer<typeof paramsSchema>

/** A manner of being a patient: changes how things are said and what is withheld, never what is true. */
export const patientPersonaSchema = z.strictObject({
  schema: z.literal('persona/1'),
  id: idSchema,
  version: z.int().positive(),
  role: z.literal('patient'),
  name: lineSchema,
  summary: lineSchema,
  extends: idSchema.optional(),
  axes: axesSchema,
  voice: voiceSchema.prefault({}),
  cues: z.record(idSchema, cueSchema).default({}),
  params: paramsSchema.default({}),
  portrait: z.strictObject({ seed: z.int(), mood: z.enum(['calm', 'guarded', 'worried', 'low', 'bright', 'tired']) }),
  fits: z
    .strictObject({
      age: z.tuple([z.int(), z.int()]).optional(),
      sex: z.enum(['female', 'male', 'intersex']).optional(),
      lead: z.enum(['patient', 'informant']).optional(),
    })
    .optional(),
})
export type PatientPersona = z.infer<typeof patientPersonaSchema>

/** AgentClinic's twelve doctor biases with content.md 2.3's additions. */
export const doctorBiasSchema = z.enum([
  'anchoring',
  'recency',
  'availability',
  'frequency',
  'confirmation',
  'premature-closure',
  'status-quo',
  'false-consensus',
  'gender',
  'race',
  'sexual-orientation',
  'cultural',
  'education',
  'religion',
  'socioeconomic',
])

export type DoctorBias = z.infer<typeof doctorBiasSchema>

/** The scripted doctor's skill (content.md 2.3). */
export const skillSchema = z.strictObject({
  pick: z.number().min(0).describe('Softmax temperature over EIG/max; 0 takes the best question'),
  openTurns: z.int().min(0).describe('Open invitations first'),
  redFlags: z.number().min(0).max(1),
  cueLevel: z.int().min(0).max(5).describe('Reply level to an open cue'),
  ice: z.number().min(0).max(1),
  background: z.number().min(0).max(1),
  summaries: z.int().min(0),
  faults: z.number().min(0).max(1).describe('Chance that a question is leading, double, jargon or a repeat'),
  commit: z.number().min(0).max(1).describe('Top posterior that ends the questions'),
  questions: z.tuple([z.int().min(0), z.int().min(1)]),
  tests: z.enum(['none', 'indicated', 'all']),
  closing: z.number().min(0).max(1),
  ddx: z.int().min(1),
  sharpness: z.number().positive().describe('Exponent on stated probabilities'),
})
export type Skill = z.infer<typeof skillSchema>

const doctorBiasesSchema = z
  .array(z.strictObject({ name: doctorBiasSchema, strength: z.number().min(0).max(1), about: lineSchema.optional() }))
  .default([])

export const doctorPersonaSchema = z.strictObject({
  schema: z.literal('doctor-persona/1'),
  id: idSchema,
  version: z.int().positive(),
  role: z.literal('doctor'),
  name: lineSchema,
  summary: lineSchema.optional(),
  extends: idSchema.optional(),
  skill: skillSchema,
  biases: doctorBiasesSchema,
  voice: z.strictObject({ greet: linesSchema.min(1), facilitate: linesSchema.min(1), bridge: linesSchema.min(1) }),
})
export type DoctorPersona = z.infer<typeof doctorPersonaSchema>

/** How an agent comes to what it says: each is a file in `doctors/agents`. */
export const agentMethodSchema = z.enum(['interviewer', 'panel', 'conference', 'argued', 'budgeted'])
export type AgentMethod = z.infer<typeof agentMethodSchema>

/** MAI-DxO's five modes of a panel. */
export const panelModeSchema = z.enum(['instant', 'question-only', 'budgeted', 'unconstrained', 'ensemble'])
export type PanelMode = z.infer<typeof panelModeSchema>

/** A doctor that a language model plays. It takes the model it is given; who it is and how it thinks stands here. */
export const doctorAgentSchema = z.strictObject({
  schema: z.literal('doctor-agent/1'),
  id: idSchema,
  version: z.int().positive(),
  role: z.literal('doctor'),
  name: lineSchema,
  summary: lineSchema,
  introduces: lineSchema.describe('Name and role it gives to the patient'),
  agent: z.strictObject({
    method: agentMethodSchema,
    mode: panelModeSchema.optional().describe('Of a panel'),
    turns: z
      .int()
      .min(1)
      .optional()
      .describe("Doctor turns a budgeted agent is told it has; by default those that the encounter's limit leaves"),
    budget: z.number().positive().optional().describe("Price that tests may add up to; by default the station's"),
    advice: z.array(lineSchema).max(8).default([]).describe('From a critic of an earlier round'),
  }),
  biases: doctorBiasesSchema,
})
export type DoctorAgent = z.infer<typeof doctorAgentSchema>

export const anyDoctorSchema = z.discriminatedUnion('schema', [doctorPersonaSchema, doctorAgentSchema])
export type AnyDoctor = z.infer<typeof anyDoctorSchema>
