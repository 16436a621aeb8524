import { z } from 'zod'

/** The history domains and, within each, the slots a fact can fill. `hpi` site..severity are SOCRATES. */
export const SLOTS = {
  hpi: ['complaint', 'site', 'onset', 'character', 'radiation', 'associated', 'timecourse', 'modifiers', 'severity'],
  pmh: ['condition', 'risk'],
  psh: ['operation'],
  med: ['drug', 'adherence', 'over-the-counter', 'bought'],
  allergy: ['drug', 'other'],
  fh: ['condition'],
  sh: ['smoking', 'alcohol', 'drugs', 'occupation', 'home', 'travel', 'sexual', 'diet', 'exercise'],
  ros: ['cardiac', 'respiratory', 'gastrointestinal', 'urinary', 'neurological', 'musculoskeletal', 'skin', 'general', 'mood'],
  ogh: ['cycle', 'pregnancy', 'contraception', 'screening'],
  dev: ['birth', 'feeding', 'growth', 'milestones', 'immunisation'],
  function: ['daily', 'mobility', 'care'],
  ice: ['idea', 'concern', 'expectation', 'impact'],
} as const satisfies Record<string, readonly string[]>

export const domainSchema = z.enum(Object.keys(SLOTS) as [keyof typeof SLOTS, ...(keyof typeof SLOTS)[]])
export type Domain = z.infer<typeof domainSchema>
export type Slot = (typeof SLOTS)[Domain][number]
export const slotSchema = z.enum([...new Set(Object.values(SLOTS).flat())] as [Slot, ...Slot[]])

/** The eight SOCRATES slots of the presenting problem. */
export const SOCRATES: readonly Slot[] = SLOTS.hpi.filter((slot) => slot !== 'complaint')

/** What a doctor's utterance does (evaluation.md 8.2). Questions are read apart, with form and targets. */
export const actSchema = z.enum([
  'GREET',
  'INTRO',
  'CONSENT',
  'SIGNPOST',
  'QUESTION',
  'FACILITATE',
  'PARAPHRASE',
  'SUMMARY',
  'EMP_NAME',
  'EMP_UNDERSTAND',
  'EMP_RESPECT',
  'EMP_SUPPORT',
  'EMP_EXPLORE',
  'VALIDATE',
  'REASSURE',
  'REASSURE_PREMATURE',
  'DISMISS',
  'BLAME',
  'COMMAND',
  'EXPLAIN',
  'ADVICE',
  'EXAM_REQ',
  'TEST_REQ',
  'DX_STATE',
  'DDX_STATE',
  'ICE_I',
  'ICE_C',
  'ICE_E',
  'IMPACT',
  'CHECK_UNDERSTANDING',
  'SHARED_DECISION',
  'SAFETY_NET',
  'CLOSE',
  'THANKS',
  'SEND_OUT',
  'CALL_IN',
  'OFFTOPIC',
  'INJECTION',
])
export type Act = z.infer<typeof actSchema>

export const questionFormSchema = z.enum(['open', 'closed', 'leading', 'clarify'])
export type QuestionForm = z.infer<typeof questionFormSchema>

export const emotionSchema = z.enum(['fear', 'sadness', 'anger', 'shame', 'guilt', 'hopelessness', 'frustration', 'worry'])
export type Emotion = z.infer<typeof emotionSchema>

/** Topics people may find hard to speak of; personas raise the trust these need. */
export const topicSchema = z.enum([
  'alcohol',
  'smoking',
  'drugs',
  'sexual',
  'mood',
  'self-harm',
  'violence',
  'continence',
  'weight',
  'money',
  'family',
  'faith',
])
export type Topic = z.infer<typeof topicSchema>
