import { z } from 'zod'
import { lineSchema } from '../../domain/identifiers'
import { importVignettes, toId } from './build-case'
import { BY_WORDS } from './chart-results'
import { readAge, readSex, whyNobody } from './demographics'
import type { Importer, ImportSource } from './importer'
import { readJsonLines } from './json-rows'
import { statementsOf } from './statements'
import { NO_RESULTS, type Statement, type VignetteOrReason } from './vignette'

const rowSchema = z.object({
  id: z.union([z.int(), z.string()]),
  question: z.string(),
  context: z.union([z.string().transform((text) => [text]), z.array(lineSchema)]).refine((sentences) => sentences.length > 0, 'is empty'),
  options: z.record(z.string(), lineSchema),
  answer: lineSchema,
  facts: z.array(z.string()),
  patient: z.object({ age: z.string().default(''), gender: z.string().default('') }),
})
type Row = z.infer<typeof rowSchema>

const NUMBERING = /^\s*\d+[.)]\s*/
/** "A 22-year-old man presents to the clinic with complaints of" stands before what he came with. */
const PRESENTS =
  /^.*?\b(?:presents?|presented|comes?|came|is brought|was brought|referred|seen|visits?|visited|admitted|complains?|complained|complaining)\b(?: (?:to|in|at|by) (?:[\w'-]+ ){1,5}?| )(?:with|for|of|because of|due to|after) (?:(?:a )?(?:chief )?complaints? of |evaluation of |the evaluation of )?/i
/** "The patient is a 62-year-old African American man", and what such a fact says beyond age and sex. */
const OF_PERSON = /\b\d+[\s-]*(?:year|month|week|day)s?[\s-]*old\b/i
const AGE_AND_SEX =
  /\b(?:the|patient|is|was|an?|\d+[\s-]*(?:year|month|week|day)s?[\s-]*old|male|female|man|woman|boy|girl|infant|child|presents?|presented|with|complaints?|to|clinic|and|his|her|mother|in)\b|[.,]/gi
const LONGEST_OF_PERSON = 12
/** Seen, felt or measured by somebody else than the patient. */
const EXAMINED =
  /\b(?:on (?:\w+ )?exam(?:ination)?|exam(?:ination)? (?:reveals?|revealed|shows?|showed|demonstrates?|is|was)|physical exam(?:ination)?|palpation|auscultation|dermoscop\w*|wood'?s? (?:lamp|light)|vital signs)\b/i
const TESTED =
  /\b(?:biops(?:y|ies)|histo(?:log|path)\w*|cultures?|gram stain|stain(?:s|ed|ing)?|microscop\w+|KOH|potassium hydroxide|laborator\w+|serolog\w+|radiograph\w*|x-?rays?|ultrasound|sonograph\w*|MRI|CT|PCR|titers?|complete blood count|blood tests?|blood work|immunofluorescence|smears?|patch test\w*|test results?|levels? (?:is|are|was|were)|negative for|positive for)\b/i
const LONGEST_COMPLAINT = 18

const COLLECTION = {
  format: 'mediq',
  level: 'vignette',
  licence: 'CC-BY-4.0',
  author: 'Stella Li and others',
  source: {
    id: 'mediq',
    title: 'MediQ: vignettes taken apart into atomic facts',
    by: 'Li et al.',
    year: 2024,
    url: 'https://github.com/stellalisy/mediQ',
  },
  missing: [BY_WORDS, 'names of examinations'],
} as const

/** Vignettes of MediQ, one JSON object a line: sentences, and the same as atomic facts. */
export const mediq = {
  read(text: string, { file, knowledge }: Pick<ImportSource, 'file' | 'knowledge'>) {
    const vignettes = readJsonLines(text, rowSchema, file).map(({ row, value }) => vignetteOf(value, row))
    return importVignettes(vignettes, { ...COLLECTION, file }, knowledge)
  },
} satisfies Importer

function vignetteOf(record: Row, row: number): VignetteOrReason {
  const age = readAge(record.patient.age)
  const sex = readSex(record.patient.gender)
  const options = Object.values(record.options).filter((option) => option !== record.answer)
  const unmapped = options.map((option) => `options, which are no differential: ${option}`)
  if (age === null || sex === null)
    return { row, leftOut: whyNobody(age, sex), unmapped: [`patient: ${record.patient.age} ${record.patient.gender}`.trim(), ...unmapped] }
  const facts = record.facts.map((fact) => fact.replace(NUMBERING, '').trim()).filter((fact) => fact !== '')
  const sorted = Map.groupBy(facts, (fact) => sideOf(fact, record.context))
  const examined = sorted.get('examined') ?? []
  return {
    id: `mediq-${toId(String(record.id))}`,
    row,
    patient: { ...age, sex },
    complaints: [complaintOf(record.context[0]!)],
    opening: null,
    tasks: [],
    statements: (sorted.get('told') ?? []).flatMap((fact): Statement[] => statementsOf(fact, null)),
    chart: {
      ...NO_RESULTS,
      examination:
        examined.length === 0
          ? {}
          : { whole: { names: ['physical examination', 'examination'], result: examined.join(' '), abnormal: true, intimate: false } },
    },
    diagnosis: record.answer,
    unmapped: [
      ...unmapped,
      ...(sorted.get('tested') ?? []).map((fact) => `facts, of a test without a name: ${fact}`),
      ...(sorted.get('person') ?? [])
        .filter((fact) => fact.replace(AGE_AND_SEX, '').trim() !== '')
        .map((fact) => `facts, beyond age and sex: ${fact}`),
    ],
  }
}

type Side = 'told' | 'examined' | 'tested' | 'person'

/** Whether a patient could know it: a fact is told where the sentence it was taken from is. */
function sideOf(fact: string, context: readonly string[]): Side {
  if (OF_PERSON.test(fact) && fact.split(/\s+/).length <= LONGEST_OF_PERSON) return 'person'
  const from = context.toSorted((left, right) => sharedWords(right, fact) - sharedWords(left, fact))[0]!
  if (TESTED.test(fact)) return 'tested'
  return EXAMINED.test(fact) || EXAMINED.test(from) ? 'examined' : 'told'
}

function sharedWords(sentence: string, fact: string): number {
  const words = new Set(sentence.toLowerCase().match(/[a-z0-9]{3,}/g))
  return (fact.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []).filter((word) => words.has(word)).length
}

/** What the first sentence says that the patient came with, as far as it is short. */
function complaintOf(sentence: string): string {
  const bare = sentence
    .replace(PRESENTS, '')
    .replace(/[.;,]+$/, '')
    .trim()
  const words = bare.split(/\s+/)
  if (words.length <= LONGEST_COMPLAINT) return bare
  const cut = words.slice(0, LONGEST_COMPLAINT).join(' ')
  return cut.replace(/[,;]? (?:and|or|that|which|who|with|but|on|in|of|the|a|for|her|his|since|has)$/i, '').replace(/[,;:]+$/, '')
}
