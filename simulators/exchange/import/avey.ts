import { z } from 'zod'
import { lineSchema } from '../../domain/identifiers'
import { importVignettes } from './build-case'
import { readAge, readSex } from './demographics'
import type { Importer, ImportSource } from './importer'
import { readJsonLines } from './json-rows'
import { NO_RESULTS, type Statement, type Vignette } from './vignette'

const rowSchema = z.object({
  correct_diagnosis: lineSchema,
  demographics: z
    .string()
    .regex(/^\d+ (?:year|month)s? old (?:male|female)$/i, 'must read like "61 year old Male"')
    .refine((text) => readAge(text) !== null, 'is no age that a person has'),
  chief_complaints: lineSchema,
  presentation: lineSchema,
  absent_findings: z.string(),
  physical_history: z.string(),
  family_history: z.string(),
  social_history: z.string(),
})
type Row = z.infer<typeof rowSchema>

const HISTORIES = [
  { field: 'physical_history', domain: 'pmh', none: 'No medical conditions' },
  { field: 'family_history', domain: 'fh', none: 'No illness in the family' },
  { field: 'social_history', domain: 'sh', none: null },
] as const
const NOT_TOLD = /^[\s-]*$/
const NONE = /^(?:none|nil|no)\.?$/i
const DENIES = /^(?:no|not|nor|never|without)\b|n't\b|\b(?:is|are|has|does|do) (?:not|no)\b/i

const COLLECTION = {
  format: 'avey',
  level: 'vignette',
  licence: 'MIT',
  author: 'Avey',
  source: {
    id: 'avey',
    title: 'Clinical vignettes of the Avey benchmark, as published in SymptomCheck Bench',
    by: 'Hammoud et al.; Medask',
    year: 2024,
    url: 'https://github.com/medaks/symptomcheck-bench',
  },
  missing: [],
} as const

/** Vignettes of Avey's benchmark of symptom checkers, one JSON object a line: what is so, and what is expressly not. */
export const avey = {
  read(text: string, { file, knowledge }: Pick<ImportSource, 'file' | 'knowledge'>) {
    const vignettes = readJsonLines(text, rowSchema, file).map(({ row, value }) => vignetteOf(value, row))
    return importVignettes(vignettes, { ...COLLECTION, file }, knowledge)
  },
} satisfies Importer

function vignetteOf(row: Row, number: number): Vignette {
  const absent = itemsOf(row.absent_findings)
  const stated = (texts: readonly string[], present: boolean): Statement[] => texts.map((text) => ({ text, present, domain: null }))
  return {
    id: `avey-${number}`,
    row: number,
    patient: { ...readAge(row.demographics)!, sex: readSex(row.demographics)! },
    complaints: complaintsOf(row.chief_complaints),
    opening: null,
    tasks: [],
    chart: NO_RESULTS,
    statements: [
      ...stated(sentencesOf(row.presentation), true),
      ...stated(
        absent.filter((item) => DENIES.test(item)),
        false,
      ),
      ...HISTORIES.flatMap(({ field, domain, none }) => historyOf(row[field], domain, none)),
    ],
    diagnosis: row.correct_diagnosis.trim(),
    unmapped: absent.filter((item) => !DENIES.test(item)).map((item) => `absent_findings, which it does not deny: ${item}`),
  }
}

function historyOf(text: string, domain: Statement['domain'], none: string | null): Statement[] {
  if (NOT_TOLD.test(text) || (NONE.test(text.trim()) && none === null)) return []
  if (NONE.test(text.trim())) return [{ text: none!, present: false, domain }]
  return sentencesOf(text).map((sentence) => ({ text: sentence, present: true, domain }))
}

/** A complaint begins with a capital; what follows a comma without one goes on with it ("Shortness of, breath"). */
function complaintsOf(text: string): string[] {
  return text
    .replace(/,\s*(?=[a-z])/g, ' ')
    .split(',')
    .map((complaint) => complaint.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((complaint) => complaint !== '')
}

/** Sentences, also where the space between two was lost. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/([a-z]{2})(?=[A-Z][a-z])/g, '$1. ')
    .replace(/([.!?])(?=[A-Z][a-z])/g, '$1 ')
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /[a-z]/i.test(sentence))
}

/** A list of denials by commas or stops, also where they were lost between two ("No feverNot a smoker"). */
function itemsOf(text: string): string[] {
  return text
    .replace(/([a-z])(?=Not? )/g, '$1, ')
    .split(/[,;.]\s*/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
