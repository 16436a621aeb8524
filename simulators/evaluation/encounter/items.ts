import { type RuleScore, unmeasured } from '../scores'
import type { ScoringContext } from '../scoring-context'
import { closing } from './item-rules/closing'
import { confabulation, differentialComplete, differentialRight } from './item-rules/diagnosis'
import { checksUnderstanding, safetyNet } from './item-rules/explaining'
import { presentingProblem, questionCraft, redFlags, structure } from './item-rules/gathering'
import { byDomains, type ItemRule } from './item-rules/level'
import { escalation, investigations, treatment } from './item-rules/management'
import { agenda, identity, openStart } from './item-rules/opening'
import { concerns, expectations, ideas } from './item-rules/perspective'
import { cues, plainWords, respect } from './item-rules/relationship'

export type ItemDomain = 'opening' | 'gathering' | 'perspective' | 'relationship' | 'explaining' | 'diagnosis' | 'close'
/** The five parts of the profile that people see first. */
export type ProfilePart = 'history' | 'communication' | 'diagnosis' | 'management' | 'professional'
/** `rule` is null where no rule can tell: the item waits for a judge. */
type Item = { number: number; domain: ItemDomain; part: ProfilePart; name: string; rule: ItemRule | null }

/** What is scored of the encounter before its items are. `turns`: the history scores of the doctor's turns. */
export type Whole = { empathy: RuleScore; management: RuleScore; turns: readonly RuleScore[] }

export const NEEDS_JUDGE = 'needs judge'

const item = (number: number, domain: ItemDomain, part: ProfilePart, name: string, rule: ItemRule | null): Item => ({
  number,
  domain,
  part,
  name,
  rule,
})
const background = byDomains(['pmh', 'psh', 'med', 'allergy'], 0.6, 0.3)
const familyAndLife = byDomains(['fh', 'sh', 'function', 'dev'], 0.6, 0.3)
const systems = byDomains(['ros'], 0.6, 0.3)

/** The 28 items of evaluation.md 8.4 in our own words. Levels 0, 1, 2 are stored as 0, .5, 1. */
export const ITEMS: Record<string, Item> = {
  identity: item(1, 'opening', 'professional', 'Says who they are and checks who the patient is', identity),
  agenda: item(2, 'opening', 'professional', 'Asks for consent and agrees what to talk about', agenda),
  'open-start': item(3, 'opening', 'communication', 'Opens wide and listens before closing in', openStart),
  'presenting-problem': item(4, 'gathering', 'history', 'Explores the presenting problem in depth', presentingProblem),
  background: item(5, 'gathering', 'history', 'Asks about past illness, medicines and allergies', background),
  'family-social': item(6, 'gathering', 'history', 'Asks about family and life at home', familyAndLife),
  systems: item(7, 'gathering', 'history', 'Reviews the systems that matter here', systems),
  'red-flags': item(8, 'gathering', 'history', 'Screens for danger signs', redFlags),
  structure: item(9, 'gathering', 'history', 'Keeps an order, signposts and sums up', structure),
  'question-craft': item(10, 'gathering', 'history', 'Asks well: open first, one thing at a time, nothing suggested', questionCraft),
  ideas: item(11, 'perspective', 'communication', "Asks for the patient's own ideas", ideas),
  concerns: item(12, 'perspective', 'communication', 'Asks what worries the patient', concerns),
  expectations: item(13, 'perspective', 'communication', 'Asks what the patient hopes for and how life is affected', expectations),
  cues: item(14, 'relationship', 'communication', 'Answers feelings', cues),
  respect: item(15, 'relationship', 'professional', 'Respects the patient, without blame', respect),
  language: item(16, 'relationship', 'communication', 'Speaks in words the patient knows', plainWords),
  partnership: item(17, 'relationship', 'communication', 'Works with the patient as a partner', null),
  explanation: item(18, 'explaining', 'communication', 'Explains clearly and correctly, in portions', null),
  'shared-decision': item(19, 'explaining', 'communication', 'Decides together', null),
  'checks-understanding': item(20, 'explaining', 'communication', 'Checks what was understood', checksUnderstanding),
  'safety-net': item(21, 'explaining', 'management', 'Says what to watch for and what happens next', safetyNet),
  'differential-right': item(22, 'diagnosis', 'diagnosis', 'Names the right condition', differentialRight),
  'differential-complete': item(23, 'diagnosis', 'diagnosis', 'Names the dangerous alternatives', differentialComplete),
  escalation: item(24, 'diagnosis', 'management', 'Escalates when needed, and only then', escalation),
  investigations: item(25, 'diagnosis', 'management', 'Chooses the tests that help', investigations),
  treatment: item(26, 'diagnosis', 'management', 'Chooses safe and useful treatment', treatment),
  confabulation: item(27, 'diagnosis', 'professional', 'States only what was found', confabulation),
  closing: item(28, 'close', 'communication', 'Sums up, invites questions, says the next step', closing),
}

/** Scores of all items; where the rules do not reach, null with the reason. */
export function scoreItems(context: ScoringContext, whole: Whole): Record<string, RuleScore> {
  const said = context.record.doctorTurns.length > 0
  return Object.fromEntries(
    Object.entries(ITEMS).map(([id, { rule }]) => [
      id,
      said ? (rule?.(context, whole) ?? unmeasured(NEEDS_JUDGE)) : unmeasured('the doctor said nothing'),
    ]),
  )
}
