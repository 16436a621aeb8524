import type { z } from 'zod'
import type { DoctorMove } from '../../dialogue/participant'
import type { DifferentialEntry, DoctorState } from '../../domain/event'
import { type PossibleActs, type StatedDecision, tidyDifferential } from './decision'
import { notesOf } from './notes'
import { moneyInWords, moneyOf, wasJustRequested } from './possible-acts'
import type { Check, Session, Task } from './session'
import { answerTool, isTool } from './tools'

/** Calculations and look-ups of one move; after them the agent has to go on. */
export const MOST_TOOLS = 3
const LONGEST_REQUEST = 200

/** A decision as it counts, and all that tools answered, those of earlier moves included. */
export type Decided<Stated> = Omit<Stated, 'differential'> & { differential: DifferentialEntry[]; lookedUp: readonly string[] }

type Asked<Stated> = Task & {
  /** Who thinks, as observers read it. */
  by: string
  possible: PossibleActs
  /** A decision over these acts, with what the method wants to be told beside it. */
  schema: (possible: PossibleActs) => z.ZodType<Stated>
  check?: Check<Stated>
}

/**
 * Asks for a decision, answering calculations and look-ups in between, and requests whose result stands there already. The prompt has
 * {{acts}}, {{lookedUp}} and {{money}} beside the values that are given.
 */
export async function decide<Stated extends StatedDecision>(session: Session, asked: Asked<Stated>): Promise<Decided<Stated>> {
  const { by, possible, schema, check = () => null, ...task } = asked
  const lookedUp = [...notesOf(session.view.state).lookedUp]
  const reminders: string[] = []
  for (let used = 0; ; used += 1) {
    const mayLookUp = used < MOST_TOOLS
    const acts = mayLookUp ? possible : withoutTools(possible)
    const stated = await session.object({
      purpose: `${task.purpose} ${used}`,
      prompt: task.prompt,
      values: { ...task.values, ...whatIsKnown(session, acts, [...lookedUp, ...reminders]) },
      name: 'decision',
      schema: schemaOf(schema, acts),
      check: (decision) => decisionFault(decision) ?? check(decision),
    })
    session.think(by, stated.thinking)
    const { act } = stated
    const about = stated.about.trim().slice(0, LONGEST_REQUEST)
    if (isTool(act)) {
      const told = await answerTool(session, act, about, used)
      session.think(act, told)
      lookedUp.push(told)
    } else if (mayLookUp && wasJustRequested(session.view, act, about)) {
      reminders.push(`"${about}" was asked for a moment ago; its result stands above`)
    } else return { ...stated, about, differential: tidyDifferential(stated.differential), lookedUp }
  }
}

const made = new WeakMap<object, Map<string, z.ZodType>>()

/** Made once for the acts that are possible: making a schema, and reading the first answer with it, takes longer than the rest of a call. */
function schemaOf<Stated>(make: Asked<Stated>['schema'], acts: PossibleActs): z.ZodType<Stated> {
  const known = made.get(make) ?? new Map<string, z.ZodType>()
  made.set(make, known)
  const key = acts.join(' ')
  const schema = known.get(key) ?? make(acts)
  known.set(key, schema)
  return schema as z.ZodType<Stated>
}

function whatIsKnown({ view, parts }: Session, acts: PossibleActs, lookedUp: readonly string[]) {
  return {
    acts: acts.map((act) => `  - ${act}: ${parts.prompts.fill(`doctor-act-${act}`, {})}`).join('\n'),
    lookedUp: lookedUp.length > 0 ? lookedUp.map((line) => `- ${line}`).join('\n') : '- nothing yet',
    money: moneyInWords(moneyOf(view, parts.persona)),
  }
}

const withoutTools = ([first, ...others]: PossibleActs): PossibleActs => [first, ...others.filter((act) => !isTool(act))]

function decisionFault({ act, about, differential }: StatedDecision): string | null {
  if (differential.every(({ name }) => name.trim() === '')) return 'the differential names nothing'
  if (act === 'say' || act === 'conclude') return null
  return about.trim() === '' ? `"about" does not say what to ${act.replace('-', ' ')}` : null
}

/** An examination or a test as the room is asked for it. */
export function requestMove(session: Session, act: 'examine' | 'order', about: string, state: DoctorState): DoctorMove {
  return { type: 'act', act: { kind: act, request: about }, doctorState: state, usage: session.usage() }
}
