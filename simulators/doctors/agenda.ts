import type { DoctorView } from '../dialogue/views'
import type { FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { DoctorPersona, Skill } from '../domain/persona'
import type { Belief } from '../knowledge/belief'
import { BACKGROUND, type BackgroundItem, isBackground } from './background'
import { strengthOf } from './biases'
import { dangerSigns } from './danger-signs'
import type { Step } from './lines'
import type { Memory } from './memory'
import type { Addressed } from './phrasing'
import { openSlots, riskFactors, signsOfLeader, worthAsking } from './question-choice'

/** What the next turn is for. */
export type Purpose =
  | { kind: 'open' }
  | { kind: 'problem' }
  | { kind: 'danger' | 'picture' | 'risk'; findings: readonly FindingId[] }
  | { kind: 'background'; items: readonly BackgroundItem[] }
  | { kind: 'perspective'; steps: readonly Step[] }
  | { kind: 'summary' }
  | { kind: 'work-up' }
  | { kind: 'closing' }

/** What an agenda is made from. `decide`: a chance in [0,1] drawn once for the whole encounter under a name. */
export type Situation = {
  view: DoctorView
  memory: Memory
  belief: Belief
  prior: Belief
  opening: Belief
  knowledge: Knowledge
  skill: Skill
  biases: DoctorPersona['biases']
  patient: Addressed
  decide: (name: string, share: number) => boolean
}

const ICE: readonly Step[] = ['idea', 'concern', 'expectation']
/** Questions after which danger signs are screened: first the picture, then what must not be missed. */
const PICTURE_FIRST = 4
/** While the picture is unclear every so many questions go to it rather than to danger signs. */
const PICTURE_EVERY = 6
/** Who screens every danger asks some questions beyond the most, so that the picture is not left blank for it. */
export const SCREENS_ALL_FROM = 1
const DANGERS_BEYOND = 14
const MOST_RISKS = 6
const THOROUGH_FROM = 0.7
const CLOSING_TURNS = 3
const CLOSING_TURNS_IF_SHORT = 2
/** Doctor's turns up to which an encounter is short. */
const SHORT_ENCOUNTER = 24
/** Share of a short encounter that the problem itself gets at least. */
const PROBLEM_SHARE = 0.5
const PAIRS_UP_TO_PICK = 0.35
const PAIRS_BELOW_FAULTS = 0.2

/** Closing steps this doctor takes in this encounter. */
export function closingSteps({ skill, decide }: Situation): Step[] {
  return (['explain', 'check', 'share', 'safety-net'] as const).filter((step) => decide(`closing:${step}`, skill.closing))
}

/**
 * The next purpose, from what was done and what time is left. Opening, problem, background, perspective, summary, tests, closing.
 * Where more is owed than there is time for, a skilled doctor puts two related questions into one turn.
 */
export function nextPurpose(situation: Situation): Purpose {
  const { view, memory, skill } = situation
  if (view.turnsLeft > 1 && memory.exchanges.length < Math.max(1, skill.openTurns) && memory.questions === 0) return { kind: 'open' }
  if (hasBegunToClose(memory)) return { kind: 'closing' }
  const room = view.turnsLeft - closingReserve(situation)
  if (room <= 0 || hasBegunWorkUp(situation)) return { kind: 'work-up' }
  const owed = {
    dangers: dangersLeft(situation),
    items: backgroundLeft(situation),
    risks: risksLeft(situation),
    perspective: perspectiveLeft(situation),
  }
  const rest = owed.items.length + owed.risks.length + owed.perspective.length
  const together = room < owed.dangers.length + rest && skill.pick <= PAIRS_UP_TO_PICK && skill.faults < PAIRS_BELOW_FAULTS ? 2 : 1
  const spare = room - Math.ceil(rest / together)
  const problem = problemPurpose(situation, owed.dangers, spare, together)
  if (problem) return problem
  const told = memory.steps.get('summary') ?? 0
  if (skill.summaries >= 2 && told === 0 && spare > 0) return { kind: 'summary' }
  const kept = Math.ceil(Math.min(owed.perspective.length, 2) / together)
  if (owed.items.length > 0 && room > kept) return { kind: 'background', items: owed.items.slice(0, together) }
  if (owed.risks.length > 0 && room > Math.ceil(owed.perspective.length / together))
    return { kind: 'risk', findings: owed.risks.slice(0, together) }
  if (owed.perspective.length > 0) return { kind: 'perspective', steps: owed.perspective.slice(0, together) }
  return told < Math.min(skill.summaries, 2) ? { kind: 'summary' } : { kind: 'work-up' }
}

function hasBegunToClose(memory: Memory): boolean {
  return (['explain', 'explain-blunt', 'check', 'share', 'safety-net', 'close', 'close-blunt'] as const).some((step) =>
    memory.steps.has(step),
  )
}

/** Once tests have begun the history is over, whatever their results make worth asking. */
function hasBegunWorkUp({ view, memory }: Situation): boolean {
  return memory.steps.has('ask-to-examine') || view.acts.some(({ act }) => act.kind === 'examine' || act.kind === 'order')
}

/** Whether the whole encounter is a short one, in which no turn goes to a feeling alone and closing is brief. */
export function isShort({ view, memory }: Situation): boolean {
  return view.turnsLeft + memory.exchanges.length <= SHORT_ENCOUNTER
}

function closingReserve(situation: Situation): number {
  return Math.min(isShort(situation) ? CLOSING_TURNS_IF_SHORT : CLOSING_TURNS, 1 + closingSteps(situation).length)
}

/** Danger signs still to be screened, as far as this doctor thinks of them. */
function dangersLeft(situation: Situation): FindingId[] {
  const { skill, decide } = situation
  return dangerSigns(situation).filter((finding) => decide(`danger:${finding}`, skill.redFlags))
}

/**
 * A question about the problem, or null once it is clear enough or the time is needed for the rest. `spare`: turns beyond the rest.
 * Two `together` are what tells most and what must not be missed.
 */
function problemPurpose(situation: Situation, dangers: readonly FindingId[], spare: number, together: number): Purpose | null {
  const { view, memory, belief, knowledge, skill } = situation
  const [least, most] = skill.questions
  const total = view.turnsLeft + memory.exchanges.length
  const owed = Math.min(least, Math.ceil(total * PROBLEM_SHARE))
  const allowed = skill.redFlags >= SCREENS_ALL_FROM ? most + DANGERS_BEYOND : most
  if (memory.questions >= allowed || (spare <= 0 && memory.questions >= owed)) return null
  const gains = worthAsking(knowledge, belief, memory)
  const committed = (belief.ranked()[0]?.probability ?? 0) >= skill.commit
  const pictureNext = memory.questions < most && !committed && gains.length > 0 && together === 1 && memory.questions % PICTURE_EVERY === 0
  if (dangers.length > 0 && !pictureNext && memory.questions >= Math.min(PICTURE_FIRST / together, least)) {
    const telling = together > 1 ? gains.filter(({ finding }) => !dangers.includes(finding)).slice(0, 1) : []
    return { kind: 'danger', findings: [...telling.map(({ finding }) => finding), ...dangers].slice(0, together) }
  }
  if (gains.length > 0 && memory.questions < most && (!committed || memory.questions < least)) return { kind: 'problem' }
  const rest = pictureLeft(situation).slice(0, together)
  return rest.length > 0 ? { kind: 'picture', findings: rest } : null
}

/** What is still blank in the picture, however sure of it one is: signs of the likeliest condition, and what any history fills. */
function pictureLeft({ knowledge, belief, memory, skill, decide }: Situation): FindingId[] {
  const signs = skill.background >= THOROUGH_FROM ? signsOfLeader(knowledge, belief, memory) : []
  const slots = openSlots(knowledge, belief, memory)
  return [...new Set([...slots, ...signs])].filter((finding) => decide(`slot:${finding}`, skill.background))
}

function backgroundLeft({ memory, skill, patient, knowledge, opening, decide }: Situation): BackgroundItem[] {
  return BACKGROUND.filter(({ id, domain, depth, fromAge, upToAge, finding, lines }) => {
    const asked = memory.items.has(id) || (finding !== undefined && memory.asked.has(finding))
    const possible =
      finding === undefined || !(finding in knowledge.findings)
        ? lines.length > 0
        : opening.isOpen(finding) || lines.length > 0 || knowledge.findings[finding]!.type === 'text'
    return (
      !asked &&
      possible &&
      patient.age >= fromAge &&
      patient.age < upToAge + 1 &&
      (depth === 1 || skill.background >= THOROUGH_FROM) &&
      decide(`background:${domain}`, skill.background)
    )
  })
}

/** Risk factors still to be asked for, by those who take the background seriously. */
function risksLeft({ knowledge, belief, opening, memory, skill }: Situation): FindingId[] {
  if (skill.background < THOROUGH_FROM) return []
  const fromItems = new Set(BACKGROUND.map(({ finding }) => finding))
  const asked = [...memory.asked.keys()].filter((id) => !fromItems.has(id) && isBackground(knowledge, id)).length
  return riskFactors(knowledge, belief, opening, memory).slice(0, Math.max(0, MOST_RISKS - asked))
}

function perspectiveLeft({ memory, skill, biases, decide }: Situation): Step[] {
  const skips = strengthOf(biases, 'false-consensus')
  return ICE.filter(
    (step) =>
      !memory.steps.has(step) && decide(`ice:${step}`, skill.ice) && (step === 'expectation' || !decide(`consensus:${step}`, skips)),
  )
}
