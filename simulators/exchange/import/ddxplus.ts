import { z } from 'zod'
import { lineSchema } from '../../domain/identifiers'
import { importVignettes } from './build-case'
import { csvRecords } from './csv-records'
import { type DdxplusEvidence, importOntology, readEvidences } from './ddxplus-ontology'
import type { Imported, Importer, ImportSource } from './importer'
import { problemOf, refusal } from './json-rows'
import { questionAsStatement } from './question-as-statement'
import { NO_RESULTS, type Statement, type Vignette } from './vignette'

const patientSchema = z.object({
  AGE: z.coerce.number().int().min(0).max(120),
  SEX: z.enum(['M', 'F']),
  PATHOLOGY: lineSchema,
  EVIDENCES: z.string().regex(/^\[.*\]$/, "must be a list such as ['E_48', 'E_54_@_V_161']"),
  INITIAL_EVIDENCE: lineSchema,
  DIFFERENTIAL_DIAGNOSIS: z.string().default(''),
})
type Patient = z.infer<typeof patientSchema>

const QUOTED = /'([^']*)'/g
const VALUED = /^(.*?)_@_(.*)$/

const COLLECTION = {
  format: 'ddxplus',
  level: 'vignette',
  licence: 'CC-BY-4.0',
  author: 'Arsene Fansi Tchango and others',
  source: {
    id: 'ddxplus',
    title: 'DDXPlus: synthetic patients',
    by: 'Fansi Tchango et al.',
    year: 2022,
    url: 'https://github.com/mila-iqia/ddxplus',
  },
  missing: ['evidences that a patient does not have'],
} as const

/** DDXPlus: its conditions, with its evidences beside them, as an ontology; or its table of patients, with the same beside it, as cases. */
export const ddxplus: Importer = {
  read: (text, source) => (text.trimStart().startsWith('{') ? importOntology(text, source) : importPatients(text, source)),
}

function importPatients(text: string, source: ImportSource): Imported {
  const evidences = readEvidences(source)
  const records = csvRecords(text, source.file)
  const problems = []
  const vignettes: Vignette[] = []
  for (const { row, cells } of records) {
    const { data, error } = patientSchema.safeParse(cells)
    if (data) vignettes.push(vignetteOf(data, row, evidences))
    else problems.push(...error.issues.map(({ path, message }) => problemOf(source.file, row, path, message)))
  }
  if (records.length === 0) problems.push(problemOf(source.file, null, [], 'holds no record'))
  if (problems.length > 0) throw refusal(problems)
  return importVignettes(vignettes, { ...COLLECTION, file: source.file }, source.knowledge)
}

function vignetteOf(patient: Patient, row: number, evidences: Readonly<Record<string, DdxplusEvidence>>): Vignette {
  const codes = [...patient.EVIDENCES.matchAll(QUOTED)].map(([, code]) => code!)
  const byEvidence = Map.groupBy(codes, (code) => VALUED.exec(code)?.[1] ?? code)
  const stated = [...byEvidence].map(([id, told]) => ({ id, statement: statementOf(evidences[id], told), codes: told }))
  const first = stated.find(({ id }) => id === patient.INITIAL_EVIDENCE)?.statement ?? null
  const unsaid = stated.filter(({ statement }) => statement === null)
  return {
    id: `ddxplus-${row}`,
    row,
    patient: { age: patient.AGE, ageUnit: 'years', sex: patient.SEX === 'M' ? 'male' : 'female' },
    complaints: first === null ? [] : [first.text.replace(/\.$/, '')],
    opening: first?.text ?? null,
    tasks: [],
    statements: stated.flatMap(({ statement }) => (statement === null || statement === first ? [] : [statement])),
    chart: NO_RESULTS,
    diagnosis: patient.PATHOLOGY,
    unmapped: [
      ...unsaid.map(
        ({ id, codes: told }) =>
          `EVIDENCES, ${id in evidences ? 'which cannot be put as a statement' : 'which is in no list'}: ${told.join(' ')}`,
      ),
      ...(patient.DIFFERENTIAL_DIAGNOSIS === ''
        ? []
        : [`DIFFERENTIAL_DIAGNOSIS, of a rule-based system: ${patient.DIFFERENTIAL_DIAGNOSIS}`]),
    ],
  }
}

/** A yes as the patient would state it, or the values that were given to a question. */
function statementOf(evidence: DdxplusEvidence | undefined, codes: readonly string[]): Statement | null {
  if (evidence === undefined) return null
  const own = { ask: [evidence.question] }
  const values = codes.flatMap((code) => evidence.values[VALUED.exec(code)?.[2] ?? ''] ?? []).filter((value) => value !== evidence.unless)
  if (evidence.kind !== 'yes-no') {
    if (values.length === 0) return null
    const scale = Object.values(evidence.values).every((value) => /^\d+$/.test(value))
      ? ` of ${Object.keys(evidence.values).length - 1}`
      : ''
    return { text: `${evidence.question.replace(/[?:]$/, '')}: ${values.join(', ')}${scale}`, present: true, domain: null, own }
  }
  const text = questionAsStatement(evidence.question)?.yes
  return text === undefined ? null : { text, present: true, domain: null, own }
}
