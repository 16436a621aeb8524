import type { Entry } from '../catalog'
import type { Case } from '../domain/case'
import type { EncounterDetails, SafetyFlag, Score } from '../domain/score'
import { NEEDS_JUDGE } from '../evaluation/encounter/items'
import type { ScoredEncounter, ScoredTurn } from '../evaluation/evaluator'

const NEEDS_CASE = 'needs a case: there is nothing here to measure it against'

/** What is read from the doctor's words alone; anything else a rule may come to measure needs a case until it is named here. */
const ITEMS_OF_WORDS: ReadonlySet<string> = new Set([
  'identity',
  'agenda',
  'open-start',
  'structure',
  'question-craft',
  'ideas',
  'concerns',
  'expectations',
  'respect',
  'language',
  'checks-understanding',
  'closing',
])
const PARTS_OF_WORDS: readonly string[] = ['form', 'organisation']
/** What was asked again is known by the case's facts. */
const FIGURES_OF_WORDS: Readonly<Record<string, { but: readonly string[] }>> = { craft: { but: ['repeatShare'] } }
const FLAGS_OF_WORDS: ReadonlySet<SafetyFlag['kind']> = new Set(['injection', 'harmful-act', 'personal-data'])
/** Stands where a rule wants a case and there is none: it holds nothing, and whatever is measured against it is taken out again. */
export const NO_CASE: Entry<Case> = {
  file: '',
  hash: 'no-case',
  value: {
    schema: 'case/1',
    id: 'no-case',
    version: 1,
    title: 'No case',
    complaint: 'unknown',
    difficulty: 'medium',
    level: 'sketch',
    tags: [],
    language: 'en',
    contentNotes: [],
    licence: 'none',
    authors: [],
    review: { status: 'draft' },
    sources: [],
    station: {
      setting: 'primary-care',
      role: 'Doctor',
      doorNote: '',
      tasks: [],
      timings: { reading: 0, encounter: 0, finish: 0 },
      budget: null,
      given: [],
    },
    patient: {
      who: { name: '', address: '', age: 40, ageUnit: 'years', sex: 'female', pronouns: 'they' },
      speakers: { patient: { is: 'patient', lead: true, present: true, callable: false } },
      opening: { facts: [], say: [] },
      facts: {},
      cues: {},
      questions: [],
      onPlan: [],
      unlisted: { history: 'unsure', deny: [], unsure: [] },
    },
    chart: {
      vitals: { heartRate: 0, systolic: 0, diastolic: 0, respiratoryRate: 0, spo2: 0, oxygen: 'air', temperature: 0, gcs: 15 },
      examination: {},
      investigations: {},
      unlisted: { examination: 'unavailable', investigation: 'unavailable', price: 0, turnaround: 0 },
    },
    key: {
      marks: { critical: [], redFlags: [], important: [], expectedTurns: 20 },
      diagnosis: { condition: 'unknown', name: '', accepted: [], close: [], broader: [], sibling: [], icd10: { code: '', also: [] } },
      differentials: [],
      management: {
        escalation: { needed: false, urgency: 'routine', to: '', why: '', because: [] },
        investigations: { must: [], should: [], avoid: [] },
        treatments: { must: [], should: [], avoid: [] },
        followUp: { needed: false, why: '', because: [] },
        safetyNet: [],
      },
      reasoning: [],
      viva: [],
    },
  },
}

type Scored = { turns: ScoredTurn[]; encounter: ScoredEncounter }

/** Leaves what was read from the doctor's words; the rest is null with its reason. */
export function withoutCase({ turns, encounter }: Scored): Scored {
  return {
    turns: turns.map(({ turn, scores, flags }) => ({
      turn,
      scores: {
        history: ofWords(scores.history),
        // A remark that hurts is one whoever hears it.
        empathy: scores.empathy.value === null ? none(scores.empathy, NEEDS_CASE) : scores.empathy,
        diagnosisProcess: none(scores.diagnosisProcess, NEEDS_CASE),
        diagnosisState: none(scores.diagnosisState, NEEDS_CASE),
      },
      flags: flags.filter(({ kind }) => FLAGS_OF_WORDS.has(kind)),
    })),
    encounter: {
      ...encounter,
      scores: each(encounter.scores, (score) => none(score, NEEDS_CASE)),
      items: each(encounter.items, (score, id) =>
        ITEMS_OF_WORDS.has(id) || score.reason === NEEDS_JUDGE ? score : none(score, NEEDS_CASE),
      ),
      coverage: none(encounter.coverage, NEEDS_CASE),
      criticalRecall: none(encounter.criticalRecall, NEEDS_CASE),
      redFlags: { asked: [], missed: [] },
      flags: encounter.flags.filter(({ kind }) => FLAGS_OF_WORDS.has(kind)),
      ...(encounter.details && { details: detailsOfWords(encounter.details) }),
    },
  }
}

const none = ({ source, versions }: Score, reason: string): Score => ({ value: null, reason, evidence: [], source, versions })

/** A turn that asks has a form and a place in an order, also where nobody knows what it was worth. */
function ofWords(score: Score): Score {
  if (score.value === null) return score
  const parts = Object.entries(score.parts ?? {}).map(([name, value]) => [name, PARTS_OF_WORDS.includes(name) ? value : null])
  return { ...none(score, NEEDS_CASE), parts: Object.fromEntries(parts), evidence: score.evidence }
}

function detailsOfWords({ profile, composite, figures }: EncounterDetails): EncounterDetails {
  return {
    profile: each(profile, (score) => none(score, NEEDS_CASE)),
    composite: none(composite, NEEDS_CASE),
    cues: [],
    figures: each(figures, (group, name) => {
      const ofWords = FIGURES_OF_WORDS[name]
      return each(group, (figure, id) => (ofWords && !ofWords.but.includes(id) ? figure : { value: null, of: 0, reason: NEEDS_CASE }))
    }),
  }
}

const each = <T extends Record<string, unknown>>(record: T, change: (value: T[keyof T & string], name: string) => T[keyof T & string]): T =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value as T[keyof T & string], name)])) as T
