import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { PatientParticipant, PatientReport } from '../../simulators/dialogue/participant'
import { createRandom } from '../../simulators/dialogue/randomness'
import type { CueStep, KnownTurn, PatientView } from '../../simulators/dialogue/views'
import { type PatientSheet, patientSheetSchema } from '../../simulators/domain/case'
import { type Finding, findingsFileSchema } from '../../simulators/domain/knowledge'
import { emptyLedger, type QuestionReading, type TurnReading } from '../../simulators/domain/ledger'
import { type PatientPersona, patientPersonaSchema } from '../../simulators/domain/persona'
import type { Act } from '../../simulators/domain/vocabulary'
import { createNamesDiagnosis } from '../../simulators/language/names-diagnosis'
import type { FactMatcher } from '../../simulators/language/understanding'
import { extendPersona, type PersonaSource } from '../../simulators/patients/extend-persona'

// What the tests of this folder rehearse with: content as it stands in the repository, readings made by hand, and a talk.

const ROOT = new URL('../../', import.meta.url)

export function loadSheet(id: string): PatientSheet {
  return patientSheetSchema.parse(parse(readFileSync(new URL(`cases/${id}.yaml`, ROOT), 'utf8')).patient)
}

export function loadFindings(): Record<string, Finding> {
  const folder = new URL('cases/knowledge/findings/', ROOT)
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return Object.assign({}, ...files.map((name) => findingsFileSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))).findings))
}

export function loadPersona(id: string): PatientPersona {
  const source = (name: string): PersonaSource => parse(readFileSync(new URL(`personas/patients/${name}.yaml`, ROOT), 'utf8'))
  const own = source(id)
  return patientPersonaSchema.parse(own.extends === undefined ? own : extendPersona(source(own.extends), own))
}

/** A persona with one personality and nothing else: its voice is the reserve of that personality. */
export function barePersona(axes: PersonaSource['axes'], id = 'bare'): PatientPersona {
  return patientPersonaSchema.parse({
    schema: 'persona/1',
    id,
    version: 1,
    role: 'patient',
    name: id,
    summary: id,
    axes,
    portrait: { seed: 1, mood: 'calm' },
  })
}

export const namesHeartTrouble = createNamesDiagnosis(['Acute coronary syndrome', 'heart attack', 'unstable angina', 'angina', 'NSTEMI'])

type Asked = Partial<Omit<QuestionReading, 'facts' | 'findings' | 'start' | 'end'>> & {
  facts?: string[]
  findings?: string[]
  from?: string
}
export type Heard = {
  text: string
  acts?: Act[]
  asks?: Asked[]
  addressee?: string
  jargon?: { term: string; glossed?: boolean }[]
  premises?: string[]
  conditions?: string[]
  cueLevel?: number
  confidence?: number
}

/** A reading made by hand. `from` is the stretch of the text a question covers; the whole by default. */
export function readingOf(heard: Heard): TurnReading {
  const span = (part: string | undefined) => {
    const start = part === undefined ? 0 : heard.text.indexOf(part)
    return { start, end: part === undefined ? heard.text.length : start + part.length }
  }
  const questions = (heard.asks ?? []).map(
    ({ from, facts = [], findings = [], ...asked }): QuestionReading => ({
      form: 'closed',
      domain: null,
      slot: null,
      understood: true,
      ...asked,
      ...span(from),
      facts: facts.map((id) => ({ id, confidence: 0.9 })),
      findings: findings.map((id) => ({ id, confidence: 0.9 })),
    }),
  )
  return {
    acts: (heard.acts ?? []).map((act) => ({ act, start: 0, end: heard.text.length })),
    questions,
    multiple: questions.length > 1,
    domains: [...new Set(questions.flatMap(({ domain }) => domain ?? []))],
    addressee: heard.addressee ?? null,
    jargon: (heard.jargon ?? []).map(({ term, glossed = false }) => ({ term, glossed, ...span(term) })),
    leadingPremises: heard.premises ?? [],
    namedConditions: heard.conditions ?? [],
    cueLevel: heard.cueLevel ?? null,
    confidence: heard.confidence ?? 0.9,
  }
}

export type Rehearsal = { turns: KnownTurn[]; cues: CueStep[]; reports: PatientReport[]; views: PatientView[]; replies: string[] }
type Setting = {
  sheet: PatientSheet
  matcher: FactMatcher
  patient: PatientParticipant
  seed?: number
  present?: readonly string[]
  read?(text: string, rehearsal: Rehearsal): TurnReading
}

/** Plays a doctor's turns against a patient. The ledger is what the matcher finds in the text. */
export async function rehearse(doctor: readonly Heard[], setting: Setting): Promise<Rehearsal> {
  const done: Rehearsal = { turns: [], cues: [], reports: [], views: [], replies: [] }
  const { sheet, matcher, patient, seed = 1, present = Object.keys(sheet.speakers).filter((id) => sheet.speakers[id]!.present) } = setting
  for (const heard of doctor) {
    const reading = setting.read?.(heard.text, done) ?? readingOf(heard)
    done.turns.push({ turn: done.turns.length, role: 'doctor', speaker: 'doctor', text: heard.text, ledger: emptyLedger(), reading })
    const turn = done.turns.length
    const random = (purpose: string) => createRandom({ case: 'case', persona: patient.seat.name, doctor: 'doctor', seed, turn, purpose })
    const view: PatientView = { turn, random, sheet, turns: [...done.turns], cues: [...done.cues], present }
    const { speaker, text, report } = await takeReply(patient, view)
    const told = matcher.find(text, reading).map(({ id }) => id)
    done.views.push(view)
    done.replies.push(text)
    done.reports.push(report)
    done.cues.push(...report.cueSteps.map((step) => ({ ...step, turn })))
    done.turns.push({
      turn,
      role: 'patient',
      speaker,
      text,
      ledger: { ...emptyLedger(), disclosed: told },
      cue: report.cue,
      trust: report.trust,
    })
  }
  return done
}

export async function takeReply(
  patient: PatientParticipant,
  view: PatientView,
): Promise<{ speaker: string; text: string; report: PatientReport }> {
  let speaker = ''
  let text = ''
  for await (const part of patient.reply(view, new AbortController().signal)) {
    if (part.type === 'begin') speaker = part.speaker
    else if (part.type === 'text') text += part.text
    else if (part.type === 'spoken' && part.report !== undefined) return { speaker, text, report: part.report }
  }
  throw new Error('The patient never finished')
}
