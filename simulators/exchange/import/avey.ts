import { z } from 'zod'
import { SimulatorError } from '../../domain/errors'
import { createCaseBuilder } from './build-case'
import type { Importer } from './importer'
import type { Statement, Vignette } from './vignette'

const rowSchema = z.object({
  correct_diagnosis: z.string().min(1),
  demographics: z.string().regex(/^\d+ (?:year|month)s? old (?:male|female)$/i, 'must read like "61 year old Male"'),
  chief_complaints: z.string().min(1),
  presentation: z.string().min(1),
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

/** Vignettes of Avey's benchmark of symptom checkers, one JSON object a line: what is so, and what is expressly not. */
export const avey: Importer = {
  readCases(text, { file, knowledge }) {
    const source = {
      id: 'avey',
      title: 'Clinical vignettes of the Avey benchmark, as published in SymptomCheck Bench',
      by: 'Hammoud et al.; Medask',
      year: 2024,
      url: 'https://github.com/medaks/symptomcheck-bench',
    }
    const buildCase = createCaseBuilder({ format: 'avey', file, licence: 'MIT', author: 'Avey', source }, knowledge)
    return text
      .split(/\r?\n/)
      .flatMap((line, index) => (line.trim() === '' ? [] : [buildCase(vignetteOf(readRow(line, index + 1), index + 1))]))
  },
}

function readRow(line: string, row: number): Row {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new SimulatorError('invalid-input', `Row ${row} is no JSON object`, { cause })
  }
  const { data, error } = rowSchema.safeParse(value)
  if (data) return data
  const faults = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw new SimulatorError('invalid-input', `Row ${row} is no Avey vignette: ${faults.join('; ')}`)
}

function vignetteOf(row: Row, number: number): Vignette {
  const [age = '', unit = ''] = row.demographics.split(' ')
  const absent = itemsOf(row.absent_findings)
  const stated = (texts: readonly string[], present: boolean): Statement[] => texts.map((text) => ({ text, present, domain: null }))
  return {
    id: `avey-${number}`,
    row: number,
    patient: {
      age: Number(age),
      ageUnit: /^month/i.test(unit) ? 'months' : 'years',
      sex: /female/i.test(row.demographics) ? 'female' : 'male',
    },
    complaints: complaintsOf(row.chief_complaints),
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
