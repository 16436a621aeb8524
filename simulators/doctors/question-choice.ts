import type { Random } from '../dialogue/randomness'
import type { ConditionId, FindingId } from '../domain/identifiers'
import type { HistoryFinding, Knowledge } from '../domain/knowledge'
import { type Slot, SOCRATES } from '../domain/vocabulary'
import type { Belief, Gain } from '../knowledge/belief'
import { expectedAnswer, type Pointer, pointersTo } from '../knowledge/danger'
import { BACKGROUND_DOMAINS } from './background'
import { DANGER_SCREENS } from './danger-screens'
import type { Memory } from './memory'
import { oncePerKnowledge } from './once-per-knowledge'

/** The questions a doctor weighs at once; beyond these none is worth a thought. */
const WEIGHED = 12
/** Expected gain in bits below which a question is not worth a turn. */
const WORTHWHILE = 0.01
const DANGEROUS_FROM = 0.004
const DANGERS_IN_MIND = 8
const SIGNS_OF_A_DANGER = 4
/** Signs beyond those of the complaint's own screen, and where there is no screen for it. */
const FURTHER_SIGNS = 5
const SIGNS_WITHOUT_SCREEN = 12
const ADULT_SCREENS = [8, 120] as const
const ALWAYS = 0.8
/** Slots of the complaint that any history fills, whatever they tell apart. */
const SLOTS_TO_FILL: ReadonlySet<Slot> = new Set(SOCRATES)
const CONDITIONS_IN_MIND = 8
const CONDITIONS_WITH_RISKS = 3

/** Unasked findings of the history that tell the conditions apart, best first. Background is asked apart. */
export function worthAsking(knowledge: Knowledge, belief: Belief, memory: Memory): readonly Gain[] {
  return belief.gains('history', WORTHWHILE).filter(({ finding }) => !isBackground(knowledge, finding) && !memory.asked.has(finding))
}

/** One of the best questions: the best at `temperature` 0, else by softmax over its gain against the largest. Null where there is none. */
export function pickQuestion(gains: readonly Gain[], temperature: number, random: Random): FindingId | null {
  const best = gains[0]
  if (!best) return null
  if (temperature === 0) return best.finding
  const weighed = gains.slice(0, WEIGHED).map(({ finding, eig }) => ({ finding, weight: Math.exp(eig / best.eig / temperature) }))
  let left = random.next() * weighed.reduce((sum, { weight }) => sum + weight, 0)
  for (const { finding, weight } of weighed) {
    left -= weight
    if (left <= 0) return finding
  }
  return best.finding
}

/** The question that one convinced of `leader` expects a yes to. */
export function confirmingQuestion(knowledge: Knowledge, gains: readonly Gain[], leader: ConditionId): FindingId | null {
  const byYes = gains.map(({ finding }) => ({ finding, yes: expectedAnswer(knowledge, finding, leader) })).sort((a, b) => b.yes - a.yes)
  return byYes[0]?.finding ?? null
}

/**
 * The danger signs to screen, most pressing first: those that the complaint calls for, then, for each condition that must not be
 * missed and is not out of the question, now or after the opening, the findings that point at it. What was asked is left out; a sign of the screen is asked for even
 * where something like it was overheard.
 */
export function dangerSigns(knowledge: Knowledge, belief: Belief, opening: Belief, memory: Memory, age: number): FindingId[] {
  const screen = screenFor(knowledge, opening, memory, age)
  const further = signsOfDangers(knowledge, belief, opening).slice(0, screen.length > 0 ? FURTHER_SIGNS : SIGNS_WITHOUT_SCREEN)
  const unheard = further.filter((finding) => !belief.answered.has(finding))
  return [...new Set([...screen, ...unheard])].filter((finding) => !memory.asked.has(finding))
}

/** The screens of what was told so far, else of what the likeliest condition always brings. */
function screenFor(knowledge: Knowledge, opening: Belief, memory: Memory, age: number): FindingId[] {
  const told = new Set([...memory.opening, ...memory.answers].filter((answer) => answer.present).map((answer) => answer.finding))
  const likeliest = opening.ranked()[0]?.condition ?? ''
  const ofAge = DANGER_SCREENS.filter(({ ages: [from, to] = ADULT_SCREENS }) => age >= from && age <= to)
  const fits = ofAge.filter(({ complaint }) => complaint.some((finding) => told.has(finding)))
  const screens =
    fits.length > 0
      ? fits
      : ofAge.filter(({ complaint }) => complaint.some((finding) => expectedAnswer(knowledge, finding, likeliest) >= ALWAYS))
  const complained = new Set(memory.opening.filter((answer) => answer.present).map((answer) => answer.finding))
  const isPossible = (finding: FindingId) => opening.isOpen(finding) || (opening.answered.has(finding) && !complained.has(finding))
  return [...new Set(screens.flatMap(({ signs }) => signs))].filter(isPossible)
}

/** By condition, what of its history points at it: signs of the complaint itself, and background. `dangers`: must not be missed. */
type Pointing = {
  dangers: readonly ConditionId[]
  signs: (condition: ConditionId) => readonly Pointer[]
  risks: (condition: ConditionId) => readonly Pointer[]
}

const pointingIn = oncePerKnowledge((knowledge): Pointing => {
  const ofKind = (background: boolean) =>
    oncePerCondition((condition) =>
      pointersTo(knowledge, condition).filter(({ finding }) => isBackground(knowledge, finding) === background),
    )
  const dangers = Object.keys(knowledge.conditions).filter((id) => knowledge.conditions[id]!.mustNotMiss)
  return { dangers, signs: ofKind(false), risks: ofKind(true) }
})

function oncePerCondition<T>(make: (condition: ConditionId) => T): (condition: ConditionId) => T {
  const made = new Map<ConditionId, T>()
  return (condition) => {
    const value = made.get(condition) ?? make(condition)
    made.set(condition, value)
    return value
  }
}

function signsOfDangers(knowledge: Knowledge, belief: Belief, opening: Belief): FindingId[] {
  const { dangers, signs } = pointingIn(knowledge)
  const inMind = dangers
    .map((id) => ({ id, chance: Math.max(belief.probability(id), opening.probability(id)) }))
    .filter(({ chance }) => chance >= DANGEROUS_FROM)
    .sort((a, b) => b.chance - a.chance || a.id.localeCompare(b.id))
    .slice(0, DANGERS_IN_MIND)
  const pressing = new Map<FindingId, number>()
  for (const { id, chance } of inMind) {
    for (const { finding, weight } of signs(id).slice(0, SIGNS_OF_A_DANGER)) {
      pressing.set(finding, (pressing.get(finding) ?? 0) + weight * Math.sqrt(chance))
    }
  }
  return [...pressing].sort(([a, first], [b, second]) => second - first || a.localeCompare(b)).map(([finding]) => finding)
}

/** A finding for each slot of the complaint that is still blank, where a condition in mind speaks of that slot; "what is it like" before yes or no. */
export function openSlots(knowledge: Knowledge, belief: Belief, memory: Memory): FindingId[] {
  const counts = new Map<FindingId, number>()
  for (const { condition } of belief.ranked().slice(0, CONDITIONS_IN_MIND)) {
    for (const id of Object.keys(knowledge.conditions[condition]!.findings)) {
      const finding = knowledge.findings[id]!
      if ('domain' in finding && finding.domain === 'hpi' && SLOTS_TO_FILL.has(finding.slot))
        counts.set(id, (counts.get(id) ?? 0) + 1 + (finding.type === 'boolean' ? 0 : CONDITIONS_IN_MIND))
    }
  }
  const bySlot = new Map<Slot, FindingId>()
  for (const [id] of [...counts].sort(([a, first], [b, second]) => second - first || a.localeCompare(b))) {
    const { slot } = knowledge.findings[id] as HistoryFinding
    if (!bySlot.has(slot)) bySlot.set(slot, id)
  }
  return [...bySlot.values()].filter((id) => !memory.asked.has(id) && !belief.answered.has(id))
}

/** Risk factors that point at the conditions in mind, now or after the opening, most telling first. Answered or asked ones are left out. */
export function riskFactors(knowledge: Knowledge, belief: Belief, opening: Belief, memory: Memory): FindingId[] {
  const inMind = [belief, opening].flatMap((each) => each.ranked().slice(0, CONDITIONS_WITH_RISKS))
  const pressing = new Map<FindingId, number>()
  for (const { condition, probability } of inMind) {
    for (const { finding, weight } of pointingIn(knowledge).risks(condition)) {
      pressing.set(finding, Math.max(pressing.get(finding) ?? 0, weight * Math.sqrt(probability)))
    }
  }
  return [...pressing]
    .filter(([finding]) => !memory.asked.has(finding) && !belief.answered.has(finding))
    .sort(([a, first], [b, second]) => second - first || a.localeCompare(b))
    .map(([finding]) => finding)
}

export function isBackground(knowledge: Knowledge, id: FindingId): boolean {
  return BACKGROUND_DOMAINS.has((knowledge.findings[id] as HistoryFinding).domain)
}
