import type { Span, TurnReading } from '../domain/ledger'
import type { Act } from '../domain/vocabulary'
import { ACT_PATTERNS, type ActPatterns, VIEW_PATTERNS } from './lexicon/act-patterns'
import { HARMFUL, PREMATURE_REASSURANCE, VALIDATING } from './lexicon/cue-phrases'
import { INJECTION_PATTERNS, RAW_INJECTION_PATTERNS } from './lexicon/injection'
import { BLAMING, ECHOES, FACILITATORS, MOCKING } from './lexicon/listening'
import { EXAM_PATTERNS, OFFTOPIC_PATTERNS, PAST_TESTS, TEST_PATTERNS } from './lexicon/requests'
import type { ConditionMention } from './named-conditions'
import { type Readable, toReadable } from './readable'
import { ROOM, remembered } from './remembered'
import { plain } from './reply-clauses'
import type { Clause } from './sentences'
import { unmask } from './unmask'
import { type Token, tokenise } from './words'

export type ActSpan = TurnReading['acts'][number]

/** A clause by itself: its text, also in plain letters, and its plain words. */
type Words = Readable & { plainText: string }

function firstSpan(patterns: readonly RegExp[], line: string): Span | null {
  for (const pattern of patterns) {
    const match = pattern.exec(line)
    if (match !== null && match[0] !== '') return { start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** One span at most for each act, found in the plain words. */
function matches(patterns: ActPatterns, { line, spanOf }: Words): ActSpan[] {
  return (Object.entries(patterns) as [Act, readonly RegExp[]][]).flatMap(([act, list]) => {
    const found = firstSpan(list, line)
    return found === null ? [] : [{ act, ...spanOf(found.start, found.end) }]
  })
}

/** The same in the text as it is written. */
function matchesPlain(act: Act, patterns: readonly RegExp[], { plainText }: Words): ActSpan[] {
  const found = firstSpan(patterns, plainText)
  return found === null ? [] : [{ act, ...found }]
}

function harms(words: Words): ActSpan[] {
  return [
    ...matchesPlain('BLAME', BLAMING, words),
    ...matchesPlain('DISMISS', MOCKING, words),
    ...matchesPlain('DISMISS', HARMFUL, words),
  ].filter(
    ({ act }, index, all) =>
      index === all.findIndex((other) => other.act === act) && (act === 'BLAME' || !all.some((other) => other.act === 'BLAME')),
  )
}

/** What a clause that states does; a part of these holds for asking clauses too. */
function statementActs(words: Words): ActSpan[] {
  return [
    ...matches(ACT_PATTERNS, words),
    ...matchesPlain('REASSURE_PREMATURE', PREMATURE_REASSURANCE, words),
    ...matchesPlain('VALIDATE', VALIDATING, words),
    ...harms(words),
    ...requestActs(words),
  ]
}

const NO_REQUEST =
  /^(?:(?:and|so|okay|ok|right|but|also) )*(?:do|does|did|have|has|had|are|is|was|were|any|what|when|how|where|who|which) (?!it (?:ok|okay|alright)|that (?:ok|okay|alright))/

/** Requests to examine or to test, whether put as a wish or as a question. */
function requestActs(words: Words): ActSpan[] {
  const { line } = words
  if (NO_REQUEST.test(line)) return []
  const requests = matches({ EXAM_REQ: EXAM_PATTERNS, TEST_REQ: TEST_PATTERNS }, words)
  return PAST_TESTS.test(line) && /^(?:\w+ )?(?:have|has|had|did|were|was|when|do|does)\b/.test(line) ? [] : requests
}

/** Acts that an asking clause can carry besides asking. */
const ASKING: ReadonlySet<Act> = new Set([
  'GREET',
  'INTRO',
  'CONSENT',
  'SIGNPOST',
  'SUMMARY',
  'EMP_NAME',
  'EMP_UNDERSTAND',
  'EMP_RESPECT',
  'EMP_SUPPORT',
  'VALIDATE',
  'CHECK_UNDERSTANDING',
  'SHARED_DECISION',
  'CLOSE',
  'THANKS',
  'SEND_OUT',
  'CALL_IN',
  'EXAM_REQ',
  'TEST_REQ',
  'DISMISS',
  'BLAME',
  'COMMAND',
  'REASSURE_PREMATURE',
])

/** Of what its words state, what an asking clause does; and the questions after the patient's own view and feelings. */
function askingActs(words: Words, stating: readonly ActSpan[]): ActSpan[] {
  const views = matches(VIEW_PATTERNS, words)
  const plainQuestion = /^(?:\w+ )?(?:do|does|did|have|has|are|were|is|was) (?:you|it|he|she|they)\b/.test(words.line)
  const misread = (act: Act): boolean => (act === 'EMP_NAME' && views.length > 0) || (act === 'DISMISS' && plainQuestion)
  return [...stating.filter(({ act }) => ASKING.has(act) && !misread(act)), ...views]
}

/** What a clause does if it states and if it asks, and where it is off the matter. Spans lie in the clause. */
export type ClauseActs = { stating: readonly ActSpan[]; asking: readonly ActSpan[]; idle: readonly ActSpan[] }

/** The acts of a clause by its text alone. */
export const actsIn = remembered(ROOM.lines, (text): ClauseActs => {
  const words = { ...toReadable(tokenise(text)), plainText: plain(text) }
  const stating = statementActs(words)
  return { stating, asking: askingActs(words, stating), idle: matches({ OFFTOPIC: OFFTOPIC_PATTERNS }, words) }
})

/** A bare "go on", "mm-hm", "I see", or the patient's last words given back. */
export function facilitation(sentence: Clause, lastReply: string): ActSpan[] {
  const { line } = toReadable(sentence.tokens)
  const span = { start: sentence.start, end: sentence.end }
  if (FACILITATORS.test(line) || /^[.…]+$/.test(sentence.text)) return [{ act: 'FACILITATE', ...span }]
  const echo =
    ECHOES.exec(line) === null &&
    sentence.tokens.length <= 4 &&
    sentence.tokens.length > 0 &&
    plain(lastReply).includes(plain(sentence.text).replace(/[?.!…\s]+$/, ''))
  return echo && lastReply !== '' ? [{ act: 'PARAPHRASE', ...span }] : []
}

/** Attempts to break the patient's part. What is written to look like something else is read as it looks, and marked as a whole. */
export function injections(text: string, tokens: readonly Token[]): ActSpan[] {
  const { line, spanOf } = toReadable(tokens)
  const found: Span[] = []
  for (const pattern of INJECTION_PATTERNS) {
    const match = pattern.exec(line)
    if (match !== null && match[0] !== '') found.push(spanOf(match.index, match.index + match[0].length))
  }
  for (const pattern of RAW_INJECTION_PATTERNS) {
    const match = pattern.exec(text)
    if (match !== null && match[0] !== '') found.push({ start: match.index, end: match.index + match[0].length })
  }
  if (found.length === 0 && looksLikeInjection(text)) found.push({ start: 0, end: text.length })
  return found.map((span) => ({ act: 'INJECTION' as const, ...span }))
}

function looksLikeInjection(text: string): boolean {
  const seen = unmask(text)
  if (seen === text) return false
  const { line } = toReadable(tokenise(seen))
  return INJECTION_PATTERNS.some((pattern) => pattern.test(line))
}

const CLAIMS =
  /\b(?:(?:i|we) (?:think|believe|suspect|am (?:worried|concerned|sure|confident|afraid)|are (?:worried|concerned)|would say)|(?:this|it|that) (?:is|could be|might be|may be|looks|sounds|seems|appears|suggests)|you (?:have|are having|may have|might have|could have|probably have|are suffering|have had|have got|are likely)|likely|probably|most likely|diagnosis|consistent with|points? to|called|suggests?|signs? of|caused by|due to|explained by|having|suffering|rule out)\b/

const SEVERAL = /\b(?:or|and|either|possib\w+|could be|might be|may be|differential|rule out|consider\w*|versus|include\w*)\b/

/** A diagnosis stated: one condition with a claim is a diagnosis, two or more are a differential. */
export function diagnosisActs(clause: Clause, conditions: readonly ConditionMention[]): ActSpan[] {
  const inside = conditions.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  const { line } = toReadable(clause.tokens)
  if (
    inside.length === 0 ||
    !CLAIMS.test(line) ||
    (/\b(?:family|father|mother|you (?:had|ever)|did you|told you|history of|you (?:mentioned|said)|not|rather than|unlikely)\b/.test(
      line,
    ) &&
      inside.length < 2 &&
      !/\bi (?:think|believe|suspect)\b/.test(line))
  )
    return []
  const span = { start: Math.min(...inside.map(({ start }) => start)), end: Math.max(...inside.map(({ end }) => end)) }
  const several =
    (new Set(inside.map(({ id }) => id)).size > 1 && SEVERAL.test(line)) || /\b(?:could|might|may|can) be\b.* or \b/.test(line)
  return [{ act: several ? 'DDX_STATE' : 'DX_STATE', ...span }]
}
