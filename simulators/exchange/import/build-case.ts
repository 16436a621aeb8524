import { type Case, caseSchema, LEAST_TOLD_IN_A_VIGNETTE } from '../../domain/case'
import type { Knowledge } from '../../domain/knowledge'
import { createNamesDiagnosis } from '../../language/names-diagnosis'
import type { Imported, ImportedRecord } from './importer'
import { createConditionNamer } from './name-condition'
import { createSheetBuilder } from './patient-sheet'
import { asList, type ChartResults, type Collection, type Vignette, type VignetteOrReason } from './vignette'

/** A healthy adult at rest: a vignette without vital signs has none of its own, and says so in `origin`. */
const AT_REST = {
  heartRate: 76,
  systolic: 122,
  diastolic: 78,
  respiratoryRate: 14,
  spo2: 98,
  oxygen: 'air',
  temperature: 36.8,
  gcs: 15,
} as const
const MEASURED = ['heartRate', 'systolic', 'respiratoryRate', 'spo2', 'temperature', 'gcs'] as const
const NEVER_THERE = ['marks', 'cues', 'management']

type Built = { made: Case; record: ImportedRecord }

/**
 * Makes cases of one collection's vignettes. What no vignette tells, such as marks, stays empty and is listed in `origin.unmapped`, beside the
 * statements that name the answer: a patient who knew it would give it away.
 */
export function importVignettes(vignettes: readonly VignetteOrReason[], collection: Collection, knowledge: Knowledge): Imported<Case> {
  const build = createCaseBuilder(collection, knowledge)
  const documents: Case[] = []
  const records = vignettes.map((vignette): ImportedRecord => {
    if ('leftOut' in vignette) return { ...vignette, id: null, mapped: 0, linked: 0, missing: [] }
    if (vignette.complaints.length === 0)
      return {
        row: vignette.row,
        id: null,
        leftOut: 'names nothing that the patient came with',
        mapped: 0,
        linked: 0,
        unmapped: [],
        missing: [],
      }
    const { made, record } = build(vignette)
    documents.push(made)
    return record
  })
  return { documents, records }
}

function createCaseBuilder(collection: Collection, knowledge: Knowledge): (vignette: Vignette) => Built {
  const conditionOf = createConditionNamer(knowledge)
  const sheetOf = createSheetBuilder(knowledge)
  return (whole) => {
    const condition = conditionOf(whole.diagnosis)
    const key = keyOf(whole, condition, knowledge)
    const namesAnswer = createNamesDiagnosis([key.diagnosis.name, ...key.diagnosis.accepted, ...key.diagnosis.broader])
    const vignette = withoutAnswer(whole, namesAnswer)
    const unknown = condition === null ? ['diagnosis: no condition of the vocabulary'] : []
    const missing = [...NEVER_THERE, ...missingResults(vignette.chart), ...collection.missing]
    const patient = sheetOf(vignette)
    const told = [vignette.opening ?? '', ...vignette.complaints]
    const isVignette =
      collection.level === 'vignette' && vignette.statements.length >= LEAST_TOLD_IN_A_VIGNETTE && !told.some((text) => namesAnswer(text))
    const unmapped = [...vignette.unmapped, ...unknown]
    const made = caseSchema.parse({
      ...head(vignette, collection, isVignette ? 'vignette' : 'sketch'),
      origin: { format: collection.format, file: collection.file, row: vignette.row, unmapped: [...missing, ...unmapped] },
      station: station(vignette),
      patient,
      chart: {
        vitals: { ...AT_REST, ...vignette.chart.vitals },
        examination: vignette.chart.examination,
        investigations: vignette.chart.investigations,
        unlisted: { examination: 'unavailable', investigation: 'unavailable', price: 0, turnaround: 0 },
      },
      key,
    })
    return { made, record: { row: vignette.row, id: made.id, leftOut: null, ...countsOf(made, vignette, condition), unmapped, missing } }
  }
}

/** What the door note says where the patient's own words would say too much, or too many. */
export const IN_WRITING = 'a self-report in writing'

/** A complaint that names the answer stays where there is no other, and makes the case a sketch. */
function withoutAnswer(vignette: Vignette, namesAnswer: (text: string) => boolean): Vignette {
  const names = ({ text, own }: Vignette['statements'][number]) => [text, ...(own?.ask ?? [])].some(namesAnswer)
  const safe = vignette.complaints.filter((complaint) => !namesAnswer(complaint))
  const complaints = safe.length > 0 ? safe : vignette.opening === null ? vignette.complaints : [IN_WRITING]
  const dropped = [
    ...vignette.complaints.filter((complaint) => !complaints.includes(complaint)),
    ...vignette.tasks.filter(namesAnswer),
    ...vignette.statements.filter(names).map(({ text }) => text),
  ]
  return {
    ...vignette,
    complaints,
    tasks: vignette.tasks.filter((task) => !namesAnswer(task)),
    statements: vignette.statements.filter((statement) => !names(statement)),
    unmapped: [...vignette.unmapped, ...dropped.map((text) => `names the diagnosis, so nobody says it: ${text}`)],
  }
}

function missingResults({ vitals, examination, investigations }: ChartResults): string[] {
  const unmeasured = MEASURED.filter((name) => vitals[name] === undefined)
  return [
    ...(Object.keys(examination).length === 0 ? ['examination'] : []),
    ...(Object.keys(investigations).length === 0 ? ['investigations'] : []),
    ...(unmeasured.length > 0 ? [`vital signs (figures at rest stand in): ${unmeasured.join(', ')}`] : []),
  ]
}

/** Texts of the source that stand in the case: complaint, statements, results, and a diagnosis that is known here. */
function countsOf({ patient }: Case, { statements, chart }: Vignette, condition: string | null): Pick<ImportedRecord, 'mapped' | 'linked'> {
  const facts = Object.values(patient.facts).flatMap((each) => Object.values(each))
  const results = [chart.vitals, chart.examination, chart.investigations].flatMap((each) => Object.keys(each))
  const known = condition === null ? 0 : 1
  return {
    mapped: 1 + statements.length + results.length + known,
    linked: facts.filter(({ finding }) => finding !== undefined).length + known,
  }
}

function head({ id, complaints, patient }: Vignette, { licence, author, source, format }: Collection, level: Case['level']) {
  return {
    schema: 'case/1',
    id,
    version: 1,
    title: `${asList(complaints)} in ${patient.sex === 'male' ? 'a male' : 'a female'} of ${patient.age} ${patient.ageUnit}`,
    language: 'en',
    complaint: toId(complaints[0]!),
    difficulty: 'medium',
    level,
    tags: ['imported', format],
    licence,
    authors: [author],
    review: { status: 'draft' },
    sources: [source],
  }
}

function station({ complaints, patient, tasks }: Vignette) {
  return {
    setting: 'primary-care',
    role: 'Doctor',
    doorNote: `A ${patient.sex} of ${patient.age} ${patient.ageUnit}. Complaint: ${asList(complaints)}.`,
    tasks: tasks.length > 0 ? tasks : ['Take a history.', 'Give a ranked differential.'],
    budget: null,
  }
}

/** The name as the source has it, and those of the condition that it stands for. Nothing is known of management: none of it is needed or to be avoided. */
function keyOf({ diagnosis }: Vignette, condition: string | null, { conditions }: Knowledge) {
  const known = condition === null ? undefined : conditions[condition]
  const unknown = { needed: false, why: 'The source does not say.', because: [] }
  const none = { must: [], should: [], avoid: [] }
  return {
    marks: { critical: [], redFlags: [], important: [] },
    diagnosis: {
      condition: condition ?? toId(diagnosis),
      name: diagnosis,
      accepted: known === undefined ? [] : [known.name, ...known.aliases].filter((name) => name !== diagnosis),
      close: [],
      broader: (known?.parents ?? []).flatMap((parent) => conditions[parent]?.name ?? []),
      sibling: [],
      icd10: { code: known?.icd10[0] ?? 'unknown', also: known?.icd10.slice(1) ?? [] },
    },
    differentials: [],
    management: {
      escalation: { ...unknown, urgency: 'routine', to: 'The source does not say.' },
      investigations: none,
      treatments: none,
      followUp: unknown,
      safetyNet: [],
    },
    reasoning: [],
    viva: [],
  }
}

/** Words as an id; what is left of none is "unnamed". */
export const toId = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || 'unnamed'
