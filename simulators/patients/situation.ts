import type { PatientView } from '../dialogue/views'
import type { PatientSheet } from '../domain/case'
import type { FactId, SpeakerId } from '../domain/identifiers'
import type { Topic } from '../domain/vocabulary'
import { replyLevel } from '../language/cue-response'
import type { FactMatcher } from '../language/understanding'
import { type Ask, followingAsk, readAsks } from './asks'
import { type Comprehension, comprehend } from './comprehension'
import { type Conversation, type Exchange, readConversation, wasSaid } from './conversation'
import { type CueStanding, type Cues, cueFacts, type Settlement, settleCues } from './cues'
import type { EffectivePersona } from './effective-persona'
import { decide, type GateDecision } from './gate'
import { LINES } from './lines'
import { INVITATION, JUST_CHECKING, TELL_MORE } from './question-patterns'
import { canTell, type SheetIndex, topicsOf } from './sheet-index'
import { hasAnyWord } from './triggers'
import { moveTrust } from './trust'

export type PatientParts = { sheet: PatientSheet; index: SheetIndex; persona: EffectivePersona; cues: Cues; matcher: FactMatcher }

/** What a summary of the doctor's does: fits what was told, or turns told facts round. */
export type SummaryCheck = { fits: boolean; wrong: readonly FactId[] }

/** Everything that is settled before a word is chosen: steps 2 to 4 of an exchange (content.md 4.1). */
export type Situation = {
  talk: Conversation
  asks: readonly Ask[]
  comprehension: Comprehension
  settlement: Settlement
  closed: ReadonlySet<FactId>
  summary: SummaryCheck
  /** Indexes of asks that put an answered question again, without excuse. */
  repeats: ReadonlySet<number>
  trust: number
  speaker: SpeakerId
  decision: GateDecision
  openingOwed: boolean
}

export function assess(view: PatientView, parts: PatientParts): Situation {
  const { sheet, index, persona, cues } = parts
  const talk = readConversation(view, persona.trust.start)
  const openingOwed = isOpeningOwed(talk, sheet)
  const heard = asksOf(talk, index, openingOwed)
  const speaker = answers(heard, talk, index)
  const asks = speaker === index.lead ? heard : heard.map(asCompanionHears)
  // The persona is the lead's: a companion's mind is clear.
  const listener: EffectivePersona = speaker === index.lead ? persona : { ...persona, confusion: 'none' }
  const comprehension = comprehend(asks, talk, listener, view.random)
  const settlement = settleCues(
    cues,
    view.cues,
    { reading: talk.reading, level: (cue, standing) => levelOf(talk, cue, standing) },
    (turn) => doctorTurnsSince(talk, turn),
  )
  const summary = checkSummary(talk, parts)
  const repeats = repeatedAsks(asks, talk, persona)
  const { trust } = moveTrust({
    before: talk.trust,
    slope: persona.trust.slope,
    reading: talk.reading,
    earlier: talk.past.map(({ reading }) => reading),
    cue: settlement.answered,
    latePickUp: settlement.late !== null,
    lapsed: settlement.lapsed.length,
    summaryFits: summary.fits,
    delicate: newDelicateTopics(asks, talk, parts),
    repeated: repeats.size > 0,
    unknownWord: comprehension.strange !== null || [...comprehension.obstacles.values()].some(({ kind }) => kind === 'word'),
  })
  const { opened, closed } = cueFacts(cues, view.cues, settlement)
  const notUnderstood = new Set(comprehension.obstacles.keys())
  const volunteers = ownIdeas(talk, sheet, persona, openingOwed)
  const decision = decide({
    sheet,
    index,
    persona,
    asks,
    notUnderstood,
    told: talk.told,
    trust,
    speaker,
    present: talk.present,
    opened,
    closed,
    volunteers,
  })
  return { talk, asks, comprehension, settlement, closed, summary, repeats, trust, speaker, decision, openingOwed }
}

/** What the patient came for is told by the patient; who came along tells what they saw. */
const asCompanionHears = (ask: Ask): Ask => (ask.kind === 'opening' ? { ...ask, kind: 'open', domain: ask.domain ?? 'hpi' } : ask)

function isOpeningOwed(talk: Conversation, sheet: PatientSheet): boolean {
  if (sheet.opening.say.some((line) => wasSaid(talk.heard, line))) return false
  // Told in words of its own: a model's.
  const isTold = ({ text, disclosed }: Exchange) => INVITATION.test(text) && sheet.opening.facts.every((id) => disclosed.includes(id))
  if (talk.past.some(isTold)) return false
  return talk.past.length < 4 || sheet.opening.facts.some((id) => !talk.told.has(id))
}

/**
 * A second vague question gets what "anything else?" would: the patient asks back only once. "Tell me more about that" wants what was
 * not yet told, not the same again.
 */
function asksOf(talk: Conversation, index: SheetIndex, openingOwed: boolean): Ask[] {
  const lastQuestion = talk.past.at(-1)?.reading.questions.at(-1)
  const following = followingAsk(talk.reading, talk.text, lastQuestion ?? null, openingOwed && talk.past.length > 0)
  const asks = following === null ? readAsks(talk.text, talk.reading, index, openingOwed) : [following]
  const askedBack = LINES.vague.some((line) => wasSaid(talk.heard, line))
  return asks.map((ask) => {
    if (ask.kind === 'vague' && askedBack) return { ...ask, kind: 'more' }
    const wantsMore = ask.kind === 'facts' && TELL_MORE.test(ask.text) && ask.facts.every((id) => talk.told.has(id))
    return wantsMore ? { ...ask, kind: 'open', facts: [], unlisted: [], domain: ask.domain ?? 'hpi', slot: null } : ask
  })
}

/** The doctor's turns after a turn, the one to be answered included. */
export function doctorTurnsSince(talk: Conversation, turn: number): number {
  return talk.past.filter((exchange) => exchange.turn > turn).length + 1
}

/** How the doctor's words answer a cue that the reading was not made for: nothing unless they touch it. */
function levelOf(talk: Conversation, cue: Cues[string], { turn }: CueStanding): number {
  if (!hasAnyWord(talk.text, cue.words)) return 0
  const shown = talk.past.find((exchange) => exchange.turn === turn - 1)?.reply ?? ''
  return replyLevel(talk.text, cue, shown)
}

/** Facts in what the doctor sums up. It fits where every one was told and none is turned round. */
function checkSummary(talk: Conversation, { matcher, index }: PatientParts): SummaryCheck {
  const spans = talk.reading.acts.filter(({ act }) => act === 'PARAPHRASE' || act === 'SUMMARY')
  const mentions = spans.flatMap(({ start, end }) => matcher.find(talk.text.slice(start, end), null))
  const wrong = mentions.filter(({ id, negated }) => talk.told.has(id) && negated === index.facts.get(id)?.present)
  const fits = spans.length > 0 && talk.told.size > 0 && wrong.length === 0 && mentions.every(({ id }) => talk.told.has(id))
  return { fits, wrong: [...new Set(wrong.map(({ id }) => id))] }
}

const FORGIVEN_AFTER = 8

/** Asked before, told, and asked again without excuse: not "just to check", long ago, of a poor memory, or to clarify. */
function repeatedAsks(asks: readonly Ask[], talk: Conversation, persona: EffectivePersona): Set<number> {
  if (persona.recall === 'low' || persona.confusion !== 'none' || JUST_CHECKING.test(talk.text)) return new Set()
  const wasAsked = (id: FactId) =>
    talk.past.some(({ reading }) => reading.questions.some(({ facts }) => facts.some((fact) => fact.id === id && fact.confidence >= 0.5)))
  const isStale = (id: FactId) => talk.past.length - (talk.toldIn.get(id) ?? talk.past.length) <= FORGIVEN_AFTER
  const again = [...asks.entries()].filter(
    ([, { kind, form, facts }]) =>
      kind === 'facts' && form !== 'clarify' && facts.every((id) => talk.told.has(id) && isStale(id) && wasAsked(id)),
  )
  return new Set(again.map(([at]) => at))
}

const ALWAYS_DELICATE: ReadonlySet<Topic> = new Set(['sexual', 'self-harm', 'violence', 'drugs'])

function newDelicateTopics(asks: readonly Ask[], talk: Conversation, { index, persona }: PatientParts): Topic[] {
  const raised = (slot: Ask['slot'], ids: readonly FactId[]) =>
    topicsOf(
      slot,
      ids.flatMap((id) => index.facts.get(id) ?? []),
    )
  const wasRaised = (topic: Topic) =>
    talk.past.some(({ reading }) =>
      reading.questions.some(({ slot, facts }) =>
        raised(
          slot,
          facts.map(({ id }) => id),
        ).includes(topic),
      ),
    )
  const now = new Set(asks.flatMap(({ slot, facts }) => raised(slot, facts)))
  return [...now].filter((topic) => (ALWAYS_DELICATE.has(topic) || persona.sensitive[topic] !== undefined) && !wasRaised(topic))
}

/** Whom the doctor addresses, if there; else the lead, unless only someone else in the room can tell. */
function answers(asks: readonly Ask[], { reading, present }: Conversation, index: SheetIndex): SpeakerId {
  if (reading.addressee !== null && present.includes(reading.addressee)) return reading.addressee
  const lead = present.includes(index.lead) ? index.lead : (present[0] ?? index.lead)
  const facts = asks.flatMap((ask) => ask.facts).flatMap((id) => index.facts.get(id) ?? [])
  if (reading.addressee !== null || facts.length === 0 || facts.some((fact) => canTell(fact, lead, index.lead))) return lead
  return present.find((other) => facts.some((fact) => canTell(fact, other, index.lead))) ?? lead
}

/** Someone who has made up their mind tells so unasked, once the opening is out. */
function ownIdeas(talk: Conversation, sheet: PatientSheet, persona: EffectivePersona, openingOwed: boolean): FactId[] {
  if (openingOwed || !persona.bias.some(({ name }) => name === 'self-diagnosis')) return []
  return Object.entries(sheet.facts.ice ?? {})
    .filter(([id, { slot }]) => slot === 'idea' && !talk.told.has(id))
    .slice(0, 1)
    .map(([id]) => id)
}
