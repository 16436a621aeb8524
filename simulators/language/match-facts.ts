import type { PatientSheet } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import type { Finding } from '../domain/knowledge'
import type { Span, TurnReading } from '../domain/ledger'
import { createContentReader } from './fact-content'
import { type FactProfile, profileCase } from './fact-profile'
import { findLine, tellsAlone } from './line-alignment'
import { readUtterances, type Utterance } from './statements'
import type { FactMatcher, FactMention } from './understanding'
import { type Token, tokenise } from './words'

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

const within = (span: Span, outer: Span) => span.start >= outer.start && span.end <= outer.end
const meet = (left: Span, right: Span) => left.start < right.end && right.start < left.end

/** A line told as it stands states its fact; which of two facts with the same line is meant, the question decides. */
function lineMentions(
  profiles: readonly FactProfile[],
  text: string,
  tokens: readonly Token[],
  targets: ReadonlySet<FactId>,
  questioned: boolean,
): FactMention[] {
  const found = profiles.flatMap((profile) => {
    const spans = profile.lines
      .filter((line) => tellsAlone(line) || targets.has(profile.id) || !questioned)
      .flatMap((line) => findLine(line, tokens, text) ?? [])
    const longest = spans.sort((a, b) => b.end - b.start - (a.end - a.start))[0]
    return longest ? [{ id: profile.id, negated: !profile.fact.present, ...longest }] : []
  })
  return found.filter((mention) => {
    const rivals = found.filter((other) => other.id !== mention.id && meet(other, mention))
    const longer = rivals.some((other) => other.end - other.start > mention.end - mention.start && within(mention, other))
    const asked = rivals.some((other) => other.start === mention.start && other.end === mention.end && targets.has(other.id))
    return !longer && (!asked || targets.has(mention.id))
  })
}

function phraseMentions(
  profiles: readonly FactProfile[],
  text: string,
  tokens: readonly Token[],
  utterances: readonly Utterance[],
): FactMention[] {
  return profiles.flatMap((profile) =>
    profile.phrases.flatMap((phrase) => {
      const span = findLine(phrase, tokens, text)
      const statement = span && utterances.flatMap((utterance) => utterance.statements).find((candidate) => within(span, candidate))
      if (!span || (statement && statement.mood !== 'said')) return []
      const before = text.slice(statement?.start ?? 0, span.start)
      const denied = /\b(?:not|never|no|n't|didn'?t|hasn'?t|doesn'?t|isn'?t|wasn'?t|without)\b/i.test(before)
      return [{ id: profile.id, negated: denied === profile.fact.present, ...span }]
    }),
  )
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
  const opening = profile.facts.filter((fact) => sheet.opening.facts.includes(fact.id))
  const openingLines = sheet.opening.say.map((line) => tokenise(line))
  return {
    find(text, question) {
      const tokens = tokenise(text)
      const utterances = readUtterances(text)
      const targets = targetsOf(question)
      const told = new Map<FactId, FactMention>()
      const add = (mentions: readonly FactMention[]) => {
        for (const mention of mentions) if (!told.has(mention.id)) told.set(mention.id, mention)
      }
      add(lineMentions(profile.facts, text, tokens, targets, question !== null))
      const opened = openingLines.map((line) => findLine(line, tokens, text)).find((span) => span !== null)
      if (opened) add(opening.map(({ id, fact }) => ({ id, negated: !fact.present, ...opened })))
      add(phraseMentions(profile.facts, text, tokens, utterances))
      add(readContent(utterances, [...told.values()], targets))
      const spoken = [...told.values()]
      const open = new Set([...closedTargets(question)].filter((id) => !told.has(id)))
      add(answeredMentions(profile.facts, utterances, open, spoken))
      return [...told.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    },
  }
}
