import { z } from 'zod'
import { lineSchema } from '../../domain/identifiers'
import type { Domain } from '../../domain/vocabulary'
import { importVignettes } from './build-case'
import { BY_WORDS, chartOf, NO_FIGURES, type Tree } from './chart-results'
import { readAge, readSex, whyNobody } from './demographics'
import type { Importer, ImportSource } from './importer'
import { readJsonLines } from './json-rows'
import { statementsOf, tellsNothing } from './statements'
import type { Statement, VignetteOrReason } from './vignette'

const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(treeSchema), z.record(z.string(), treeSchema)]),
)
const rowSchema = z.object({
  OSCE_Examination: z.object({
    Objective_for_Doctor: z.string().default(''),
    Patient_Actor: z
      .object({
        Demographics: z.string(),
        History: z.string(),
        Symptoms: z.object({ Primary_Symptom: lineSchema, Secondary_Symptoms: z.array(z.string()).default([]) }),
      })
      .catchall(treeSchema),
    Physical_Examination_Findings: treeSchema.default({}),
    Test_Results: treeSchema.default({}),
    Correct_Diagnosis: lineSchema,
  }),
})
type Station = z.infer<typeof rowSchema>['OSCE_Examination']

/** Where the actor's sheet files what it files; a name that is not here is told as unmapped. */
const HISTORIES: readonly { name: RegExp; domain: Domain }[] = [
  { name: /^Past_(?:Medical_)?History$|^Medical_History$|^Birth_History$/i, domain: 'pmh' },
  { name: /surgical_history/i, domain: 'psh' },
  { name: /medications?$|^Drug_History$/i, domain: 'med' },
  { name: /allerg/i, domain: 'allergy' },
  { name: /^Family_(?:Medical_)?History$/i, domain: 'fh' },
  { name: /^Social_History$|^Sexual_History$/i, domain: 'sh' },
  { name: /^Review_of_Systems$/i, domain: 'ros' },
  { name: /obstetric|gyn(?:a)?ecolog|menstrual/i, domain: 'ogh' },
]
/** What of the demographics is age and sex. */
const AGE_AND_SEX =
  /^(?:an?\s)?(?:\d+[\s-]*(?:years?|months?|weeks?|days?)[\s-]*old|newborn)?[\s,]*(?:white |black |caucasian )?(?:male|female|man|woman|boy|girl|infant|child|newborn)*[\s,]*(?:infant|newborn)?[\s,]*/i

const COLLECTION = {
  format: 'agentclinic',
  level: 'vignette',
  licence: 'MIT',
  author: 'Samuel Schmidgall and others',
  source: {
    id: 'agentclinic',
    title: 'AgentClinic: patients in the manner of an OSCE, made from MedQA',
    by: 'Schmidgall et al.',
    year: 2024,
    url: 'https://github.com/SamuelSchmidgall/AgentClinic',
  },
  missing: [NO_FIGURES, BY_WORDS],
} as const

/** Stations of AgentClinic, one JSON object a line: an actor's sheet, and examination and tests under free names. */
export const agentclinic = {
  read(text: string, { file, knowledge }: Pick<ImportSource, 'file' | 'knowledge'>) {
    const rows = readJsonLines(text, rowSchema, file)
    const vignettes = rows.map(({ row, value }) => vignetteOf(value.OSCE_Examination, row))
    return importVignettes(vignettes, { ...COLLECTION, file }, knowledge)
  },
} satisfies Importer

function vignetteOf(station: Station, row: number): VignetteOrReason {
  const { Demographics, History, Symptoms, ...others } = station.Patient_Actor
  const age = readAge(Demographics)
  const sex = readSex(Demographics, /mother|father|parent|wife|husband/i.test(History) ? '' : History)
  if (age === null || sex === null) return { row, leftOut: whyNobody(age, sex), unmapped: [`Demographics: ${Demographics}`] }
  const beyond = Demographics.replace(AGE_AND_SEX, '').trim()
  const { chart, unmapped } = chartOf(station.Physical_Examination_Findings, station.Test_Results)
  const filed = Object.entries(others).map(([name, told]) => historyOf(name, told))
  return {
    id: `agentclinic-${row}`,
    row,
    patient: { ...age, sex },
    complaints: [asComplaint(Symptoms.Primary_Symptom)],
    opening: null,
    tasks: tellsNothing(station.Objective_for_Doctor) ? [] : [station.Objective_for_Doctor.trim()],
    statements: withoutRepeats([
      ...statementsOf(History, null),
      ...Symptoms.Secondary_Symptoms.flatMap((symptom) => statementsOf(symptom, null)),
      ...filed.flatMap(({ statements }) => statements),
    ]),
    chart,
    diagnosis: station.Correct_Diagnosis,
    unmapped: [
      ...(beyond === '' ? [] : [`Demographics, beyond age and sex: ${beyond}`]),
      ...filed.flatMap(({ unmapped: texts }) => texts),
      ...unmapped,
    ],
  }
}

function historyOf(name: string, told: Tree): { statements: Statement[]; unmapped: string[] } {
  const domain = HISTORIES.find((history) => history.name.test(name))?.domain
  const texts = textsOf(told)
  if (domain === undefined) return { statements: [], unmapped: texts.map((text) => `Patient_Actor.${name}: ${text}`) }
  return { statements: texts.flatMap((text) => statementsOf(text, domain)), unmapped: [] }
}

function textsOf(tree: Tree): string[] {
  if (tree === null) return []
  return typeof tree === 'object' ? Object.values(tree).flatMap(textsOf) : [String(tree)]
}

const asComplaint = (symptom: string) =>
  symptom
    .replace(/\.$/, '')
    .trim()
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

/** A symptom that two fields name is one fact. */
function withoutRepeats(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>()
  return statements.filter(({ text }) => {
    const plain = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
    return !seen.has(plain) && seen.add(plain)
  })
}
