import type { Fact, PatientSheet } from '../domain/case'
import type { FactId, FindingId, SpeakerId } from '../domain/identifiers'
import type { WithheldReason } from '../domain/ledger'
import type { Ask } from './asks'
import type { EffectivePersona } from './effective-persona'
import { exactest } from './figures'
import { canTell, type PlacedFact, type SheetIndex } from './sheet-index'

export type FactForm = 'say' | 'brief' | 'vague'
/** Why a fact may be told: asked for, due to an open question, along with another, let out by a cue, the opening, or once more. */
export type PermitReason = 'opening' | 'asked' | 'open' | 'along' | 'opened' | 'again'
/** A fact that may be told now, in the lines of one form. `ask` is the question it answers, null for what comes by itself. */
export type Permit = { id: FactId; reason: PermitReason; form: FactForm; lines: readonly string[]; ask: number | null }
/** A fact that was asked for and is refused. `guarded` are its own lines for that. */
export type Refusal = { id: FactId; reason: WithheldReason; ask: number; guarded: readonly string[] }

export type GateInput = {
  sheet: PatientSheet
  index: SheetIndex
  persona: EffectivePersona
  asks: readonly Ask[]
  /** Asks that the patient did not understand: clinical words, long sentences, confusion. */
  notUnderstood: ReadonlySet<number>
  told: ReadonlySet<FactId>
  trust: number
  /** Who answers, and who is in the room. */
  speaker: SpeakerId
  present: readonly SpeakerId[]
  /** Facts let out by a cue that was eased now; facts that a lapsed cue made harder to tell. */
  opened: readonly FactId[]
  closed: ReadonlySet<FactId>
  /** Facts that the persona tells unasked, along with an answer. */
  volunteers: readonly FactId[]
}

export type GateDecision = { permitted: Permit[]; refused: Refusal[]; unlisted: FindingId[] }

/** Below this the patient closes up: brief answers, one fact per open question, nothing told along. */
export const CLOSED_UP = 2
const MOST_DIRECT = 3
/** Whoever gives at least so many words to a closed question, or speaks in full sentences, does not answer in brief. */
const LONG_WINDED = 12

/**
 * Which facts may be told in this turn, and why others may not (content.md 4.2). Pure. What is told must be within
 * the permitted facts, what was told before, and the opening; a fact that a rule refuses is never permitted.
 */
export function decide(input: GateInput): GateDecision {
  const permitted = new Map<FactId, Permit>()
  const refused = new Map<FactId, Refusal>()
  const permit = (fact: PlacedFact, reason: PermitReason, ask: number | null) => {
    if (!permitted.has(fact.id) && !refused.has(fact.id)) permitted.set(fact.id, { id: fact.id, reason, ask, ...formOf(input, fact, ask) })
  }
  const direct = directTargets(input)
  for (const { fact, ask } of direct) {
    if (permitted.has(fact.id)) continue
    const reason = refusalOf(input, fact, ask) ?? (permitted.size >= MOST_DIRECT ? 'too-many' : null)
    if (reason === null) refused.delete(fact.id) // another question for it was not understood: this one was
    if (reason === null) permit(fact, input.told.has(fact.id) ? 'again' : 'asked', ask)
    else refused.set(fact.id, { id: fact.id, reason, ask, guarded: fact.guarded ?? [] })
  }
  for (const [ask, question] of input.asks.entries()) {
    if (input.notUnderstood.has(ask)) continue
    for (const { fact, reason } of offered(input, question, permitted)) permit(fact, reason, ask)
  }
  const asked = [...permitted.values()]
  for (const fact of along(input, asked)) permit(fact, 'along', asked.find(({ id }) => fact.with?.includes(id))?.ask ?? null)
  for (const fact of input.volunteers.flatMap((id) => input.index.facts.get(id) ?? [])) {
    if (asked.length > 0 && refusalByRule(input, fact) === null) permit(fact, 'along', null)
  }
  const letOut = input.opened
    .map((id) => input.index.facts.get(id))
    .find((fact) => fact !== undefined && !input.told.has(fact.id) && refusalOfOpened(input, fact) === null)
  if (letOut !== undefined) {
    refused.delete(letOut.id)
    permit(letOut, 'opened', null)
  }
  return { permitted: [...permitted.values()], refused: [...refused.values()], unlisted: unlistedOf(input) }
}

/** Facts that questions hit, the last question first; of one question, what is new before what was told. */
function directTargets({ asks, index, told }: GateInput): { fact: PlacedFact; ask: number }[] {
  return [...asks.entries()].reverse().flatMap(([ask, question]) => {
    if (question.kind !== 'facts') return []
    const facts = question.facts.flatMap((id) => index.facts.get(id) ?? [])
    const fresh = facts.filter(({ id }) => !told.has(id))
    return (fresh.length > 0 ? fresh : facts.slice(0, 1)).map((fact) => ({ fact, ask }))
  })
}

/** The first rule that refuses a fact to a question, or null. What was told once needs no more trust. */
function refusalOf(input: GateInput, fact: PlacedFact, ask: number): WithheldReason | null {
  if (input.notUnderstood.has(ask)) return 'not-understood'
  return input.told.has(fact.id) ? refusalBySetting(input, fact) : refusalByRule(input, fact)
}

/** The rules that hold however a fact comes up: who can tell it, who listens, and trust. */
export function refusalByRule(
  input: Pick<GateInput, 'index' | 'persona' | 'trust' | 'speaker' | 'present' | 'closed'>,
  fact: PlacedFact,
): WithheldReason | null {
  return refusalBySetting(input, fact) ?? (input.trust < neededTrust(input, fact, fact.disclose) ? 'trust' : null)
}

/** What an eased cue lets out is told whatever its own level; the persona's topics and the company still count. */
function refusalOfOpened(input: GateInput, fact: PlacedFact): WithheldReason | null {
  return refusalBySetting(input, fact) ?? (input.trust < neededTrust(input, fact, 'asked') ? 'trust' : null)
}

function refusalBySetting(
  { index, speaker, present }: Pick<GateInput, 'index' | 'speaker' | 'present'>,
  fact: PlacedFact,
): WithheldReason | null {
  if (!canTell(fact, speaker, index.lead)) return 'other-speaker'
  return fact.private && present.some((other) => other !== speaker) ? 'company' : null
}

function neededTrust({ persona, closed }: Pick<GateInput, 'persona' | 'closed'>, fact: PlacedFact, disclose: Fact['disclose']): number {
  const own = typeof disclose === 'object' ? disclose.trusted : 0
  const topic = fact.sensitive === undefined ? 0 : (persona.sensitive[fact.sensitive] ?? 0)
  return Math.max(own, topic) + (closed.has(fact.id) ? 1 : 0)
}

/** What a question without a direct target brings up by itself. */
function offered(input: GateInput, question: Ask, permitted: ReadonlyMap<FactId, Permit>): { fact: PlacedFact; reason: PermitReason }[] {
  const { sheet, index, told, persona, trust } = input
  const untold = [...index.facts.values()].filter(
    (fact) => !told.has(fact.id) && !permitted.has(fact.id) && refusalByRule(input, fact) === null,
  )
  const most = trust < CLOSED_UP ? 1 : persona.factsPerOpen
  const as = (reason: PermitReason) => (fact: PlacedFact) => ({ fact, reason })
  const inScope = ({ domain, slot }: PlacedFact) =>
    question.slot === null ? domain === question.domain : slot === question.slot && (question.domain === null || domain === question.domain)
  const open = untold.filter((fact) => fact.disclose === 'open')
  switch (question.kind) {
    case 'opening':
      return sheet.opening.facts.flatMap((id) => index.facts.get(id) ?? []).map(as('opening'))
    case 'facts': {
      if (question.form !== 'open' || question.domain === null) return []
      const direct = [...permitted.values()].filter(({ ask }) => ask !== null && input.asks[ask] === question).length
      return open
        .filter(inScope)
        .slice(0, Math.max(0, most - direct))
        .map(as('open'))
    }
    case 'open': {
      const due = open.filter(inScope)
      if (due.length > 0) return due.slice(0, most).map(as('open'))
      return question.slot === null ? [] : untold.filter(inScope).slice(0, 1).map(as('asked'))
    }
    case 'background': {
      const there = untold.filter(inScope)
      const next = there.find(({ present }) => present) ?? there[0]
      return next === undefined || (question.domain === 'hpi' && question.slot === null) ? [] : [as('asked')(next)]
    }
    case 'more':
      return moreFacts(untold, question).slice(0, 1).map(as('open'))
    default:
      return []
  }
}

/** "Anything else?": what would be told to an open question, of the same domain first; then a thought or worry. */
function moreFacts(untold: readonly PlacedFact[], question: Ask): PlacedFact[] {
  const open = untold.filter((fact) => fact.disclose === 'open')
  const near = open.filter(({ domain }) => domain === (question.domain ?? 'hpi'))
  if (near.length > 0) return near
  if (question.domain !== null && question.domain !== 'hpi' && question.domain !== 'ice') {
    return untold.filter(({ domain, present }) => domain === question.domain && present)
  }
  return [...open, ...untold.filter(({ domain }) => domain === 'ice')]
}

/** Facts that come along with one that is told now. Personas differ in whether they let them. */
function along(input: GateInput, permitted: readonly Permit[]): PlacedFact[] {
  const { persona, trust, told, index, asks } = input
  if (persona.along === 'never' || trust < CLOSED_UP) return []
  const carriers = permitted.filter(
    ({ reason, ask }) => reason !== 'again' && (persona.along === 'always' || (ask !== null && asks[ask]?.form === 'open')),
  )
  const ids = new Set(carriers.map(({ id }) => id))
  return [...index.facts.values()].filter(
    (fact) => !told.has(fact.id) && fact.with?.some((id) => ids.has(id)) && refusalByRule(input, fact) === null,
  )
}

/** The form for this speaker and question; who remembers well leaves the rounder ways to say it. */
function formOf(input: GateInput, fact: PlacedFact, ask: number | null): { form: FactForm; lines: readonly string[] } {
  const chosen = plainFormOf(input, fact, ask)
  return input.persona.recall === 'high' && fact.vague !== undefined ? { ...chosen, lines: exactest(chosen.lines) } : chosen
}

/** vague where the memory or the words are lacking; brief to a closed question, with few words to say it in, or to a doctor one does not trust; else say. */
function plainFormOf(input: GateInput, fact: PlacedFact, ask: number | null): { form: FactForm; lines: readonly string[] } {
  const { persona, trust, speaker, index } = input
  const own = linesOf(fact, speaker, index.lead)
  const question = ask === null ? undefined : input.asks[ask]
  if (speaker === (fact.by?.[0] ?? index.lead)) {
    const byLook = persona.literacy === 'low' && fact.domain === 'med'
    if (fact.vague !== undefined && fact.vague.length > 0 && persona.recall !== 'high' && (persona.recall === 'low' || byLook))
      return { form: 'vague', lines: fact.vague }
    const closed = question !== undefined && question.form !== 'open' && persona.closedWords[0] < LONG_WINDED && persona.language !== 'c'
    if (fact.brief !== undefined && fact.brief.length > 0 && (closed || persona.language === 'a' || trust < CLOSED_UP))
      return { form: 'brief', lines: fact.brief }
  }
  return { form: 'say', lines: own }
}

/** The words of a fact in the mouth of a speaker who can tell it. */
export function linesOf(fact: Fact, speaker: SpeakerId, lead: SpeakerId): readonly string[] {
  return (speaker === (fact.by?.[0] ?? lead) ? undefined : fact.sayAs?.[speaker]) ?? fact.say
}

function unlistedOf({ asks, notUnderstood }: GateInput): FindingId[] {
  return [...new Set(asks.flatMap((ask, at) => (ask.kind === 'unlisted' && !notUnderstood.has(at) ? ask.unlisted : [])))]
}
