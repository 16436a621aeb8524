import { z } from 'zod'
import { actSchema, domainSchema, questionFormSchema, slotSchema } from './vocabulary'

export const withheldReasonSchema = z.enum(['not-understood', 'other-speaker', 'company', 'trust', 'too-many'])
export type WithheldReason = z.infer<typeof withheldReasonSchema>

/** What one exchange did to each fact (content.md 4.5). Every list is always there. */
export const ledgerSchema = z.strictObject({
  asked: z.array(z.string()),
  disclosed: z.array(z.string()),
  volunteered: z.array(z.string()),
  withheld: z.array(z.string()),
  repeated: z.array(z.string()),
  denied: z.array(z.string()),
  unlisted: z.array(z.string()).describe('Finding ids asked for that the case does not list'),
  notUnderstood: z.boolean(),
  reasons: z.record(z.string(), withheldReasonSchema),
})
export type Ledger = z.infer<typeof ledgerSchema>

export function emptyLedger(): Ledger {
  return {
    asked: [],
    disclosed: [],
    volunteered: [],
    withheld: [],
    repeated: [],
    denied: [],
    unlisted: [],
    notUnderstood: false,
    reasons: {},
  }
}

/** A stretch of one turn's text: `start` and `end` in UTF-16 code units, end exclusive. */
export const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) })
export type Span = z.infer<typeof spanSchema>

/** One question inside a doctor's turn. `facts` and `findings` are its targets with confidence in [0,1]. */
export const questionReadingSchema = z.strictObject({
  form: questionFormSchema,
  domain: domainSchema.nullable(),
  slot: slotSchema.nullable(),
  facts: z.array(z.strictObject({ id: z.string(), confidence: z.number().min(0).max(1) })),
  findings: z
    .array(z.strictObject({ id: z.string(), confidence: z.number().min(0).max(1) }))
    .describe('Findings of the vocabulary it asks for, whether or not the case lists them'),
  understood: z.boolean(),
  ...spanSchema.shape,
})
export type QuestionReading = z.infer<typeof questionReadingSchema>

/** What a doctor's turn does, read from its text alone (evaluation.md 8.2). */
export const turnReadingSchema = z.strictObject({
  acts: z.array(z.strictObject({ act: actSchema, ...spanSchema.shape })),
  questions: z.array(questionReadingSchema),
  multiple: z.boolean().describe('Two or more independent asks'),
  domains: z.array(domainSchema),
  addressee: z.string().nullable().describe('Speaker id where the turn plainly addresses one'),
  jargon: z.array(z.strictObject({ term: z.string(), glossed: z.boolean(), ...spanSchema.shape })),
  leadingPremises: z.array(z.string()).describe("What a leading question presupposes, in the doctor's words"),
  namedConditions: z.array(z.string()).describe('Condition ids the doctor named'),
  cueLevel: z.int().min(0).max(6).nullable().describe('Reply level to the cue that stood open; null where none did'),
  confidence: z.number().min(0).max(1),
})
export type TurnReading = z.infer<typeof turnReadingSchema>

/** The reading of a turn that says nothing: what a turn without one is taken for. */
export function emptyReading(): TurnReading {
  return {
    acts: [],
    questions: [],
    multiple: false,
    domains: [],
    addressee: null,
    jargon: [],
    leadingPremises: [],
    namedConditions: [],
    cueLevel: null,
    confidence: 0,
  }
}
