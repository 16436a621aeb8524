import type { Random } from '../dialogue/randomness'
import type { ConditionId, FindingId } from '../domain/identifiers'
import type { HistoryFinding, Knowledge } from '../domain/knowledge'
import { type Slot, SOCRATES } from '../domain/vocabulary'
import type { Belief, Gain } from '../knowledge/belief'
import { expectedAnswer } from '../knowledge/danger'
import { isBackground } from './background'
import type { Memory } from './memory'
import { pointingIn } from './pointing'

/** The questions a doctor weighs at once; beyond these none is worth a thought. */
const WEIGHED = 12
/** Expected gain in bits below which a question is not worth a turn. */
const WORTHWHILE = 0.01
/** Slots of the complaint that any history fills, whatever they tell apart. */
const SLOTS_TO_FILL: ReadonlySet<Slot> = new Set(SOCRATES)
const CONDITIONS_IN_MIND = 8
/** What is less likely than that is no longer in mind. */
const IN_MIND_FROM = 0.02
const SIGNS_OF_LEADER = 14
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

/** Open findings that belong to the picture of what one believes in, most telling first: a diagnosis that will be acted on is made whole. */
export function signsOfLeader(knowledge: Knowledge, belief: Belief, memory: Memory): FindingId[] {
  const leader = belief.ranked()[0]
  if (!leader) return []
  const picture = pointingIn(knowledge).signs(leader.condition).slice(0, SIGNS_OF_LEADER)
  return picture.map(({ finding }) => finding).filter((id) => !memory.asked.has(id) && belief.isOpen(id))
}

/** A finding for each slot of the complaint that is still blank, where a condition in mind speaks of that slot; "what is it like" before yes or no. */
export function openSlots(knowledge: Knowledge, belief: Belief, memory: Memory): FindingId[] {
  const counts = new Map<FindingId, number>()
  const inMind = belief.ranked().filter(({ probability }, rank) => rank < CONDITIONS_IN_MIND && probability >= IN_MIND_FROM)
  for (const { condition } of inMind) {
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
