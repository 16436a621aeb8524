import type { Case } from '../../domain/case'
import type { ActPayload } from '../../domain/event'
import { conversationOf } from './conversation'
import type { Exporter, ExportSource } from './exporter'
import { recommendation, sentence } from './recommendation'

type Line = {
  /** Exchanges from 1: a doctor's line and its answer share it. */
  turn: number
  role: 'doctor' | 'patient'
  content: string
  tokens?: number
  is_diagnosis?: true
}

/**
 * What the simulation of DoctorAgent-RL writes over MTMedDialog, and its evaluation reads: one JSON list of dialogues with the
 * true diagnosis and recommendation beside them (github.com/JarvisUSTC/DoctorAgent-RL).
 */
export const mtmeddialogExporter: Exporter = {
  before: '[\n',
  between: ',\n',
  after: '\n]\n',
  carriesRewards: false,
  write: (source) => JSON.stringify(dialogueOf(source)),
}

function dialogueOf(source: ExportSource) {
  const { encounter, case: subject } = source
  const lines = linesOf(source)
  return {
    id: encounter.id,
    category: subject.complaint,
    self_report: selfReport(subject),
    true_diagnosis: subject.key.diagnosis.name,
    true_recommendation: recommendation(subject),
    simulation_dialogue: lines,
    total_turns: lines.at(-1)?.turn ?? 0,
    is_completed: lines.some((line) => line.is_diagnosis),
    enhanced_description: factTexts(subject),
  }
}

function linesOf({ events, case: subject }: ExportSource): Line[] {
  const verdicts = events.flatMap((event) => (event.type === 'act' && isVerdict(event.act) ? [event.act] : []))
  const conversation = conversationOf({ events: events.filter((event) => event.type !== 'act' || !isVerdict(event.act)), case: subject })
  let turn = 0
  const lines = conversation.map(({ role, text }): Line => {
    if (role === 'doctor' || turn === 0) turn += 1
    return { turn, role, content: text }
  })
  const verdict = verdictOf(verdicts)
  return verdict === null ? lines : [...lines, { turn: turn + 1, role: 'doctor', content: verdict, is_diagnosis: true }]
}

type Verdict = Extract<ActPayload, { kind: 'diagnose' | 'plan' }>
const isVerdict = (act: ActPayload): act is Verdict => act.kind === 'diagnose' || act.kind === 'plan'

/** The final differential's first name and the last plan, in the words that the evaluation looks for; null where none was named. */
function verdictOf(verdicts: readonly Verdict[]): string | null {
  const diagnosis = verdicts.filter((act) => act.kind === 'diagnose').findLast(({ final }) => final)?.differential[0]?.name
  if (diagnosis === undefined) return null
  const plan = verdicts.findLast((act) => act.kind === 'plan')?.text ?? ''
  return `Diagnosis: ${diagnosis}\nRecommendation: ${plan}`
}

/** What the patient comes with, in the same words for every encounter of a case: the evaluation finds its reference by them. */
function selfReport({ patient: { opening, who } }: Case): string {
  const age = who.ageUnit === 'years' ? `${who.age} years old` : `${who.age} ${who.ageUnit} old`
  return `${opening.say[0]} (${who.sex}, ${age})`
}

/** All that the patient could tell. Unlike the original's, it never holds the diagnosis. */
function factTexts({ patient }: Case): string {
  return Object.values(patient.facts)
    .flatMap((facts) => Object.values(facts).map(({ text }) => sentence(text)))
    .join(' ')
}
