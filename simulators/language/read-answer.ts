import type { Finding, HistoryFinding } from '../domain/knowledge'
import { termHits } from './fact-terms'
import { DEFLECTING } from './lexicon/cue-answers'
import { FAINT_WORDS } from './lexicon/stop-words'
import { readUtterances, type Statement, type Utterance } from './statements'
import { tokenise } from './words'

/** How a reply answers: for a choice or a set the id of the value it names. */
export type ReadAnswer = { answer: 'yes' | 'no' | 'unknown' | (string & {}) }

type Valued = Extract<HistoryFinding, { type: 'choice' | 'set' }>

const UNKNOWN: ReadAnswer = { answer: 'unknown' }
/** Words by which a finding asks about the present only. */
const PRESENT_ONLY = /\b(?:now|still|currently|at the moment|these days|right now)\b/i
const PAST_ONLY = /\b(?:used to|gave up|given up|gave it up|stopped|quit|packed (?:it |them )?in|kicked|years? ago|years? back|in the past|not any ?more|no longer|till|until)\b/i
const CONTINUES = /^(?:it|they|that|this|he|she|which|none|nothing|not|never|no|and|but)$/
const SCALE = /\b(?:out of (?:ten|10)|scale)\b/i
/** Parts of ten that count as the lower, middle and upper value. */
const SCALE_BANDS = [3, 6, 10] as const
const NO_VALUE = /^(?:none|nowhere|never|no|nothing|nil)(?:-|$)/

const termsOf = (text: string) => new Set(termHits(tokenise(text)).map((hit) => hit.term))

function vocabularyOf(finding: HistoryFinding): Set<string> {
  return new Set([...finding.lay, ...finding.questions, ...finding.usual].flatMap((line) => [...termsOf(line)]).filter((term) => !FAINT_WORDS.has(term.replace(/^#/, ''))))
}

const said = (utterances: readonly Utterance[]) => utterances.flatMap((utterance) => utterance.statements).filter((statement) => statement.mood === 'said' || statement.mood === 'supposed')

/** Sentences said in earnest: a question back, or setting the matter aside, is none. */
function earnest(reply: string): Utterance[] {
  return readUtterances(reply).filter((utterance) => {
    const sentence = reply.slice(utterance.start, utterance.end + 2).trim().toLowerCase()
    return !DEFLECTING.some((phrase) => phrase.test(sentence)) || utterance.answer !== null
  })
}

/** A clause about the thing, together with what goes on about it: "I took tablets. They did nothing." */
function denied(statements: readonly Statement[], from: number): boolean {
  if (statements[from]!.negated) return true
  const next = statements[from + 1]
  return next !== undefined && next.negated && CONTINUES.test(next.tokens[0]!.norm) && next.tokens[0]!.norm !== 'i'
}

/** "You do think about things" speaks of nobody in particular. */
function speaksOfSelf(statement: Statement): boolean {
  return statement.tokens[0]?.norm !== 'you' && termHits(statement.tokens).some((hit) => !FAINT_WORDS.has(hit.term.replace(/^#/, '')))
}

function readBoolean(reply: string, finding: HistoryFinding): ReadAnswer {
  const utterances = earnest(reply)
  const statements = said(utterances)
  const past = PRESENT_ONLY.test(finding.questions.join(' ')) && PAST_ONLY.test(reply) && !/\bstill\b/i.test(reply)
  const answer = utterances.find((utterance) => utterance.answer !== null)
  const first = utterances[0]
  if (answer && (answer === first || answer.bare)) return { answer: answer.answer === 'unsure' ? 'unknown' : answer.answer === 'yes' && past ? 'no' : answer.answer! }
  if (past) return { answer: 'no' }
  const vocabulary = vocabularyOf(finding)
  const about = statements.findIndex((statement) => termHits(statement.tokens).some((hit) => vocabulary.has(hit.term)))
  if (about >= 0) return { answer: denied(statements, about) ? 'no' : 'yes' }
  if (answer) return { answer: answer.answer === 'unsure' ? 'unknown' : answer.answer! }
  if (utterances.length < readUtterances(reply).length && statements.length < 3) return UNKNOWN
  if (statements.some((statement, at) => statement.negated && (at === 0 || CONTINUES.test(statement.tokens[0]!.norm)))) return { answer: 'no' }
  return statements.some((statement) => !statement.negated && speaksOfSelf(statement) && statement.tokens.length > 1) ? { answer: 'yes' } : UNKNOWN
}

function scaleValue(statements: readonly Statement[], values: readonly string[]): string | null {
  for (const statement of statements) {
    const number = termHits(statement.tokens).find((hit) => /^=\d+$/.test(hit.term))
    const value = number ? Number(number.term.slice(1)) : Number.NaN
    if (value <= 10 && values.length === SCALE_BANDS.length) return values[SCALE_BANDS.findIndex((top) => value <= top)] ?? null
  }
  return null
}

/** Each value by how much of its own words an affirmed clause holds; the first clause that names one decides. */
function namedValue(statements: readonly Statement[], finding: Valued): { value: string; denied: boolean } | null {
  const vocabularies = Object.entries(finding.values).map(([value, words]) => ({ value, phrases: [value.replaceAll('-', ' '), ...words].map(termsOf).filter((terms) => terms.size > 0) }))
  let deniedValue: { value: string; denied: boolean } | null = null
  for (const statement of statements) {
    const there = new Set(termHits(statement.tokens).map((hit) => hit.term))
    const scored = vocabularies.map(({ value, phrases }) => ({
      value,
      score: Math.max(0, ...phrases.map((terms) => {
        const shared = [...terms].filter((term) => there.has(term)).length
        return shared === 0 ? 0 : (shared / terms.size) * (1 + shared / 10)
      })),
    })).filter(({ score }) => score >= 0.5)
    const best = scored.sort((a, b) => b.score - a.score)[0]
    if (!best) continue
    if (!statement.negated || NO_VALUE.test(best.value)) return { value: best.value, denied: false }
    deniedValue ??= { value: best.value, denied: true }
  }
  return deniedValue
}

function readValue(reply: string, finding: Valued): ReadAnswer {
  const utterances = earnest(reply)
  const statements = said(utterances)
  const named = namedValue(statements, finding)
  if (named && !named.denied) return { answer: named.value }
  const scale = SCALE.test(finding.lay.join(' ')) ? scaleValue(statements, Object.keys(finding.values)) : null
  if (scale) return { answer: scale }
  const answer = utterances.find((utterance) => utterance.answer !== null)?.answer
  const none = Object.keys(finding.values).find((value) => NO_VALUE.test(value))
  if (answer === 'no') return { answer: none ?? 'no' }
  if (answer === 'yes') return { answer: 'yes' }
  if (finding.type === 'set' && statements.length > 0 && statements.every((statement) => statement.negated)) return { answer: none ?? 'no' }
  return UNKNOWN
}

function readText(reply: string): ReadAnswer {
  const utterances = earnest(reply)
  const answer = utterances.find((utterance) => utterance.answer !== null)
  if (answer?.bare) return answer.answer === 'unsure' ? UNKNOWN : { answer: answer.answer! }
  if (answer?.answer === 'no') return { answer: 'no' }
  return said(utterances).some(speaksOfSelf) ? { answer: 'yes' } : UNKNOWN
}

/**
 * How a doctor hears the reply to its own question about a finding, from the words alone. A question back, a refusal and "I don't know" are
 * `unknown`. A choice or a set gives the id of the value named, else `yes` or `no` where only that was said. Chart findings: `unknown`.
 */
export function readAnswer(reply: string, finding: Finding): ReadAnswer {
  if ('chart' in finding) return UNKNOWN
  switch (finding.type) {
    case 'boolean':
      return readBoolean(reply, finding)
    case 'choice':
    case 'set':
      return readValue(reply, finding)
    case 'text':
      return readText(reply)
  }
}
