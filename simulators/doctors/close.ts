import type { DoctorMove } from '../dialogue/participant'
import type { Random } from '../dialogue/randomness'
import type { ConditionId } from '../domain/identifiers'
import type { Ranked } from '../knowledge/belief'
import { closingSteps, type Situation } from './agenda'
import { joined } from './ask'
import { dangerWords, differential, layName, type Planning, planFor, planInWords, responseFor, stateDifferential } from './conclusion'
import { LINES, type Step } from './lines'

type Act = Extract<DoctorMove, { type: 'act' }>

const NAMES_ALTERNATIVES_FROM = 3

/** What closing asks for next: something to say, an act, or to leave. */
export type Closing = { say: string } | Act | Extract<DoctorMove, { type: 'leave' }>

/**
 * The end of an encounter, one move at a time: explain and check, offer a plan and share it, safety-net and say goodbye, then the
 * differential and the plan as acts, and leave. With one turn left the acts come first and what is left to say in one go.
 */
export function closeDown(situation: Situation, first: ConditionId | null, reaction: string, random: Random): Closing {
  const { view, belief, opening, knowledge, skill } = situation
  const list = differential(belief, opening, knowledge, skill, first)
  const pending = pendingParts(situation)
  const acts = pendingActs(situation, list)
  const lastWord = pending.length > 0 && view.turnsLeft <= 1
  const answering = pending.length === 0 && reaction !== '' && canStillAnswer(situation)
  if (answering) return { say: reaction }
  if (acts[0] && (pending.length === 0 || lastWord)) return acts[0]
  if (pending.length > 0) {
    const parts = view.turnsLeft < pending.length || lastWord ? pending : pending.slice(0, 1)
    return { say: joined(reaction, ...parts.map((part) => PARTS[part](situation, list, random))) }
  }
  return { type: 'leave', why: 'concluded' }
}

type Part = 'explaining' | 'deciding' | 'parting'

function pendingParts(situation: Situation): Part[] {
  const { memory } = situation
  const steps = closingSteps(situation)
  const wants = (...wanted: Step[]) => wanted.some((step) => steps.includes(step))
  const did = (...done: Step[]) => done.some((step) => memory.steps.has(step))
  const parts: Part[] = []
  if (!did('close', 'close-blunt')) {
    if (wants('explain', 'check') && !did('explain', 'check', 'offer', 'share')) parts.push('explaining')
    if (wants('share') && !did('offer', 'share')) parts.push('deciding')
    parts.push('parting')
  }
  return parts
}

/** After the goodbye a last worry or question still gets an answer, once, if time is left to write down the diagnosis. */
function canStillAnswer({ memory, view }: Situation): boolean {
  const last = memory.last
  return view.turnsLeft > 1 && last !== null && (last.steps.includes('close') || last.steps.includes('close-blunt'))
}

const PARTS: Record<Part, (situation: Situation, list: readonly Ranked[], random: Random) => string> = {
  explaining: (situation, list, random) => {
    const { knowledge, skill } = situation
    const steps = closingSteps(situation)
    const diagnosis = explained(list[0]!.condition, situation)
    const other = list.slice(1).find(({ condition }) => knowledge.conditions[condition]!.mustNotMiss) ?? list[1]
    return joined(
      steps.includes('explain')
        ? random.pick(LINES.explain).replace('{diagnosis}', diagnosis)
        : random.pick(LINES['explain-blunt']).replace('{diagnosis}', diagnosis),
      steps.includes('explain') && other && skill.ddx >= NAMES_ALTERNATIVES_FROM
        ? random.pick(LINES.alternative).replace('{alternative}', layName(other.condition, knowledge))
        : '',
      steps.includes('check') ? random.pick(LINES.check) : '',
    )
  },
  deciding: (situation, list, random) =>
    joined(random.pick(LINES.offer).replace('{plan}', planInWords(planningOf(situation, list))), random.pick(LINES.share)),
  parting: (situation, list, random) => {
    const { knowledge, view, memory } = situation
    const steps = closingSteps(situation)
    if (steps.length === 0)
      return joined(
        random.pick(LINES['explain-blunt']).replace('{diagnosis}', layName(list[0]!.condition, knowledge)),
        random.pick(LINES['close-blunt']),
      )
    const net = random
      .pick(LINES['safety-net'])
      .replace('{danger}', dangerWords(knowledge.conditions[list[0]!.condition]!))
      .replace('{response}', responseFor(knowledge.conditions[list[0]!.condition]!, view.station))
    const questions = steps.includes('check') && !memory.steps.has('questions') && view.turnsLeft > 1 ? random.pick(LINES.questions) : ''
    return joined(steps.includes('safety-net') ? net : '', questions, random.pick(LINES.close))
  },
}

function planningOf({ view, knowledge, skill, memory }: Situation, list: readonly Ranked[]): Planning {
  return { list, view, knowledge, skill, answers: memory.answers }
}

function explained(condition: ConditionId, { knowledge, skill }: Situation): string {
  const lay = layName(condition, knowledge)
  return skill.closing >= 0.5 ? `${lay}, which we call ${lowered(knowledge.conditions[condition]!.name)}` : lay
}

function lowered(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

function pendingActs(situation: Situation, list: readonly Ranked[]): Act[] {
  const { view, knowledge } = situation
  const done = new Set(view.acts.map(({ act }) => (act.kind === 'diagnose' && !act.final ? 'note' : act.kind)))
  const acts: Act[] = []
  if (!done.has('diagnose'))
    acts.push({ type: 'act', act: { kind: 'diagnose', differential: stateDifferential(list, knowledge), final: true } })
  if (!done.has('plan')) acts.push({ type: 'act', act: planFor(planningOf(situation, list)) })
  return acts
}
