import { parse } from 'yaml'
import { z } from 'zod'
import { lineSchema } from '../../domain/identifiers'
import type { Knowledge } from '../../domain/knowledge'
import type { Ontology } from '../../domain/ontology'
import type { Imported, ImportedRecord, ImportSource } from './importer'
import { problemOf, readJsonDocument, refusal } from './json-rows'

export const CONDITIONS_FILE = 'release_conditions.json'
export const EVIDENCES_FILE = 'release_evidences.json'
/** Which findings here say what an evidence says, as decided by hand. */
const DECIDED = 'cases/knowledge/ddxplus.yaml'
const ID = 'ddxplus'

const linksSchema = z.record(z.string(), z.unknown())
const conditionsSchema = z.record(
  lineSchema,
  z.object({
    condition_name: lineSchema,
    'cond-name-eng': lineSchema,
    'icd10-id': lineSchema,
    symptoms: linksSchema,
    antecedents: linksSchema,
    severity: z.int().min(1).max(5),
  }),
)
const codeSchema = z.union([z.string(), z.int()])
const evidencesSchema = z.record(
  lineSchema,
  z.object({
    name: lineSchema,
    question_en: lineSchema,
    is_antecedent: z.boolean(),
    default_value: codeSchema,
    value_meaning: z.record(z.string(), z.object({ en: z.string() })),
    'possible-values': z.array(codeSchema),
    data_type: z.enum(['B', 'C', 'M']),
  }),
)
const decidedSchema = z.object({ evidences: z.record(z.string(), z.array(z.string())) })
const KINDS = { B: 'yes-no', C: 'one-of', M: 'any-of' } as const

export type DdxplusEvidence = Ontology['evidences'][string]

/** Conditions by evidences as one ontology. It has no likelihoods, so it is no knowledge to reason with: none are made up. */
export function importOntology(text: string, source: ImportSource): Imported {
  const conditions = readJsonDocument(text, conditionsSchema, source.file)
  const evidences = readEvidences(source)
  const unknown = Object.entries(conditions).flatMap(([name, { symptoms, antecedents }]) =>
    (['symptoms', 'antecedents'] as const).flatMap((list) =>
      Object.keys(list === 'symptoms' ? symptoms : antecedents)
        .filter((id) => !(id in evidences))
        .map((id) => problemOf(source.file, null, [name, list, id], `no such evidence in ${EVIDENCES_FILE}`)),
    ),
  )
  if (unknown.length > 0) throw refusal(unknown)
  const parts = { evidences, conditions: conditionsOf(conditions, source.knowledge) }
  const records = recordsOf(parts)
  const ontology: Ontology = {
    schema: 'ontology/1',
    id: ID,
    title: 'DDXPlus: conditions and evidences of its English release',
    licence: 'CC-BY-4.0',
    source: { by: 'Fansi Tchango et al.', year: 2022, url: 'https://github.com/mila-iqia/ddxplus' },
    origin: { format: ID, file: source.file, unmapped: ['likelihoods', ...records.flatMap(({ unmapped }) => unmapped)] },
    ...parts,
  }
  return { documents: [ontology], records }
}

/** The evidences that lie beside a file, each with the findings that say it; none where nothing was decided. */
export function readEvidences({ beside, content }: Pick<ImportSource, 'beside' | 'content'>): Record<string, DdxplusEvidence> {
  const decided = decidedSchema.parse(parse(content(DECIDED))).evidences
  const read = readJsonDocument(beside(EVIDENCES_FILE), evidencesSchema, EVIDENCES_FILE)
  return Object.fromEntries(
    Object.entries(read).map(([id, evidence]) => {
      const meaning = (code: string | number) => evidence.value_meaning[code]?.en.trim() || String(code)
      const values = Object.fromEntries(evidence['possible-values'].map((code) => [String(code), meaning(code)]))
      const kind = KINDS[evidence.data_type]
      return [
        id,
        {
          question: evidence.question_en,
          kind,
          antecedent: evidence.is_antecedent,
          values,
          unless: kind === 'yes-no' ? 'no' : meaning(evidence.default_value),
          findings: decided[id] ?? [],
        },
      ]
    }),
  )
}

/** The conditions here that are one of theirs, by the names that ours list for it. */
export function createConditionsNamed({ conditions }: Knowledge): (name: string) => string[] {
  return (name) => Object.entries(conditions).flatMap(([id, { ddxplus }]) => (ddxplus.includes(name) ? [id] : []))
}

function conditionsOf(conditions: z.infer<typeof conditionsSchema>, knowledge: Knowledge): Ontology['conditions'] {
  const named = createConditionsNamed(knowledge)
  return Object.fromEntries(
    Object.entries(conditions).map(([name, condition]) => [
      name,
      {
        icd10: condition['icd10-id'],
        severity: condition.severity,
        conditions: named(name),
        evidences: [...Object.keys(condition.symptoms), ...Object.keys(condition.antecedents)],
      },
    ]),
  )
}

/** One for each condition, then one for each evidence. */
function recordsOf({ conditions, evidences }: Pick<Ontology, 'conditions' | 'evidences'>): ImportedRecord[] {
  const record = (row: number, linked: boolean, unmapped: string): ImportedRecord => ({
    row,
    id: ID,
    leftOut: null,
    mapped: linked ? 1 : 0,
    linked: linked ? 1 : 0,
    unmapped: linked ? [] : [unmapped],
    missing: ['likelihoods'],
  })
  return [
    ...Object.entries(conditions).map(([name, condition], index) =>
      record(index + 1, condition.conditions.length > 0, `condition, of which the vocabulary has none: ${name}`),
    ),
    ...Object.entries(evidences).map(([id, { question, findings }], index) =>
      record(index + 1, findings.length > 0, `evidence, which no finding of the vocabulary says: ${id} ${question}`),
    ),
  ]
}
