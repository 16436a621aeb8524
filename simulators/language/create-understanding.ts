import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import type { QuestionReading, TurnReading } from '../domain/ledger'
import type { Act } from '../domain/vocabulary'
import { createAddresseeReader } from './addressee'
import { replyLevel } from './cue-response'
import { type ActSpan, askingActs, diagnosisActs, facilitation, injections, offTopic, statementActs } from './find-acts'
import { createTargetFinder } from './find-targets'
import { type ConditionMention, createConditionFinder } from './named-conditions'
import { putsDiagnosis, SUGGESTS_ILLNESS } from './puts-diagnosis'
import { isAsk } from './question-form'
import { readJargon } from './read-jargon'
import { domainsOf, isMultiple, readQuestion } from './read-questions'
import { toReadable } from './readable'
import { type Clause, clausesOf, sentencesOf } from './sentences'
import type { ReadingContext, Understanding } from './understanding'
import { tokenise } from './words'

/** Questions of form, not of history: they are acts, and the patient has no fact to tell. */
const NOT_HISTORY: ReadonlySet<Act> = new Set<Act>([
  'EXAM_REQ',
  'TEST_REQ',
  'CHECK_UNDERSTANDING',
  'SHARED_DECISION',
  'SEND_OUT',
  'CALL_IN',
  'SUMMARY',
])
/** Acts by which such a question is a history question all the same. */
const VIEW_ACTS: ReadonlySet<Act> = new Set<Act>(['ICE_I', 'ICE_C', 'ICE_E', 'IMPACT', 'EMP_EXPLORE'])
/** "May I ask about your drinking?" asks; "may I ask you some questions?" does not: so sure must its topic be. */
const NAMED_TOPIC = 0.7
/** What points back by its words means what stands there, unless it fits something else so much better. */
const BY_ITSELF = 0.2
/** A sentence names what the next one asks about if it fits this well. */
const POINTED_AT = 0.5
/** Longer turns are read up to here: nobody says more at once, and reading stays quick. */
const LONGEST_READ = 6000

/** "People can feel life isn't worth living. Has it been like that for you?": the question is about the sentence before it. */
const POINTS_BACK =
  /^(?:(?:and|so|but|i wonder|can i ask|may i ask|do you mind if i ask) )*(?:has it (?:ever )?been|is it|was it|is that|was that|does that|do you ever|have you ever|have you|do you|did you|are you|is this|what about you|how about you|what happened|what was|when was|how did|how do you feel)\b(?: \w+){0,6}$/
const LIKE_THAT =
  /\b(?:like that|that way|like this|this way|the same|so too|any of (?:that|those|these)|that happened|happened to you|true (?:for|of) you|ring(?:s)? (?:a bell|true)|sound(?:s)? (?:familiar|like you)|what about you|how about you|to him|to her|to them|about him|about her|he die|she die|with him|with her)\b/

/** What is no longer and asks nothing known is a false start: "do you, um". */
const SHORTEST_ASK = 3

/** What a sentence is read in the light of. */
type Scene = { sentence: Clause; context: ReadingContext; conditions: readonly ConditionMention[]; injected: readonly ActSpan[] }

type Read = { acts: ActSpan[]; questions: QuestionReading[]; premises: string[] }

/** The plain words of a sentence before one of its clauses: "just to check, ...". */
function spokenBefore(sentence: Clause, clause: Clause): string {
  return toReadable(sentence.tokens.filter(({ end }) => end <= clause.start)).line
}

function overlaps(left: { start: number; end: number }, right: { start: number; end: number }): boolean {
  return left.start < right.end && right.start < left.end
}

function sorted(acts: readonly ActSpan[]): ActSpan[] {
  const seen = new Set<string>()
  return [...acts]
    .sort((left, right) => left.start - right.start || left.end - right.end || (left.act < right.act ? -1 : 1))
    .filter(({ act, start, end }) => !seen.has(`${act} ${start} ${end}`) && seen.add(`${act} ${start} ${end}`))
}

/** So many words from a paraphrase on make it a summary. */
const SUMMARY_WORDS = 30

/** A paraphrase that goes on is a summary. */
function refine(acts: readonly ActSpan[], text: string): ActSpan[] {
  const paraphrases = acts.filter(({ act }) => act === 'PARAPHRASE')
  const long =
    paraphrases.some(({ start }) => text.slice(start).split(/\s+/).length > SUMMARY_WORDS) &&
    paraphrases.length > 0 &&
    !acts.some(({ act }) => act === 'SUMMARY')
  return long ? acts.map((each) => (each === paraphrases[0] ? { ...each, act: 'SUMMARY' as const } : each)) : [...acts]
}

/**
 * Reads doctor's turns about one case. `sheet` null: a transcript without a case; questions then have findings and
 * domains but no facts. Deterministic and quick (p95 below 5 ms); building it takes some tens of milliseconds.
 */
export function createUnderstanding({ sheet, knowledge }: { sheet: PatientSheet | null; knowledge: Knowledge }): Understanding {
  const reader = { sheet, finder: createTargetFinder(sheet, knowledge) }
  const conditionsIn = createConditionFinder(knowledge.conditions)
  const addresseeOf = createAddresseeReader(sheet)

  const isTelegraphic = (clause: Clause): boolean => {
    if (clause.tokens.length === 0 || clause.tokens.length > 5) return false
    if (/\b(?:i|you|we|it|he|she|they|that|okay|ok|right|thanks|sorry|yes|no)\b/.test(toReadable(clause.tokens).line)) return false
    const targets = reader.finder.find(clause.tokens)
    return (
      Math.max(0, ...targets.facts.map(({ confidence }) => confidence), ...targets.findings.map(({ confidence }) => confidence)) >= 0.6 ||
      targets.framed
    )
  }

  const readClause = (clause: Clause, isLast: boolean, { sentence, context, conditions, injected }: Scene): Read => {
    const { line } = toReadable(clause.tokens)
    const asking = isAsk(line, clause, isLast)
    const acts = asking ? askingActs(clause) : [...statementActs(clause), ...diagnosisActs(clause, conditions)]
    const names = acts.map(({ act }) => act)
    const idle = offTopic(clause)
    const said: Read = { acts: [...acts, ...idle], questions: [], premises: [] }
    const asks = asking || (!names.some((act) => act !== 'THANKS') && isTelegraphic(clause))
    if (!asks || idle.length > 0 || injected.some((span) => overlaps(span, sentence))) return said
    if (names.some((act) => NOT_HISTORY.has(act)) && !names.some((act) => VIEW_ACTS.has(act))) return said
    const asked = readQuestion(clause, spokenBefore(sentence, clause), names, context, reader)
    const suggested = putsDiagnosis(line, clause, conditions, knowledge) || (asked.question.domain === 'pmh' && SUGGESTS_ILLNESS.test(line))
    const question = suggested ? unanswerable(asked.question) : asked.question
    const { premise } = asked
    const falseStart = !question.understood && clause.tokens.length <= SHORTEST_ASK && !clause.text.includes('?')
    if (falseStart || (names.includes('CONSENT') && confidenceOf([question]) < NAMED_TOPIC)) return said
    return {
      acts: [...said.acts, { act: 'QUESTION', start: clause.start, end: clause.end }],
      questions: [question],
      premises: premise === null ? [] : [premise],
    }
  }

  const readSentence = (scene: Scene, text: string): Read[] => {
    const listening = facilitation(scene.sentence, scene.context.lastReply)
    const asksBack = scene.sentence.asks && listening[0]?.act === 'PARAPHRASE'
    if (listening.length > 0 && !asksBack) return [{ acts: listening, questions: [], premises: [] }]
    return clausesOf(scene.sentence, text).map((clause, index, all) => readClause(clause, index === all.length - 1, scene))
  }

  /** Lends a question that only points back the topic of the sentence before it. */
  const pointedBack = (read: Read, sentence: Clause, before: Clause | undefined): Read => {
    const line = toReadable(sentence.tokens).line
    if (before === undefined || !POINTS_BACK.test(line) || !LIKE_THAT.test(line)) return read
    const { facts, findings, domain, slot } = reader.finder.find(before.tokens)
    const sure = Math.max(0, ...facts.map(({ confidence }) => confidence), ...findings.map(({ confidence }) => confidence))
    if (sure < POINTED_AT) return read
    const isMeant = (question: QuestionReading) => !question.understood || confidenceOf([question]) <= sure + BY_ITSELF
    return {
      ...read,
      questions: read.questions.map((question) =>
        !isMeant(question) ? question : { ...question, facts, findings, domain, slot, understood: true },
      ),
    }
  }

  return {
    read(text, context): TurnReading {
      const heard = text.slice(0, LONGEST_READ)
      const tokens = tokenise(heard)
      const sentences = sentencesOf(heard, tokens)
      const conditions = conditionsIn(tokens)
      const injected = injections(heard, tokens)
      const reads = sentences.flatMap((sentence, index) =>
        readSentence({ sentence, context, conditions, injected }, heard).map((read) => pointedBack(read, sentence, sentences[index - 1])),
      )
      const questions = reads.flatMap((read) => read.questions)
      const { openCue } = context
      return {
        acts: sorted(refine([...reads.flatMap((read) => read.acts), ...injected], heard)),
        questions,
        multiple: isMultiple(questions),
        domains: domainsOf(questions),
        addressee: addresseeOf(sentences),
        jargon: readJargon(tokens),
        leadingPremises: reads.flatMap((read) => read.premises),
        namedConditions: [...new Set(conditions.map(({ id }) => id))],
        cueLevel: openCue === null ? null : replyLevel(heard, openCue.cue, openCue.shown),
        confidence: confidenceOf(questions),
      }
    },
  }
}

/** A question that a patient cannot answer from what it knows. */
function unanswerable(question: QuestionReading): QuestionReading {
  return { ...question, domain: null, slot: null, facts: [], findings: [], understood: false }
}

/** How surely the turn as a whole was understood: the mean of its questions' best targets, 1 where it asks nothing. */
function confidenceOf(questions: readonly QuestionReading[]): number {
  if (questions.length === 0) return 1
  const each = questions.map((question) => {
    const best = Math.max(
      0,
      ...question.facts.map(({ confidence }) => confidence),
      ...question.findings.map(({ confidence }) => confidence),
    )
    return best > 0 ? best : question.understood ? 0.6 : 0.1
  })
  return Math.round((each.reduce((sum, value) => sum + value, 0) / each.length) * 1000) / 1000
}
