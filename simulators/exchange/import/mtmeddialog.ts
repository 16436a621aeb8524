import { z } from 'zod'
import { lineSchema } from '../../domain/identifiers'
import type { Knowledge } from '../../domain/knowledge'
import { createNameFinder } from '../../language/names-diagnosis'
import { IN_WRITING, importVignettes, toId } from './build-case'
import { readAge, readSex, whyNobody } from './demographics'
import type { Importer, ImportSource } from './importer'
import { readJsonList } from './json-rows'
import { questionAsStatement } from './question-as-statement'
import { NO_RESULTS, type Statement, type VignetteOrReason } from './vignette'

/** Some exchanges have one side only. */
const saidSchema = z
  .array(z.string())
  .nullable()
  .transform((said) => said ?? [])
export const mtmeddialogSchema = z.object({
  id: z.union([z.int(), z.string()]).optional(),
  self_report: lineSchema,
  diagnosis: lineSchema,
  recommendation: z.string().default(''),
  dialogue: z.array(z.object({ doctor_question: saidSchema, patient_response: saidSchema })),
})
type Row = z.infer<typeof mtmeddialogSchema>
type Exchange = Row['dialogue'][number]

/** "(male, 37 years old)" at the end of a self-report. */
const DEMOGRAPHICS = /\s*\(((?:fe)?male\b[^()]*)\)\s*([.?!]?)\s*$/i
const YES = /^(?:yes|yeah|yep|yup|right|correct|i do|i have|i am)[\s,.!]*$/i
const NO = /^(?:no|nope|not? really|never|none|nothing|i (?:do|have) ?n[o']t|i'm not)[\s,.!]*$/i
const DENIES = /^(?:no|not|never|none|nothing|haven't|don't|i (?:have not|haven't|don't|do not|didn't|did not))\b/i
const NEGATION = /\b(?:no|not|never|none|nothing|without)\b|n't\b/i
/** What a doctor of the source says around the name of a diagnosis. */
const AROUND_THE_NAME =
  /\b(?:diagnosis is|diagnosed with|you (?:likely |probably |may |might |could )?(?:have|are experiencing|are suffering from)|it (?:is|appears to be|seems to be|could be|might be|may be)(?: likely| probably)?|appear(?:s)? to (?:have|be)|experiencing|suggests?|indicates?|consistent with|due to|caused by|likely) (?:that you have |a case of |an? |the )?([a-z][\w\s'/-]*?)(?=[,.;(]|\b(?:which|likely|possibly|caused|due|with|based|and|or|that|as|may|but|accompanied|related|given|leading|contributing)\b|$)/i

const BEFORE_THE_NAME =
  /^(?:(?:likely|probably|currently|possibly|the|an?|diagnosis is|suffering from|experiencing|been diagnosed with|caught|case of) )+|\b(?:been diagnosed|along)$/i
/** So many words of a self-report fit a door note. */
const SHORT = 14

const COLLECTION = {
  format: 'mtmeddialog',
  level: 'sketch',
  licence: 'Apache-2.0',
  author: 'DoctorAgent-RL contributors',
  source: {
    id: 'mtmeddialog',
    title: 'MTMedDialog: online consultations, in English',
    by: 'Feng et al.',
    year: 2025,
    url: 'https://github.com/JarvisUSTC/DoctorAgent-RL',
  },
  missing: ['what was not asked'],
} as const

/** Consultations of MTMedDialog, one JSON list: a self-report, questions with the patient's own answers, what the doctor made of it. */
export const mtmeddialog = {
  read(text: string, { file, knowledge }: Pick<ImportSource, 'file' | 'knowledge'>) {
    const nameOf = createDiagnosisReader(knowledge)
    const vignettes = readJsonList(text, mtmeddialogSchema, file).map(({ row, value }) => vignetteOf(value, row, nameOf))
    return importVignettes(vignettes, { ...COLLECTION, file }, knowledge)
  },
} satisfies Importer

function vignetteOf(record: Row, row: number, nameOf: (text: string) => string): VignetteOrReason {
  const [, demographics = ''] = DEMOGRAPHICS.exec(record.self_report) ?? []
  const age = readAge(demographics) ?? readAge(`${/\b\d+\b/.exec(demographics)?.[0] ?? ''} years`)
  const sex = readSex(demographics)
  if (age === null || sex === null) return { row, leftOut: whyNobody(age, sex), unmapped: [`self_report: ${record.self_report}`] }
  const opening = record.self_report.replace(DEMOGRAPHICS, '$2').trim()
  const told = record.dialogue.map(statementsIn)
  return {
    id: `mtmeddialog-${toId(String(record.id ?? row))}`,
    row,
    patient: { ...age, sex },
    complaints: [isShort(opening) ? asPhrase(opening) : IN_WRITING],
    opening: opening === '' ? null : opening,
    tasks: [],
    statements: told.flatMap(({ statements }) => statements),
    chart: NO_RESULTS,
    diagnosis: nameOf(record.diagnosis),
    unmapped: [
      `diagnosis, beyond the name: ${record.diagnosis}`,
      ...(record.recommendation.trim() === '' ? [] : [`recommendation, of one doctor and no mark scheme: ${record.recommendation}`]),
      ...told.flatMap(({ unmapped }) => unmapped),
    ],
  }
}

const isShort = (opening: string) => opening.split(/\s+/).length <= SHORT && !/[.?!;].|\?/.test(opening) && /[a-z]/i.test(opening)
const asPhrase = (opening: string) => opening.replace(/[.!;,]+$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

/** What was answered to a question. A bare yes or no tells something only of a single question. */
function statementsIn({ doctor_question, patient_response }: Exchange): { statements: Statement[]; unmapped: string[] } {
  const ask = doctor_question.map(asTyped).filter((text) => text.includes('?'))
  const stated = ask.length === 1 ? questionAsStatement(ask[0]!) : null
  const statements: Statement[] = []
  const unmapped: string[] = []
  for (const answer of patient_response.map(asTyped).filter((text) => /[a-z0-9]/i.test(text))) {
    const bare = YES.test(answer) ? 'yes' : NO.test(answer) ? 'no' : null
    const text = bare === null ? answer : stated?.[bare]
    if (ask.length === 0) unmapped.push(`patient_response, to no question: ${answer}`)
    else if (text === undefined) unmapped.push(`patient_response, a bare answer to several questions or one that is none: ${answer}`)
    else if (/\?$/.test(text)) unmapped.push(`patient_response, a question of the patient's own: ${answer}`)
    else
      statements.push({
        text,
        present: !(bare === 'no' || (DENIES.test(text) && NEGATION.test(text) && !/\bbut\b/.test(text))),
        domain: null,
        own: { ask },
      })
  }
  return { statements, unmapped }
}

/** Apostrophes as the rest of the content has them. */
const asTyped = (text: string) => text.replaceAll('’', "'").trim()

/** The condition that a sentence names: one of the vocabulary, the longest; else what stands where a name stands; else all of it. */
function createDiagnosisReader({ conditions }: Knowledge): (text: string) => string {
  const find = createNameFinder(Object.values(conditions).flatMap(({ name, aliases }) => [name, ...aliases]))
  return (text) => {
    const [known] = find(text).toSorted((left, right) => right.end - right.start - (left.end - left.start) || left.start - right.start)
    const around = AROUND_THE_NAME.exec(text)?.[1]?.replace(BEFORE_THE_NAME, '').trim()
    return known?.name ?? (around || text)
  }
}
