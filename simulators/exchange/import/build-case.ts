import { type Case, caseSchema } from '../../domain/case'
import type { Knowledge } from '../../domain/knowledge'
import { createConditionNamer } from './name-condition'
import { createSheetBuilder } from './patient-sheet'
import { asList, type Collection, type Vignette } from './vignette'

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
const NEVER_THERE = ['marks', 'cues', 'management', 'examination', 'investigations', 'vital signs (figures at rest stand in)']

/** Makes cases of one collection's vignettes. What no vignette tells, such as marks, stays empty and is listed in `origin.unmapped`. */
export function createCaseBuilder(collection: Collection, knowledge: Knowledge): (vignette: Vignette) => Case {
  const conditionOf = createConditionNamer(knowledge)
  const sheetOf = createSheetBuilder(knowledge)
  return (vignette) => {
    const condition = conditionOf(vignette.diagnosis)
    const unmapped = [...NEVER_THERE, ...vignette.unmapped, ...(condition === null ? ['diagnosis: no condition of the vocabulary'] : [])]
    return caseSchema.parse({
      ...head(vignette, collection),
      origin: { format: collection.format, file: collection.file, row: vignette.row, unmapped },
      station: station(vignette),
      patient: sheetOf(vignette),
      chart: {
        vitals: AT_REST,
        examination: {},
        investigations: {},
        unlisted: { examination: 'unavailable', investigation: 'unavailable', price: 0, turnaround: 0 },
      },
      key: keyOf(vignette, condition, knowledge),
    })
  }
}

function head({ id, complaints, patient }: Vignette, { licence, author, source, format }: Collection) {
  return {
    schema: 'case/1',
    id,
    version: 1,
    title: `${asList(complaints)} in ${patient.sex === 'male' ? 'a male' : 'a female'} of ${patient.age} ${patient.ageUnit}`,
    language: 'en',
    complaint: toId(complaints[0]!),
    difficulty: 'medium',
    tags: ['imported', format],
    licence,
    authors: [author],
    review: { status: 'draft' },
    sources: [source],
  }
}

function station({ complaints, patient }: Vignette) {
  return {
    setting: 'primary-care',
    role: 'Doctor',
    doorNote: `A ${patient.sex} of ${patient.age} ${patient.ageUnit}. Complaint: ${asList(complaints)}.`,
    tasks: ['Take a history.', 'Give a ranked differential.'],
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

const toId = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
