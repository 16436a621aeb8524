import { z } from 'zod'
import type { DoctorMove } from '../../dialogue/participant'
import type { DifferentialEntry } from '../../domain/event'
import type { AgentMaker } from './agent'
import { carryOut } from './carry-out'
import { closingStep, speechesLeft } from './closing'
import { close } from './conclude'
import { type Consensus, holdConference } from './conference/hold-conference'
import { type Minutes, MOST_SPECIALISTS, type Moment, minutesInWords, minutesOf, tidySpecialists } from './conference/minutes'
import { type Decided, decide } from './decide'
import { decisionSchema, differentialInWords, type PossibleActs, type StatedDecision } from './decision'
import { memoryOf, notesOf } from './notes'
import { createParticipant } from './participant'
import { possibleActs } from './possible-acts'
import { priorInWords } from './prior'
import type { Session } from './session'

const recruitSchema = z.object({ specialists: z.array(z.string()).min(1).max(MOST_SPECIALISTS) })

/**
 * A lead doctor who calls in specialists, after MedAgents (arXiv:2311.10537): which are needed is decided once, from the door note; each
 * gives an opinion in a call of its own, a report sums them up, and each consents or has it amended, in two rounds at most.
 *
 * A whole conference is held at three moments, once each: when the patient has answered the opening, before the first test, and before
 * concluding; one a move at most. In between the lead decides alone by the last report. The differential of a move in which a
 * conference met is its consensus, otherwise the lead's.
 *
 * Calls of a move beside tools: one to decide and one to speak; one to recruit in the first; in a move with a conference, at most its
 * fifteen and one more to decide. An answer that cannot be used is asked for once more.
 */
export const createConference: AgentMaker = (parts) => createParticipant(parts, 'conference-method', lead)

async function* lead(session: Session): AsyncGenerator<DoctorMove> {
  const { view, parts } = session
  const step = closingStep(view, speechesLeft(view))
  if (step !== null && step !== 'diagnose') {
    yield* close(session, step)
    return
  }
  const before = minutesOf(view.state) ?? (await recruit(session))
  const possible: PossibleActs = step === 'diagnose' ? ['conclude'] : possibleActs(view, parts.persona)
  const { decision, minutes, differential } = await decideTogether(session, before, possible)
  yield* carryOut(session, decision, {
    differential,
    note: minutesInWords(minutes),
    memory: memoryOf({ findings: '', lookedUp: decision.lookedUp }),
  })
}

type Decision = Pick<Decided<StatedDecision>, 'act' | 'about' | 'differential' | 'lookedUp'>
type Met = { decision: Decision; minutes: Minutes; differential: DifferentialEntry[] }

/** Decides by the last report, after a conference where one is due. */
async function decideTogether(session: Session, before: Minutes, possible: PossibleActs): Promise<Met> {
  const isLastMove = possible.length === 1 && possible[0] === 'conclude'
  if (isLastMove || (session.view.turns.length > 0 && !before.held.includes('opening')))
    return afterConference(session, before, isLastMove ? 'conclusion' : 'opening', possible)
  const decision = await decideAlone(session, before, possible, 'decide', priorInWords(session.view.state))
  const moment = momentOf(decision)
  if (moment === null || before.held.includes(moment)) return { decision, minutes: before, differential: decision.differential }
  return afterConference(session, before, moment, possible)
}

const momentOf = ({ act }: Decision): Moment | null => (act === 'order' ? 'tests' : act === 'conclude' ? 'conclusion' : null)

/** Where nothing but concluding is left, the consensus is the decision. */
async function afterConference(session: Session, before: Minutes, moment: Moment, possible: PossibleActs): Promise<Met> {
  const consensus = await holdConference(session, before.specialists, moment)
  const minutes = noted(before, consensus, moment)
  const { differential } = consensus
  if (possible.length === 1 && possible[0] === 'conclude') {
    const { lookedUp } = notesOf(session.view.state)
    return { decision: { act: 'conclude', about: '', differential, lookedUp }, minutes, differential }
  }
  return {
    decision: await decideAlone(session, minutes, possible, 'decide after conference', differentialInWords(differential)),
    minutes,
    differential,
  }
}

const noted = (before: Minutes, { report, next }: Consensus, moment: Moment): Minutes => ({
  specialists: before.specialists,
  held: [...before.held, moment],
  report,
  next,
})

function decideAlone(
  session: Session,
  { report, next }: Minutes,
  possible: PossibleActs,
  purpose: string,
  prior: string,
): Promise<Decided<StatedDecision>> {
  return decide(session, {
    purpose,
    by: 'lead',
    prompt: 'conference-decide',
    values: {
      report: report || 'None yet.',
      next: next || 'nothing yet',
      prior,
      left: String(speechesLeft(session.view)),
    },
    possible,
    schema: decisionSchema,
  })
}

async function recruit(session: Session): Promise<Minutes> {
  const { specialists } = await session.object({
    purpose: 'recruit',
    prompt: 'conference-recruit',
    values: {},
    name: 'specialists',
    schema: recruitSchema,
    check: (answer) => (tidySpecialists(answer.specialists).length > 0 ? null : 'it names no field'),
  })
  const recruited = tidySpecialists(specialists)
  session.think('lead', `Specialists: ${recruited.join(', ')}`)
  return { specialists: recruited, held: [], report: '', next: '' }
}
