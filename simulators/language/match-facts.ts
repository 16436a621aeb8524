import type { PatientSheet } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import type { Finding } from '../domain/knowledge'
import type { Span, TurnReading } from '../domain/ledger'
import { createContentReader } from './fact-content'
import { type CaseProfile, type FactProfile, profileCase } from './fact-profile'
import { createLineFinder, type Line, type LineHit, toLine } from './line-alignment'
import { ROOM, remembered } from './remembered'
import { readUtterances, type Utterance } from './statements'
import type { FactMatcher, FactMention } from './understanding'
import { tokenise } from './words'

/** A question's target counts from here on (content.md 4.2). */
export const ASKED_FROM = 0.5

/** Facts that the doctor's turn asks for with enough confidence. */
export function targetsOf(question: TurnReading | null): Set<FactId> {
  return new Set(
    (question?.questions ?? []).flatMap((asked) => asked.facts.filter((fact) => fact.confidence >= ASKED_FROM).map((fact) => fact.id)),
  )
}

/** Targets of questions that yes or no can answer. */
function closedTargets(question: TurnReading | null): Set<FactId> {
  return new Set(
    (question?.questions ?? [])
      .filter((asked) => asked.form !== 'open')
      .flatMap((asked) => asked.facts.filter((fact) => fact.confidence >= ASKED_FROM).map((fact) => fact.id)),
  )
}

/** What of a question bears on how the reply to it is read. */
type Asked = { targets: readonly FactId[]; closed: readonly FactId[] } | null

const NOT_ASKED = JSON.stringify(null satisfies Asked)
const askedIn = new WeakMap<TurnReading, string>()

/** `Asked` as a line of text; worked out once for each question. */
function askedBy(question: TurnReading | null): string {
  if (question === null) return NOT_ASKED
  const known = askedIn.get(question)
  if (known !== undefined) return known
  const asked: Asked = { targets: [...targetsOf(question)], closed: [...closedTargets(question)] }
  const line = JSON.stringify(asked)
  askedIn.set(question, line)
  return line
}

type OwnLine = { profile: FactProfile; line: Line }

/** What a text says of a case by its very words, whatever was asked. */
type Heard = {
  /** The lines of each fact that stand in it. */
  lines: readonly { profile: FactProfile; hits: readonly LineHit<OwnLine>[] }[]
  /** Where the opening is told. */
  opened: Span | null
  phrases: readonly FactMention[]
}

function createHearing({ facts }: CaseProfile, { opening }: PatientSheet): (text: string) => Heard {
  const linesIn = createLineFinder(facts.flatMap((profile) => profile.lines.map((line) => ({ profile, line }))))
  const phrasesIn = createLineFinder(facts.flatMap((profile) => profile.phrases.map((line) => ({ profile, line }))))
  const openingIn = createLineFinder(opening.say.map((line) => ({ line: toLine(tokenise(line)) })))
  return remembered(ROOM.ofOneCase, (text) => {
    const tokens = tokenise(text)
    const byFact = Map.groupBy(linesIn(text, tokens), ({ found }) => found.profile)
    return {
      lines: [...byFact].map(([profile, hits]) => ({ profile, hits })),
      opened: openingIn(text, tokens)[0]?.span ?? null,
      phrases: phrasesIn(text, tokens).flatMap((hit) => phraseMention(hit, text)),
    }
  })
}

const within = (span: Span, outer: Span) => span.start >= outer.start && span.end <= outer.end
const meet = (left: Span, right: Span) => left.start < right.end && right.start < left.end

/** A line told as it stands states its fact; which of two facts with the same line is meant, the question decides. */
function lineMentions(told: Heard['lines'], targets: ReadonlySet<FactId>, questioned: boolean): FactMention[] {
  const found = told.flatMap(({ profile, hits }) => {
    const known = hits.filter(({ found: { line } }) => line.tellsAlone || targets.has(profile.id) || !questioned)
    const [longest] = known.map(({ span }) => span).sort((a, b) => b.end - b.start - (a.end - a.start))
    return longest ? [{ id: profile.id, negated: !profile.fact.present, ...longest }] : []
  })
  return found.filter((mention) => {
    const rivals = found.filter((other) => other.id !== mention.id && meet(other, mention))
    const longer = rivals.some((other) => other.end - other.start > mention.end - mention.start && within(mention, other))
    const asked = rivals.some((other) => other.start === mention.start && other.end === mention.end && targets.has(other.id))
    return !longer && (!asked || targets.has(mention.id))
  })
}

const DENIAL = /\b(?:not|never|no|n't|didn'?t|hasn'?t|doesn'?t|isn'?t|wasn'?t|without)\b/i

/** A phrase shows its fact wherever it is said in earnest, denied where a denial stands before it. */
function phraseMention({ found: { profile }, span }: LineHit<OwnLine>, text: string): FactMention[] {
  const statement = readUtterances(text)
    .flatMap((utterance) => utterance.statements)
    .find((candidate) => within(span, candidate))
  if (statement && statement.mood !== 'said') return []
  const denied = DENIAL.test(text.slice(statement?.start ?? 0, span.start))
  return [{ id: profile.id, negated: denied === profile.fact.present, ...span }]
}

/** Targets that no sentence speaks of are answered by a bare yes or no, or by the one a sentence opens with. */
function answeredMentions(
  profiles: readonly FactProfile[],
  utterances: readonly Utterance[],
  open: ReadonlySet<FactId>,
  spoken: readonly Span[],
): FactMention[] {
  const answer = utterances.find(
    (utterance) => (utterance.answer === 'no' || utterance.answer === 'yes') && !spoken.some((span) => meet(span, utterance)),
  )
  if (!answer) return []
  return profiles
    .filter((profile) => open.has(profile.id))
    .flatMap((profile): FactMention[] => {
      if (answer.answer === 'yes' && !profile.answersYes) return []
      if (answer.answer === 'no' && !profile.answersNo) return []
      return [{ id: profile.id, negated: answer.answer === 'no', start: answer.start, end: answer.end }]
    })
}

/**
 * Finds a case's facts in a patient's text: its lines as they stand, its `match` phrases, then what sentences say in other words, with
 * polarity, and last the yes and no that answer the question's targets. One mention a fact at most, in order of the text.
 */
export function createFactMatcher({ sheet, findings }: { sheet: PatientSheet; findings: Readonly<Record<string, Finding>> }): FactMatcher {
  const profile = profileCase(sheet, findings)
  const readContent = createContentReader(profile, sheet)
  const hear = createHearing(profile, sheet)
  const opening = profile.facts.filter((fact) => sheet.opening.facts.includes(fact.id))

  const mentionsIn = (text: string, asked: Asked): FactMention[] => {
    const utterances = readUtterances(text)
    const { lines, opened, phrases } = hear(text)
    const targets = new Set(asked?.targets)
    const told = new Map<FactId, FactMention>()
    const add = (mentions: readonly FactMention[]) => {
      for (const mention of mentions) if (!told.has(mention.id)) told.set(mention.id, mention)
    }
    add(lineMentions(lines, targets, asked !== null))
    if (opened) add(opening.map(({ id, fact }) => ({ id, negated: !fact.present, ...opened })))
    add(phrases)
    add(readContent(utterances, [...told.values()], targets))
    const spoken = [...told.values()]
    const open = new Set(asked?.closed.filter((id) => !told.has(id)))
    add(answeredMentions(profile.facts, utterances, open, spoken))
    return [...told.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
  }

  const found = remembered(ROOM.ofOneCase, (key): readonly FactMention[] => {
    const end = key.indexOf('\n')
    return mentionsIn(key.slice(end + 1), JSON.parse(key.slice(0, end)) as Asked)
  })
  return { find: (text, question) => found(`${askedBy(question)}\n${text}`) }
}
