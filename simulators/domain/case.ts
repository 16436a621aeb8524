import { z } from 'zod'
import { idSchema, lineSchema, referenceSchema } from './identifiers'
import { actSchema, domainSchema, emotionSchema, slotSchema, topicSchema } from './vocabulary'

const secondsSchema = z.int().min(0).max(3600)
const linesSchema = z.array(lineSchema)

/** What the candidate reads before the start: nothing here is an answer. */
export const stationSheetSchema = z.strictObject({
  setting: z.enum(['primary-care', 'emergency', 'ward', 'clinic', 'home', 'telephone', 'video']),
  role: lineSchema,
  doorNote: lineSchema,
  tasks: linesSchema.min(1),
  timings: z
    .strictObject({ reading: secondsSchema.default(90), encounter: secondsSchema.default(480), finish: secondsSchema.default(120) })
    .prefault({})
    .describe('Seconds'),
  budget: z.number().min(0).nullable().describe('The price the tests may add up to, in teaching units; null is unlimited'),
  given: z.array(idSchema).default([]).describe('Facts printed on the door note: never marked'),
})
export type StationSheet = z.infer<typeof stationSheetSchema>

/** When a cue or question falls due: within one trigger all keys hold, any trigger of a list starts it. */
export const triggerSchema = z.strictObject({
  after: z.array(idSchema).optional().describe('Facts that have been told'),
  domain: domainSchema.optional(),
  act: z.array(actSchema).optional().describe("Acts of the doctor's turn"),
  words: linesSchema.optional().describe("Words of the doctor's turn"),
  turn: z.int().min(0).optional().describe("The doctor's turn count from which it may fall due"),
  closing: z.boolean().optional().describe('The encounter is closing or a plan was given'),
  trust: z.strictObject({ min: z.number().min(0).max(10).optional(), max: z.number().min(0).max(10).optional() }).optional(),
})
export type Trigger = z.infer<typeof triggerSchema>

export const discloseSchema = z.union([z.enum(['open', 'asked']), z.strictObject({ trusted: z.int().min(1).max(10) })])
export type Disclose = z.infer<typeof discloseSchema>

/** One thing the patient can say, with the lay words for it. */
export const factSchema = z.strictObject({
  text: lineSchema.describe('Third person, plain words, one thing: the truth for the matcher and the debrief'),
  slot: slotSchema,
  present: z.boolean().default(true).describe('false: a negative that the patient can state'),
  finding: z
    .union([lineSchema, z.array(lineSchema)])
    .optional()
    .describe('Link to knowledge: id, id=value, or a list'),
  disclose: discloseSchema.default('asked'),
  with: z.array(idSchema).optional().describe('May be told along with these facts'),
  by: z.array(idSchema).optional().describe('Which speakers can tell it'),
  private: z.boolean().default(false).describe('Not while a companion is in the room'),
  sensitive: topicSchema.optional(),
  say: linesSchema.min(2).describe('Lay, first person, in the words of the lead speaker'),
  sayAs: z.record(idSchema, linesSchema.min(1)).optional(),
  brief: linesSchema.optional().describe('To a closed question'),
  vague: linesSchema.optional().describe('True, but without the number'),
  guarded: linesSchema.optional().describe('Said when asked before trust or company allow it'),
  ask: linesSchema.optional().describe("Ways of asking beyond the finding's"),
  match: linesSchema.optional().describe('Phrases that show it was said'),
})
export type Fact = z.infer<typeof factSchema>

export const cueSchema = z.strictObject({
  kind: z.enum(['cue', 'concern']),
  sign: z
    .enum(['vague', 'hidden', 'bodily', 'life-event', 'repeated', 'non-verbal', 'past'])
    .optional()
    .describe('VR-CoDES cue types in our own words; a concern has none'),
  emotion: emotionSchema,
  intensity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  when: z.array(triggerSchema).min(1),
  say: linesSchema.min(1),
  words: linesSchema.min(1).describe('Content that an answer must touch'),
  ease: z.strictObject({ level: z.int().min(1).max(5).default(3), acts: z.array(actSchema).optional() }).prefault({}),
  again: linesSchema.optional().describe('The second, stronger showing'),
  eased: linesSchema.min(1),
  opens: z.array(idSchema).optional().describe('Facts let out once it is eased'),
})
export type Cue = z.infer<typeof cueSchema>

export const speakerSchema = z.strictObject({
  is: z.enum(['patient', 'informant']),
  relation: lineSchema.optional(),
  name: lineSchema.optional(),
  lead: z.boolean(),
  present: z.boolean(),
  callable: z.boolean().default(false).describe('Comes when the doctor asks'),
})
export type Speaker = z.infer<typeof speakerSchema>

/** Everything of a case that may ever reach a patient actor, and nothing else. */
export const patientSheetSchema = z.strictObject({
  who: z.strictObject({
    name: lineSchema,
    address: lineSchema,
    age: z.int().min(0).max(120),
    ageUnit: z.enum(['years', 'months', 'weeks', 'days']).default('years'),
    sex: z.enum(['female', 'male', 'intersex']),
    pronouns: z.enum(['she', 'he', 'they']),
  }),
  speakers: z.record(idSchema, speakerSchema),
  opening: z.strictObject({ facts: z.array(idSchema).min(1), say: linesSchema.min(1) }),
  facts: z.partialRecord(domainSchema, z.record(idSchema, factSchema)),
  cues: z.record(idSchema, cueSchema),
  questions: z.array(z.strictObject({ id: idSchema, when: z.array(triggerSchema).min(1), say: linesSchema.min(1) })).default([]),
  onPlan: z.array(z.strictObject({ words: linesSchema.min(1), say: linesSchema.min(1) })).default([]),
  unlisted: z.strictObject({ history: z.enum(['deny', 'unsure']), deny: linesSchema.min(1), unsure: linesSchema.min(1) }),
})
export type PatientSheet = z.infer<typeof patientSheetSchema>

export const examinationSchema = z.strictObject({
  names: linesSchema.min(1),
  result: lineSchema,
  abnormal: z.boolean(),
  finding: lineSchema.optional(),
  intimate: z.boolean().default(false).describe('Consent and a chaperone are expected'),
})
export type Examination = z.infer<typeof examinationSchema>

export const investigationSchema = z.strictObject({
  names: linesSchema.min(1),
  price: z.number().min(0),
  invasiveness: z
    .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
    .describe('0 none, 1 needle or plain film, 2 contrast, CT or sedation, 3 procedure'),
  turnaround: z.number().min(0).describe('Minutes, shown and added up, never waited for'),
  result: lineSchema,
  repeats: linesSchema.optional(),
  abnormal: z.boolean(),
  finding: lineSchema.optional(),
})
export type Investigation = z.infer<typeof investigationSchema>

/** Results that exist only once they are asked for. */
export const chartSchema = z.strictObject({
  vitals: z.strictObject({
    heartRate: z.number().describe('per minute'),
    systolic: z.number().describe('mmHg'),
    diastolic: z.number().describe('mmHg'),
    respiratoryRate: z.number().describe('per minute'),
    spo2: z.number().describe('%'),
    oxygen: z.union([z.literal('air'), z.number().positive()]).describe('air, or litres a minute'),
    temperature: z.number().describe('degrees Celsius'),
    glucose: z.number().optional().describe('mmol/L'),
    gcs: z.int().describe('Glasgow Coma Scale, 3 to 15'),
    weight: z.number().optional().describe('kg'),
    height: z.number().optional().describe('cm'),
  }),
  examination: z.record(idSchema, examinationSchema),
  investigations: z.record(idSchema, investigationSchema),
  unlisted: z.strictObject({
    examination: z.enum(['normal', 'unavailable']),
    investigation: z.enum(['normal', 'unavailable']),
    price: z.number().min(0),
    turnaround: z.number().min(0),
  }),
})
export type Chart = z.infer<typeof chartSchema>

const needSchema = z.strictObject({
  needed: z.boolean().describe('false is marked as strictly as true'),
  what: lineSchema.optional(),
  accept: linesSchema.optional(),
  why: lineSchema,
  because: z.array(referenceSchema),
})
const managementItemSchema = z.union([
  z.strictObject({ test: idSchema, why: lineSchema.optional() }),
  z.strictObject({ id: idSchema, what: lineSchema, accept: linesSchema.min(1), why: lineSchema.optional() }),
])
export type ManagementItem = z.infer<typeof managementItemSchema>
const itemListSchema = z.strictObject({
  must: z.array(managementItemSchema),
  should: z.array(managementItemSchema),
  avoid: z.array(managementItemSchema),
})

/** The mark scheme. Read by evaluators and the debrief, never by a participant. */
export const answerKeySchema = z.strictObject({
  marks: z
    .strictObject({
      critical: z.array(idSchema),
      redFlags: z.array(idSchema),
      important: z.array(idSchema),
      expectedTurns: z.int().positive().default(20),
    })
    .describe('Weights: critical 3, important 2, other 1, given or opening 0'),
  diagnosis: z
    .strictObject({
      condition: idSchema,
      name: lineSchema,
      accepted: linesSchema,
      close: linesSchema,
      broader: linesSchema,
      sibling: linesSchema,
      icd10: z.strictObject({ code: lineSchema, also: linesSchema }),
    })
    .describe('Five-step match: name and accepted 5, close 4, broader 3, sibling 2, anything else 1'),
  differentials: z.array(
    z.strictObject({
      condition: idSchema,
      name: lineSchema,
      accepted: linesSchema.optional(),
      mustNotMiss: z.boolean(),
      for: z.array(referenceSchema),
      against: z.array(referenceSchema),
    }),
  ),
  management: z.strictObject({
    escalation: needSchema.extend({ urgency: z.enum(['immediate', 'today', 'soon', 'routine']), to: lineSchema }),
    investigations: itemListSchema,
    treatments: itemListSchema,
    followUp: needSchema,
    safetyNet: z.array(managementItemSchema),
  }),
  reasoning: z.array(
    z.strictObject({ id: idSchema, about: idSchema, for: z.boolean(), says: lineSchema, because: z.array(referenceSchema) }),
  ),
  viva: z.array(z.strictObject({ ask: lineSchema, expect: linesSchema.min(1) })),
})
export type AnswerKey = z.infer<typeof answerKeySchema>

/**
 * What a case is good for, and so what lint holds it to. `station`: an examination, with marks. `vignette`: a history that can be taken, with
 * nothing marked. `sketch`: a complaint and what little is known beside it.
 */
export const caseLevelSchema = z.enum(['station', 'vignette', 'sketch'])
export type CaseLevel = z.infer<typeof caseLevelSchema>

/** So many things beyond what the patient came with make a history. */
export const LEAST_TOLD_IN_A_VIGNETTE = 4

/** One clinical truth (content.md 1). */
export const caseSchema = z.strictObject({
  schema: z.literal('case/1'),
  id: idSchema,
  version: z.int().positive().describe('Raised by any change; a version that was played never changes'),
  title: lineSchema.describe('Seen by the candidate: no diagnosis'),
  complaint: idSchema,
  difficulty: z.enum(['easy', 'medium', 'hard']),
  level: caseLevelSchema.exclude(['station']).optional().describe('Left out: a station, held to every rule'),
  tags: z.array(idSchema),
  language: z.string().min(2).describe('BCP 47'),
  translationOf: idSchema.optional(),
  contentNotes: z.array(z.enum(['self-harm', 'violence', 'sexual', 'bereavement', 'child-harm'])).default([]),
  licence: lineSchema.describe('SPDX identifier'),
  authors: linesSchema.min(1),
  review: z.strictObject({ status: z.enum(['draft', 'peer', 'clinician']), by: lineSchema.optional(), date: lineSchema.optional() }),
  sources: z.array(z.strictObject({ id: idSchema, title: lineSchema, by: lineSchema, year: z.int(), url: z.url().optional() })),
  origin: z.strictObject({ format: lineSchema, file: lineSchema, row: z.int(), unmapped: linesSchema }).optional(),
  station: stationSheetSchema,
  patient: patientSheetSchema,
  chart: chartSchema,
  key: answerKeySchema,
})
export type Case = z.infer<typeof caseSchema>

/** What anyone may know of a case before playing it. */
export type CaseSummary = Pick<Case, 'id' | 'version' | 'title' | 'complaint' | 'difficulty' | 'tags' | 'language' | 'contentNotes'>
