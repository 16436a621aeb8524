import type { Random } from '../dialogue/randomness'
import type { FindingId } from '../domain/identifiers'
import type { DoctorPersona } from '../domain/persona'
import { type Purpose, SCREENS_ALL_FROM, type Situation } from './agenda'
import type { BackgroundItem } from './background'
import { strengthOf } from './biases'
import { dangerSigns } from './danger-signs'
import { LINES } from './lines'
import { addressed, FAULTS, faultyQuestion, hasClinicalName, isDelicate, questionFor } from './phrasing'
import { confirmingQuestion, pickQuestion, worthAsking } from './question-choice'
import { storySoFar } from './story'

/** What is asked, and the finding it is after where there is one. */
export type Asked = { text: string; finding: FindingId | null }

const THANKS_SHARE = 0.25
const CAREFUL_FROM = 3

/** The words of a turn that gathers the history. Null where nothing is left to ask. */
export function ask(purpose: Purpose, situation: Situation, voice: DoctorPersona['voice'], random: Random): Asked | null {
  const { memory, skill } = situation
  switch (purpose.kind) {
    case 'open':
      return { text: memory.exchanges.length === 0 ? random.pick(voice.greet) : random.pick(voice.facilitate), finding: null }
    case 'problem': {
      const finding = chosenQuestion(situation, random)
      return finding ? question(finding, situation, random) : null
    }
    case 'danger': {
      const lead = skill.cueLevel >= CAREFUL_FROM && !said(situation, LINES.danger) ? random.pick(LINES.danger) : ''
      return questions(purpose.findings, situation, random, lead)
    }
    case 'picture':
    case 'risk':
      return questions(purpose.findings, situation, random)
    case 'background': {
      const bridge = memory.items.size === 0 && !said(situation, voice.bridge) ? random.pick(voice.bridge) : ''
      const [first, ...others] = purpose.items.map((item) => backgroundQuestion(item, situation, random))
      return first ? prefaced(bridge, { ...first, text: joined(...[first, ...others].map(({ text }, at) => followed(text, at))) }) : null
    }
    case 'perspective': {
      const lead = said(situation, LINES.perspective) ? '' : random.pick(LINES.perspective)
      return { text: joined(lead, ...purpose.steps.map((step, at) => followed(random.pick(LINES[step]), at))), finding: null }
    }
    case 'summary': {
      const story = storySoFar(memory.steps.has('summary') ? memory.exchanges.slice(summarisedUpTo(memory)) : memory.exchanges)
      const unused = LINES.summary.filter((line) => !said(situation, [line.split('{')[0]!.trim()]))
      return {
        text: joined(
          random.pick(unused.length > 0 ? unused : LINES.summary).replace('{story}', story),
          random.pick(LINES['summary-check']),
        ),
        finding: null,
      }
    }
    default:
      return null
  }
}

function chosenQuestion(situation: Situation, random: Random): FindingId | null {
  const { knowledge, belief, memory, skill, biases } = situation
  const gains = worthAsking(knowledge, belief, memory)
  const leader = belief.ranked()[0]?.condition
  if (leader && random.chance(strengthOf(biases, 'confirmation'))) return confirmingQuestion(knowledge, gains, leader)
  return pickQuestion(gains, skill.pick, random)
}

/** A finding's question, sometimes badly put, as the skill has it. */
function question(finding: FindingId, situation: Situation, random: Random, lead = ''): Asked {
  const { knowledge, memory, patient, skill } = situation
  const plain = questionFor(finding, knowledge, memory, patient, random)
  const polite = skill.cueLevel > 0 && memory.last && random.chance(THANKS_SHARE) ? random.pick(LINES.thanks) : ''
  const delicate =
    skill.cueLevel >= CAREFUL_FROM && isDelicate(finding, knowledge) && !said(situation, LINES.delicate) ? random.pick(LINES.delicate) : ''
  const preface = joined(lead, delicate)
  const before = preface === '' ? polite : preface
  if (!random.chance(skill.faults) || mustBeUnderstood(finding, situation)) return { text: joined(before, plain), finding }
  const fault = random.pick(FAULTS)
  if (fault === 'leading' || (fault === 'jargon' && hasClinicalName(finding, knowledge)))
    return { text: joined(before, faultyQuestion(fault, finding, knowledge)), finding }
  const other =
    fault !== 'repeat'
      ? worthAsking(knowledge, situation.belief, memory).find((gain) => gain.finding !== finding)?.finding
      : repeated(situation)
  if (!other) return { text: joined(before, plain), finding }
  const second = questionFor(other, knowledge, memory, patient, random)
  return { text: fault === 'repeat' ? second : joined(plain, second), finding: fault === 'repeat' ? other : finding }
}

/** Who screens every danger puts the question about it well, however many others go wrong. */
function mustBeUnderstood(finding: FindingId, situation: Situation): boolean {
  return situation.skill.redFlags >= SCREENS_ALL_FROM && dangerSigns(situation).includes(finding)
}

/** One finding's question, or two joined for want of time: then each is put as it stands. */
function questions(findings: readonly FindingId[], situation: Situation, random: Random, lead = ''): Asked {
  const [first, ...others] = findings
  if (others.length === 0) return question(first!, situation, random, lead)
  const { knowledge, memory, patient } = situation
  const texts = findings.map((finding, at) => followed(questionFor(finding, knowledge, memory, patient, random), at))
  return { text: joined(lead, ...texts), finding: first! }
}

function followed(text: string, at: number): string {
  return at === 0 ? text : `And ${lowered(text)}`
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function backgroundQuestion({ finding, lines }: BackgroundItem, situation: Situation, random: Random): Asked {
  const known = finding !== undefined && finding in situation.knowledge.findings
  if (known && lines.length === 0) return question(finding, situation, random)
  return { text: addressed(random.pick(lines), situation.patient), finding: known ? finding : null }
}

/** A second summary goes over what came after the first. */
function summarisedUpTo(memory: Situation['memory']): number {
  return memory.exchanges.findIndex((exchange) => exchange.steps.includes('summary')) + 1
}

/** The last question but one that was answered, forgotten by now. */
function repeated({ memory }: Situation): FindingId | null {
  const answered = memory.exchanges.slice(0, -1).filter((exchange) => exchange.findings.length > 0 && exchange.open.length === 0)
  return answered.at(-1)?.findings[0] ?? null
}

function prefaced(lead: string, asked: Asked): Asked {
  return { ...asked, text: joined(lead, asked.text) }
}

function said({ memory }: Situation, lines: readonly string[]): boolean {
  return memory.exchanges.some((exchange) => lines.some((line) => exchange.said.includes(line)))
}

export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
