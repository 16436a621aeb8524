import { z } from 'zod'
import type { DoctorMove } from '../../dialogue/participant'
import type { DifferentialEntry } from '../../domain/event'
import type { AgentMaker } from './agent'
import { closingStep, speechesLeft } from './closing'
import { close, diagnose, type Say } from './conclude'
import { type Decided, decide, requestMove } from './decide'
import { decisionSchema, differentialInWords, type PossibleActs } from './decision'
import { memoryOf, notesOf } from './notes'
import { createParticipant } from './participant'
import type { SpeechLimits } from './plain-speech'
import { closingActs, possibleActs } from './possible-acts'
import type { Session } from './session'
import { speak } from './speech'

const LIMITS: SpeechLimits = { words: 150, questions: 3 }

const analysisSchema = (possible: PossibleActs) =>
  z.object({
    findings: z.string().describe('What is known so far, present and absent, in short phrases'),
    gaps: z.string().describe('What is missing and would matter most'),
    urgency: z.enum(['emergency', 'today', 'soon', 'routine']),
    ...decisionSchema(possible).shape,
  })
type Analysis = Decided<z.infer<ReturnType<typeof analysisSchema>>>

/**
 * AMIE's chain at inference (Tu and others, 2024): analyse what is known, draft a response, refine the draft, each a call of its own.
 * The analysis decides what the move is; an act needs no words.
 */
export const createInterviewer: AgentMaker = (parts) => createParticipant(parts, 'doctor-interviewer', interview)

async function* interview(session: Session): AsyncGenerator<DoctorMove> {
  const { view, parts } = session
  const left = speechesLeft(view)
  const step = closingStep(view, left)
  if (step !== null && step !== 'diagnose') {
    yield* close(session, step, sayRefined)
    return
  }
  const analysis = await analyse(session, left, (step === 'diagnose' ? closingActs : possibleActs)(view, parts.persona))
  const state = () =>
    session.state({
      differential: analysis.differential,
      note: `${analysis.urgency}. Missing: ${analysis.gaps}`,
      next: `${analysis.act} ${analysis.about}`.trim(),
      memory: memoryOf(analysis),
    })
  if (analysis.act === 'conclude') yield diagnose(session, analysis.differential, state())
  else if (analysis.act === 'examine' || analysis.act === 'order') yield requestMove(session, analysis.act, analysis.about, state())
  else {
    const known = analysisInWords(analysis)
    const prompt = 'doctor-interviewer-respond'
    const draft = await drafted(session, { purpose: 'respond', prompt, values: { analysis: known, aim: analysis.about } })
    yield* refined(session, known, draft, LIMITS, state)
  }
}

function analyse(session: Session, left: number, possible: PossibleActs): Promise<Analysis> {
  const { findings } = notesOf(session.view.state)
  return decide(session, {
    purpose: 'analyse',
    by: 'analyse',
    prompt: 'doctor-interviewer-analyse',
    values: { notes: findings || 'none', left: String(left) },
    possible,
    schema: analysisSchema,
  })
}

type Known = { findings: string; gaps?: string; urgency?: string; differential: readonly DifferentialEntry[] }

function analysisInWords({ findings, gaps, urgency, differential }: Known): string {
  return [
    `Findings: ${findings}`,
    `Differential: ${differentialInWords(differential)}`,
    ...(gaps === undefined ? [] : [`Missing: ${gaps}`]),
    ...(urgency === undefined ? [] : [`Urgency: ${urgency}`]),
  ].join('\n')
}

async function drafted(session: Session, task: Parameters<typeof session.stream>[0]): Promise<string> {
  const draft = await session.text({ ...task, check: (text) => (text.trim() === '' ? 'it says nothing' : null) })
  session.think('respond', draft)
  return draft.trim()
}

function refined(session: Session, analysis: string, draft: string, limits: SpeechLimits, state: Parameters<Say>[3]) {
  return speak(session, { purpose: 'refine', prompt: 'doctor-interviewer-refine', values: { analysis, draft } }, limits, state)
}

/** What is told at the end is drafted and refined as any response; its analysis is the one that concluded. */
const sayRefined: Say = async function* (session, prompt, limits, state) {
  const { state: before } = session.view
  const analysis = analysisInWords({ findings: notesOf(before).findings, differential: before?.differential ?? [] })
  yield* refined(session, analysis, await drafted(session, { purpose: prompt, prompt, values: {} }), limits, state)
}
