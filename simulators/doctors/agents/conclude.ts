import { z } from 'zod'
import type { DoctorMove } from '../../dialogue/participant'
import type { DifferentialEntry, DoctorState } from '../../domain/event'
import { planItemSchema } from '../../domain/event'
import type { ClosingStep } from './closing'
import { differentialInWords } from './decision'
import type { SpeechLimits } from './plain-speech'
import type { Session } from './session'
import { speak } from './speech'

const MOST_ITEMS = 10
const LONGEST_ITEM = 400
const LONGEST_PLAN = 4000
/** An explanation takes more words than a question, and asks how it was understood. */
const CLOSING_LIMITS: SpeechLimits = { words: 220, questions: 3 }

const planSchema = z.object({
  items: z
    .array(z.object({ kind: planItemSchema.shape.kind, text: z.string().describe('One thing to do, in one sentence') }))
    .min(1)
    .max(MOST_ITEMS),
})

/** How a method says the words of a closing step; `prompt` tells what they are for. */
export type Say = (session: Session, prompt: string, limits: SpeechLimits, state: () => DoctorState) => AsyncGenerator<DoctorMove>

const sayAtOnce: Say = (session, prompt, limits, state) => speak(session, { purpose: prompt, prompt, values: {} }, limits, state)

/** The final differential as an act: the first step of closing. `state` is what the method thinks. */
export function diagnose(session: Session, differential: DifferentialEntry[], state: DoctorState): DoctorMove {
  return { type: 'act', act: { kind: 'diagnose', differential, final: true }, doctorState: state, usage: session.usage() }
}

/** Every step of closing but the first: the plan as an act, what is said of both, and leaving. */
export async function* close(session: Session, step: Exclude<ClosingStep, 'diagnose'>, say: Say = sayAtOnce): AsyncGenerator<DoctorMove> {
  const differential = finalDifferential(session)
  const state = () => session.state({ differential, next: step, memory: session.view.state?.memory })
  if (step === 'leave') yield { type: 'leave', why: 'concluded' }
  else if (step === 'plan') yield await plan(session, differential, state)
  else yield* say(session, `doctor-${step}`, CLOSING_LIMITS, state)
}

function finalDifferential({ view }: Session): DifferentialEntry[] {
  const final = view.acts.map(({ act }) => act).findLast((act) => act.kind === 'diagnose' && act.final)
  return final?.kind === 'diagnose' ? final.differential : (view.state?.differential ?? [])
}

async function plan(session: Session, differential: DifferentialEntry[], state: () => DoctorState): Promise<DoctorMove> {
  const { items } = await session.object({
    purpose: 'plan',
    prompt: 'doctor-plan',
    values: { differential: differentialInWords(differential) },
    name: 'plan',
    schema: planSchema,
    check: ({ items }) => (items.some(({ text }) => text.trim() !== '') ? null : 'the plan says nothing'),
  })
  const sound = items.map(({ kind, text }) => ({ kind, text: text.trim().slice(0, LONGEST_ITEM) })).filter(({ text }) => text !== '')
  const text = sound.map((item) => (/[.!?]$/.test(item.text) ? item.text : `${item.text}.`)).join(' ')
  return {
    type: 'act',
    act: { kind: 'plan', text: text.slice(0, LONGEST_PLAN), items: sound },
    doctorState: state(),
    usage: session.usage(),
  }
}
