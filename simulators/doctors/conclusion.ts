import type { DoctorView } from '../dialogue/views'
import type { StationSheet } from '../domain/case'
import type { ActRequest, DifferentialEntry } from '../domain/event'
import type { ConditionId, FindingId } from '../domain/identifiers'
import type { Condition, Knowledge } from '../domain/knowledge'
import type { Skill } from '../domain/persona'
import type { Answer } from '../knowledge/answers'
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
/** Share of the closing from which a plan has a follow-up, and from which it has a safety net. */
const FOLLOWS_UP_FROM = 0.4
const NETS_FROM = 0.5
type PlanItems = NonNullable<Extract<ActRequest, { kind: 'plan' }>['items']>

/**
 * The ranked differential of length `skill.ddx`, with the probabilities the doctor would state: what is likely now, then the
 * alternatives that the complaint brought to mind, as far as they stood up. A thorough doctor's list holds the two most
 * pressing dangers even where they have become unlikely. `first` keeps a condition on top.
 */
export function differential(
  belief: Belief,
  opening: Belief,
  knowledge: Knowledge,
  skill: Skill,
  first: ConditionId | null = null,
): Ranked[] {
  const stated = belief.stated(skill.sharpness)
  const likely = stated.filter(({ probability }, rank) => rank === 0 || probability >= LIKELY_FROM)
  const alternatives = stated
    .slice(likely.length)
    .map((entry) => ({ entry, standing: Math.sqrt(opening.probability(entry.condition)) * entry.probability ** EVIDENCE_LEFT }))
    .sort((a, b) => b.standing - a.standing)
  const ranked = [...likely, ...alternatives.map(({ entry }) => entry)]
  const top = ranked.slice(0, skill.ddx)
  const dangers = ranked.filter(({ condition }) => knowledge.conditions[condition]!.mustNotMiss)
  const missing = skill.ddx >= THOROUGH_FROM ? dangers.slice(0, MUST_NOT_MISS_IN_LIST).filter((danger) => !top.includes(danger)) : []
  const list = [...top.slice(0, skill.ddx - missing.length), ...missing]
  const kept = stated.find(({ condition }) => condition === first)
  return kept ? [kept, ...list.filter((entry) => entry !== kept)].slice(0, skill.ddx) : list
}

export function stateDifferential(list: readonly Ranked[], knowledge: Knowledge): DifferentialEntry[] {
  return list.map(({ condition, probability }) => ({
    name: knowledge.conditions[condition]!.name,
    p: Math.round(probability * 1000) / 1000,
  }))
}

/** How soon help is called, in the words of a plan and in those for the patient. */
type Escalation = { plan: string; said: string }

/** Findings that call for help today whatever the cause turns out to be. */
const AT_RISK: readonly FindingId[] = ['suicidal-thoughts', 'suicide-plan', 'suicide-intent', 'harm-to-others']
const GROWTH = /\b(?:cancer|tumour|mesothelioma|lymphoma|leukaemia)\b/i

/** Everything a plan is made from. */
export type Planning = { list: readonly Ranked[]; view: DoctorView; knowledge: Knowledge; skill: Skill; answers: readonly Answer[] }

/** What is done about the first of the differential, by how much is at stake; its thoroughness follows `skill.closing`. */
export function planFor(planning: Planning): Extract<ActRequest, { kind: 'plan' }> {
  const { list, view, knowledge, skill } = planning
  const leader = knowledge.conditions[list[0]!.condition]!
  const items: PlanItems = []
  const escalation = escalationFor(planning)
  if (escalation && (skill.ddx > 1 || leader.severity === IMMEDIATE)) items.push({ kind: 'escalate', text: escalation.plan })
  for (const { act } of view.acts)
    if (act.kind === 'order') items.push({ kind: 'investigate', text: `Act on the result of the ${act.request}` })
  if (skill.tests !== 'none') {
    for (const test of furtherTests(view, list[0]!.condition, knowledge, MOST_FURTHER_TESTS))
      items.push({ kind: 'investigate', text: `Arrange ${test}` })
  }
  items.push({ kind: 'treat', text: `Treat as ${leader.name} by the local guideline, once allergies and current medicines are checked` })
  if (skill.closing >= FOLLOWS_UP_FROM) items.push({ kind: 'follow-up', text: followUpFor(leader, isAtRisk(planning.answers)) })
  if (skill.closing >= NETS_FROM)
    items.push({ kind: 'safety-net', text: sentence(`If ${dangerWords(leader)}, ${responseFor(leader, view.station)}`) })
  return {
    kind: 'plan',
    text: items
      .map((item) => sentence(item.text))
      .join(' ')
      .slice(0, 4000),
    items,
  }
}

/** The plan as it is put to the patient. */
export function planInWords(planning: Planning): string {
  return (
    escalationFor(planning)?.said ?? 'that we treat this from here, look at the results together, and see each other again in a week or two'
  )
}

function escalationFor({ list, view, knowledge, answers }: Planning): Escalation | null {
  const { name, severity } = knowledge.conditions[list[0]!.condition]!
  const here = view.station.setting === 'emergency' || view.station.setting === 'ward'
  if (isAtRisk(answers)) {
    return {
      plan: 'Same-day mental health assessment by the crisis team, with someone close brought in and means made safe',
      said: 'that the mental health crisis team sees you today, and that we bring in someone close to you until then',
    }
  }
  if (severity === IMMEDIATE) {
    return here
      ? {
          plan: 'Call the senior doctor on duty now, move to resus or a monitored bed, ask the specialist registrar for immediate review and admit',
          said: 'that you stay with us, where we can watch you closely, and that I call my senior colleague now',
        }
      : {
          plan: 'Call an ambulance now for emergency admission to hospital, and speak to the registrar on call',
          said: 'that you go to hospital straight away, and I will call the ambulance',
        }
  }
  if (severity !== URGENT) return null
  if (GROWTH.test(name))
    return {
      plan: 'Urgent suspected cancer referral today, to be seen within two weeks',
      said: 'that I refer you urgently today, so that a specialist sees you within two weeks',
    }
  return here
    ? {
        plan: 'Senior review today and same-day assessment by the specialist on call; admit if in doubt',
        said: 'that I speak to my senior colleague today and that we keep you here until we are sure',
      }
    : {
        plan: 'Urgent referral today for same-day assessment by the specialist on call',
        said: 'that you are seen at the hospital today, and I will arrange it',
      }
}

function isAtRisk(answers: readonly Answer[]): boolean {
  return answers.some((answer) => answer.present && AT_RISK.includes(answer.finding))
}

function followUpFor(condition: Condition, atRisk: boolean): string {
  if (atRisk) return 'Contact within two days, then see again within a week'
  if (condition.severity <= URGENT) return 'Review within 48 hours with all results, then specialist clinic follow-up'
  return condition.severity === 3
    ? 'Review within 48 hours with the results, and again in one to two weeks'
    : 'Review in one to two weeks, sooner if it does not settle'
}

export function layName(condition: ConditionId, knowledge: Knowledge): string {
  return knowledge.conditions[condition]!.lay
}

/** What to come back for: told plainly, more of it where more is at stake. */
export function dangerWords(condition: Condition): string {
  return condition.severity <= URGENT
    ? 'it comes back or gets worse, or you feel faint, confused or short of breath'
    : 'it gets worse, does not settle, or anything new worries you'
}

export function responseFor(condition: Condition, station: StationSheet): string {
  if (station.setting === 'emergency' || station.setting === 'ward') return 'call one of the staff straight away or press the buzzer'
  return condition.severity <= URGENT ? 'call an ambulance straight away' : 'call us the same day, or an ambulance if you feel very ill'
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
