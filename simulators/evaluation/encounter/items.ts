import type { Score } from '../../domain/score'
import { SOCRATES } from '../../domain/vocabulary'
import { coveredFacts } from '../encounter-record'
import { matchDiagnosis } from '../match-diagnosis'
import { measured, type RuleScore, unmeasured } from '../scores'
import { actQuotes, type ScoringContext } from '../scoring-context'
import { mustNotMissRecall } from '../turn/diagnosis-state'

export type ItemDomain = 'opening' | 'gathering' | 'perspective' | 'relationship' | 'explaining' | 'diagnosis' | 'close'
type Levels = 0 | 1 | 2
type Item = { number: number; domain: ItemDomain; name: string; rule: ((context: ScoringContext) => RuleScore) | null }

const NEEDS_JUDGE = 'needs judge'
const level = (value: Levels, evidence: Score['evidence'] = []) => measured(value / 2, evidence)
const graded = (share: number, two: number, one: number): Levels => (share >= two ? 2 : share >= one ? 1 : 0)

/** Done, partly or not, by how many of these acts there were. */
const byActs =
  (wanted: readonly string[], two: number) =>
  (context: ScoringContext): RuleScore => {
    const quotes = context.record.doctorTurns.flatMap((turn) => actQuotes(turn, new Set(wanted)))
    return level(quotes.length >= two ? 2 : quotes.length > 0 ? 1 : 0, quotes.slice(0, 3))
  }

/** Share of the case's facts in these domains that were got at. */
const byDomains =
  (domains: readonly string[], two: number, one: number) =>
  (context: ScoringContext): RuleScore => {
    const listed = [...context.facts.values()].filter((fact) => domains.includes(fact.domain) && fact.weight > 0)
    if (listed.length === 0) return unmeasured('the case lists nothing here')
    const covered = coveredFacts(context.record)
    return level(graded(listed.filter((fact) => covered.has(fact.id)).length / listed.length, two, one))
  }

const byIce =
  (act: string, slots: readonly string[]) =>
  (context: ScoringContext): RuleScore => {
    const quotes = context.record.doctorTurns.flatMap((turn) => actQuotes(turn, new Set([act])))
    const covered = coveredFacts(context.record)
    const reached = [...context.facts.values()].some(
      (fact) => fact.domain === 'ice' && slots.includes(fact.fact.slot) && covered.has(fact.id),
    )
    return level(quotes.length > 0 || reached ? 2 : 0, quotes.slice(0, 3))
  }

/** The 28 items of evaluation.md 8.4 in our own words. Levels 0, 1, 2 are stored as 0, .5, 1. Those without a rule wait for a judge. */
export const ITEMS: Record<string, Item> = {
  identity: { number: 1, domain: 'opening', name: 'Says who they are and checks who the patient is', rule: byActs(['INTRO'], 1) },
  agenda: {
    number: 2,
    domain: 'opening',
    name: 'Asks for consent and agrees what to talk about',
    rule: byActs(['CONSENT', 'SIGNPOST'], 2),
  },
  'open-start': { number: 3, domain: 'opening', name: 'Opens wide and listens before closing in', rule: openStart },
  'presenting-problem': { number: 4, domain: 'gathering', name: 'Explores the presenting problem in depth', rule: presentingProblem },
  background: {
    number: 5,
    domain: 'gathering',
    name: 'Asks about past illness, medicines and allergies',
    rule: byDomains(['pmh', 'psh', 'med', 'allergy'], 0.6, 0.3),
  },
  'family-social': {
    number: 6,
    domain: 'gathering',
    name: 'Asks about family and life at home',
    rule: byDomains(['fh', 'sh', 'function', 'dev'], 0.6, 0.3),
  },
  systems: { number: 7, domain: 'gathering', name: 'Reviews the systems that matter here', rule: byDomains(['ros'], 0.6, 0.3) },
  'red-flags': { number: 8, domain: 'gathering', name: 'Screens for danger signs', rule: redFlags },
  structure: {
    number: 9,
    domain: 'gathering',
    name: 'Keeps an order, signposts and sums up',
    rule: byActs(['SIGNPOST', 'SUMMARY', 'PARAPHRASE'], 3),
  },
  'question-craft': {
    number: 10,
    domain: 'gathering',
    name: 'Asks well: open first, one thing at a time, nothing suggested',
    rule: questionCraft,
  },
  ideas: { number: 11, domain: 'perspective', name: "Asks for the patient's own ideas", rule: byIce('ICE_I', ['idea']) },
  concerns: { number: 12, domain: 'perspective', name: 'Asks what worries the patient', rule: byIce('ICE_C', ['concern']) },
  expectations: {
    number: 13,
    domain: 'perspective',
    name: 'Asks what the patient hopes for and how life is affected',
    rule: byIce('ICE_E', ['expectation', 'impact']),
  },
  cues: { number: 14, domain: 'relationship', name: 'Answers feelings', rule: null },
  respect: { number: 15, domain: 'relationship', name: 'Respects the patient, without blame', rule: respect },
  language: { number: 16, domain: 'relationship', name: 'Speaks in words the patient knows', rule: plainWords },
  partnership: { number: 17, domain: 'relationship', name: 'Works with the patient as a partner', rule: null },
  explanation: { number: 18, domain: 'explaining', name: 'Explains clearly and correctly, in portions', rule: null },
  'shared-decision': { number: 19, domain: 'explaining', name: 'Decides together', rule: null },
  'checks-understanding': {
    number: 20,
    domain: 'explaining',
    name: 'Checks what was understood',
    rule: byActs(['CHECK_UNDERSTANDING'], 1),
  },
  'safety-net': { number: 21, domain: 'explaining', name: 'Says what to watch for and what happens next', rule: byActs(['SAFETY_NET'], 1) },
  'differential-right': { number: 22, domain: 'diagnosis', name: 'Names the right condition', rule: differentialRight },
  'differential-complete': { number: 23, domain: 'diagnosis', name: 'Names the dangerous alternatives', rule: differentialComplete },
  escalation: { number: 24, domain: 'diagnosis', name: 'Escalates when needed, and only then', rule: null },
  investigations: { number: 25, domain: 'diagnosis', name: 'Chooses the tests that help', rule: null },
  treatment: { number: 26, domain: 'diagnosis', name: 'Chooses safe and useful treatment', rule: null },
  confabulation: { number: 27, domain: 'diagnosis', name: 'States only what was found', rule: null },
  closing: {
    number: 28,
    domain: 'close',
    name: 'Sums up, invites questions, says the next step',
    rule: byActs(['CLOSE', 'SUMMARY', 'CHECK_UNDERSTANDING'], 2),
  },
}

/** Scores of all items; where the rules do not reach, null with the reason. */
export function scoreItems(context: ScoringContext, whole: { empathy: RuleScore; management: RuleScore }): Record<string, RuleScore> {
  const fromWhole: Record<string, RuleScore> = {
    cues:
      whole.empathy.value === null
        ? unmeasured(whole.empathy.reason ?? NEEDS_JUDGE)
        : level(graded(whole.empathy.value, 0.65, 0.35), whole.empathy.evidence.slice(0, 3)),
    ...Object.fromEntries(
      (['escalation', 'investigations', 'treatment'] as const).map((id) => {
        const part = whole.management.parts?.[id === 'treatment' ? 'treatments' : id] ?? null
        return [id, part === null ? unmeasured(whole.management.reason ?? 'the case asks for none') : level(graded(part, 1, 0.5))]
      }),
    ),
  }
  const said = context.record.doctorTurns.length > 0
  return Object.fromEntries(
    Object.entries(ITEMS).map(([id, item]) => [
      id,
      said ? (fromWhole[id] ?? item.rule?.(context) ?? unmeasured(NEEDS_JUDGE)) : unmeasured('the doctor said nothing'),
    ]),
  )
}

function openStart({ record }: ScoringContext): RuleScore {
  const asking = record.doctorTurns.filter((turn) => turn.reading.questions.length > 0)
  const open = asking.slice(0, 2).filter((turn) => turn.reading.questions.every((question) => question.form === 'open'))
  return level(
    asking.length === 0 ? 0 : open.length >= 2 ? 2 : open.length === 1 ? 1 : 0,
    open.map(({ turn, text }) => ({ turn, quote: text })),
  )
}

function presentingProblem({ facts, record }: ScoringContext): RuleScore {
  const covered = coveredFacts(record)
  const listed = new Set(
    [...facts.values()].filter((fact) => fact.domain === 'hpi' && SOCRATES.includes(fact.fact.slot)).map((fact) => fact.fact.slot),
  )
  if (listed.size === 0) return unmeasured('the case lists nothing here')
  const reached = [...listed].filter((slot) =>
    [...facts.values()].some((fact) => fact.fact.slot === slot && fact.domain === 'hpi' && covered.has(fact.id)),
  )
  return level(graded(reached.length / listed.size, 0.75, 0.4))
}

function redFlags({ subject, record }: ScoringContext): RuleScore {
  const listed = subject.key.marks.redFlags
  if (listed.length === 0) return unmeasured('the case lists no red flag')
  const covered = coveredFacts(record)
  return level(graded(listed.filter((id) => covered.has(id)).length / listed.length, 1, 0.51))
}

function questionCraft({ record }: ScoringContext): RuleScore {
  const asking = record.doctorTurns.filter((turn) => turn.reading.questions.length > 0)
  if (asking.length === 0) return level(0)
  const faults = record.doctorTurns.flatMap((turn) => {
    const leading = turn.reading.questions.some((question) => question.form === 'leading')
    return leading || turn.reading.multiple || turn.ledger.repeated.length > 0 ? [{ turn: turn.turn, quote: turn.text }] : []
  })
  return level(graded(1 - faults.length / asking.length, 0.9, 0.75), faults.slice(0, 3))
}

function respect({ record }: ScoringContext): RuleScore {
  const harm = record.doctorTurns.flatMap((turn) => actQuotes(turn, new Set(['DISMISS', 'BLAME', 'COMMAND'])))
  return level(harm.length === 0 ? 2 : harm.length === 1 ? 1 : 0, harm.slice(0, 3))
}

function plainWords({ record }: ScoringContext): RuleScore {
  const bare = record.doctorTurns.flatMap((turn) =>
    turn.reading.jargon.filter((term) => !term.glossed).map(({ start, end }) => ({ turn: turn.turn, quote: turn.text.slice(start, end) })),
  )
  return level(bare.length === 0 ? 2 : bare.length <= 2 ? 1 : 0, bare.slice(0, 3))
}

function differentialRight({ record, subject, policy }: ScoringContext): RuleScore {
  if (!record.differential) return unmeasured('no differential was given')
  const steps = record.differential.map((entry) => matchDiagnosis(entry.name, subject.key).step)
  return level(steps[0]! >= policy.match.correctFrom ? 2 : steps.some((step) => step >= policy.match.correctFrom) ? 1 : 0)
}

function differentialComplete(context: ScoringContext): RuleScore {
  if (!context.record.differential) return unmeasured('no differential was given')
  const recall = mustNotMissRecall(context.record.differential, context)
  return recall === null ? unmeasured('the case lists no dangerous alternative') : level(graded(recall, 1, 0.5))
}
