import type { DoctorView } from '../dialogue/views'
import type { StationSheet } from '../domain/case'
import type { ActRequest, DifferentialEntry } from '../domain/event'
import type { ConditionId } from '../domain/identifiers'
import type { Condition, Knowledge } from '../domain/knowledge'
import type { Skill } from '../domain/persona'
import type { Belief, Ranked } from '../knowledge/belief'
import { furtherTests } from './work-up'

/** From this length on a differential is thorough enough to name what must not be missed. */
const THOROUGH_FROM = 3
const MUST_NOT_MISS_IN_LIST = 2
/** Stated probability from which a condition stands in its own right. */
const LIKELY_FROM = 0.05
const EVIDENCE_LEFT = 0.3
const MOST_FURTHER_TESTS = 2
const IMMEDIATE = 1
const URGENT = 2
type PlanItems = NonNullable<Extract<ActRequest, { kind: 'plan' }>['items']>

/**
 * The ranked differential of length `skill.ddx`, with the probabilities the doctor would state: what is likely now, then the
 * alternatives that the complaint brought to mind, as far as they stood up. A thorough doctor's list holds the two most
 * pressing dangers even where they have become unlikely. `first` keeps a condition on top.
 */
export function differential(belief: Belief, opening: Belief, knowledge: Knowledge, skill: Skill, first: ConditionId | null = null): Ranked[] {
  const stated = belief.stated(skill.sharpness)
  const standing = ({ condition, probability }: Ranked) => Math.sqrt(opening.probability(condition)) * probability ** EVIDENCE_LEFT
  const likely = stated.filter(({ probability }, rank) => rank === 0 || probability >= LIKELY_FROM)
  const alternatives = stated.filter((entry) => !likely.includes(entry)).sort((a, b) => standing(b) - standing(a))
  const ranked = [...likely, ...alternatives]
  const top = ranked.slice(0, skill.ddx)
  const dangers = ranked.filter(({ condition }) => knowledge.conditions[condition]!.mustNotMiss)
  const missing = skill.ddx >= THOROUGH_FROM ? dangers.slice(0, MUST_NOT_MISS_IN_LIST).filter((danger) => !top.includes(danger)) : []
  const list = [...top.slice(0, skill.ddx - missing.length), ...missing]
  const kept = stated.find(({ condition }) => condition === first)
  return kept ? [kept, ...list.filter((entry) => entry !== kept)].slice(0, skill.ddx) : list
}

export function stateDifferential(list: readonly Ranked[], knowledge: Knowledge): DifferentialEntry[] {
  return list.map(({ condition, probability }) => ({ name: knowledge.conditions[condition]!.name, p: Math.round(probability * 1000) / 1000 }))
}

/** What is done about the first of the differential, by how much is at stake; its thoroughness follows `skill.closing`. */
export function planFor(list: readonly Ranked[], view: DoctorView, knowledge: Knowledge, skill: Skill): Extract<ActRequest, { kind: 'plan' }> {
  const leader = knowledge.conditions[list[0]!.condition]!
  const items: PlanItems = []
  const escalation = escalationFor(leader, view.station)
  if (escalation && (skill.ddx > 1 || leader.severity === IMMEDIATE)) items.push({ kind: 'escalate', text: escalation })
  for (const { act } of view.acts) if (act.kind === 'order') items.push({ kind: 'investigate', text: `Act on the result of the ${act.request}` })
  if (skill.tests !== 'none') {
    for (const test of furtherTests(view, list[0]!.condition, knowledge, MOST_FURTHER_TESTS)) items.push({ kind: 'investigate', text: `Arrange ${test}` })
  }
  items.push({ kind: 'treat', text: `Treat as ${leader.name} by the local guideline, once allergies and current medicines are checked` })
  if (skill.closing >= 0.4) items.push({ kind: 'follow-up', text: followUpFor(leader) })
  if (skill.closing >= 0.5) items.push({ kind: 'safety-net', text: sentence(`If ${dangerWords(leader)}, ${responseFor(leader, view.station)}`) })
  return { kind: 'plan', text: items.map((item) => sentence(item.text)).join(' ').slice(0, 4000), items }
}

function escalationFor(condition: Condition, station: StationSheet): string | null {
  if (condition.severity > URGENT) return null
  const here = station.setting === 'emergency' || station.setting === 'ward'
  if (condition.severity === IMMEDIATE) {
    return here
      ? 'Call the senior doctor on duty now and the specialist team for urgent review, in a monitored bed, and admit'
      : 'Call an ambulance now for emergency admission to hospital, and speak to the specialist team on call'
  }
  return here ? 'Discuss with the senior doctor today and admit or refer to the specialist team the same day' : 'Refer to hospital today for same-day assessment by the specialist team'
}

function followUpFor(condition: Condition): string {
  if (condition.severity <= URGENT) return 'Specialist follow-up after this, and a review of all results'
  return condition.severity === 3 ? 'Review in one to two weeks with the results' : 'Review in two to four weeks, sooner if it does not settle'
}

/** The plan as it is put to the patient. */
export function planInWords(list: readonly Ranked[], knowledge: Knowledge, station: StationSheet): string {
  const { severity } = knowledge.conditions[list[0]!.condition]!
  const here = station.setting === 'emergency' || station.setting === 'ward'
  if (severity === IMMEDIATE) return here ? 'that you stay with us, where we can watch you closely, and that I call my senior colleague now' : 'that you go to hospital straight away, and I will call the ambulance'
  if (severity === URGENT) return here ? 'that I speak to my senior colleague today and that we keep you here until we are sure' : 'that you are seen at the hospital today, and I will arrange it'
  return 'that we treat this from here, look at the results together, and see each other again in a week or two'
}

export function layName(condition: ConditionId, knowledge: Knowledge): string {
  return knowledge.conditions[condition]!.lay
}

/** What to come back for: told plainly, more of it where more is at stake. */
export function dangerWords(condition: Condition): string {
  return condition.severity <= URGENT ? 'it comes back or gets worse, or you feel faint, confused or short of breath' : 'it gets worse, does not settle, or anything new worries you'
}

export function responseFor(condition: Condition, station: StationSheet): string {
  if (station.setting === 'emergency' || station.setting === 'ward') return 'tell one of the staff at once or press the buzzer'
  return condition.severity <= URGENT ? 'call an ambulance straight away' : 'call us the same day, or an ambulance if you feel very ill'
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
