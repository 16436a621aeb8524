import type { PatientSheet } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { QuestionReading, TurnReading } from '../domain/ledger'
import { aboutCue } from './about-cue'
import { createAddresseeReader } from './addressee'
import { type AskedTogether, createAskedTogether, type WordedQuestion } from './asked-together'
import { replyLevel } from './cue-response'
import { type ActSpan, facilitation } from './find-acts'
import { createTargetFinder } from './find-targets'
import { SOUNDS_CLINICAL, SUGGESTS_ILLNESS } from './puts-diagnosis'
import { domainsOf, isMultiple, readQuestion } from './read-questions'
import type { Clause } from './sentences'
import { type ClauseWords, type SentenceWords, turnWordsWith } from './turn-words'
import type { ReadingContext, Understanding } from './understanding'
import { isContentWord, tokenise } from './words'

/** "May I ask about your drinking?" asks; "may I ask you some questions?" does not: so sure must its topic be. */
const NAMED_TOPIC = 0.7
/** "Any allergies" asks where its topic is as sure as this. */
const TELEGRAPHIC = 0.6
/** What points back by its words means what stands there, unless it fits something else so much better. */
const BY_ITSELF = 0.2
/** A sentence names what the next one asks about if it fits this well. */
const POINTED_AT = 0.5
/** What is asked for in its own words this surely is meant, whatever else bears the name. */
const BY_ITS_WORDS = 0.98

/** "People can feel life isn't worth living. Has it been like that for you?": the question is about the sentence before it. */
const POINTS_BACK =
  /^(?:(?:and|so|but|i wonder|can i ask|may i ask|do you mind if i ask) )*(?:has it (?:ever )?been|is it|was it|is that|was that|does that|do you ever|have you ever|have you|do you|did you|are you|is this|what about you|how about you|what happened|how long has (?:that|this)|what was|when was|how did|how do you feel)\b(?: \w+){0,6}$/
const LIKE_THAT =
  /\b(?:like that|that way|like this|this way|the same|so too|any of (?:that|those|these)|that happened|happened to you|true (?:for|of) you|ring(?:s)? (?:a bell|true)|sound(?:s)? (?:familiar|like you)|what about you|how about you|what happened$|how long has (?:that|this) been|to him|to her|to them|about him|about her|he die|she die|with him|with her)\b/

/** What is no longer and asks nothing known is a false start: "do you, um". */
const SHORTEST_ASK = 3

type Read = { acts: readonly ActSpan[]; questions: WordedQuestion[]; premises: string[] }

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

type About = { sheet: PatientSheet | null; knowledge: Knowledge }

/**
 * Reads doctor's turns about one case. `sheet` null: a transcript without a case; questions then have findings and
 * domains but no facts. Deterministic and quick (p95 below 5 ms); building it takes some tens of milliseconds.
 */
export function createUnderstanding(about: About): Understanding {
  return readerOf(about, about.sheet === null ? null : createAskedTogether(about.sheet, about.knowledge))
}

/** The same without the learned nearness of questions: what its weights are fitted to. */
export function createUnderstandingByWords(about: About): Understanding {
  return readerOf(about, null)
}

function readerOf({ sheet, knowledge }: About, askedTogether: AskedTogether | null): Understanding {
  const finder = createTargetFinder(sheet, knowledge)
  const wordsOf = turnWordsWith(knowledge)
  const addresseeOf = createAddresseeReader(sheet)
  const reader = { sheet, finder }

  const placeOf = (fact: FactId) => finder.profileOf(fact)?.places[0]

  const namesTopic = ({ text }: Clause): boolean => {
    const { facts, findings, framed } = finder.find(text)
    return framed || [...facts, ...findings].some(({ confidence }) => confidence >= TELEGRAPHIC)
  }

  /** The name of an illness shares words with what the patient feels ("glandular fever"), and is none of its former illnesses. */
  const isOfNow = ({ facts }: QuestionReading): boolean => {
    const hits = facts.filter(({ confidence }) => confidence >= POINTED_AT)
    const isFormer = hits.some(({ id }) => finder.profileOf(id)?.places.some(({ domain }) => domain === 'pmh'))
    return hits.length > 0 && !isFormer && hits.every(({ confidence }) => confidence < BY_ITS_WORDS)
  }

  const readClause = (words: ClauseWords, context: ReadingContext): Read => {
    const { clause, line, acts } = words
    const said: Read = { acts, questions: [], premises: [] }
    if (words.asks === 'no') return said
    if (words.asks === 'by-topic' && (isEcho(clause, context.lastReply) || !namesTopic(clause))) return said
    const names = acts.map(({ act }) => act)
    const asked = readQuestion(words, names, context, reader)
    const namesIllness = asked.question.domain === 'pmh' || SOUNDS_CLINICAL.test(line)
    const takesForSymptom = words.namesOwnIllness && isOfNow(asked.question)
    const suggested = words.suggests || takesForSymptom || (namesIllness && SUGGESTS_ILLNESS.test(line))
    const question = suggested ? unanswerable(asked.question) : aboutCue(asked.question, words, context, placeOf)
    const { premise } = asked
    const falseStart = !question.understood && clause.tokens.length <= SHORTEST_ASK && !clause.text.includes('?')
    if (falseStart || (names.includes('CONSENT') && confidenceOf([question]) < NAMED_TOPIC)) return said
    return {
      acts: [...acts, { act: 'QUESTION', start: clause.start, end: clause.end }],
      questions: [{ question, byWords: asked.byWords && question === asked.question && question.form !== 'clarify' }],
      premises: premise === null ? [] : [premise],
    }
  }

  const readSentence = ({ sentence, clauses }: SentenceWords, context: ReadingContext): Read[] => {
    const listening = facilitation(sentence, context.lastReply)
    const asksBack = sentence.asks && listening[0]?.act === 'PARAPHRASE'
    if (listening.length > 0 && !asksBack) return [{ acts: listening, questions: [], premises: [] }]
    return clauses.map((clause) => readClause(clause, context))
  }

  /** Lends a question that only points back the topic of the sentence before it. */
  const pointedBack = (read: Read, { line }: SentenceWords, before: SentenceWords | undefined): Read => {
    if (before === undefined || read.questions.length === 0 || !POINTS_BACK.test(line) || !LIKE_THAT.test(line)) return read
    const { facts, findings, domain, slot } = finder.find(before.sentence.text)
    const sure = Math.max(0, ...facts.map(({ confidence }) => confidence), ...findings.map(({ confidence }) => confidence))
    if (sure < POINTED_AT) return read
    const isMeant = (question: QuestionReading) => question.facts.length === 0 || confidenceOf([question]) <= sure + BY_ITSELF
    return {
      ...read,
      questions: read.questions.map((each) =>
        isMeant(each.question)
          ? { question: { ...each.question, facts: [...facts], findings: [...findings], domain, slot, understood: true }, byWords: false }
          : each,
      ),
    }
  }

  return {
    read(text, context): TurnReading {
      const { heard, sentences, injected, namedConditions, jargon } = wordsOf(text)
      const reads = sentences.flatMap((sentence, index) =>
        readSentence(sentence, context).map((read) => pointedBack(read, sentence, sentences[index - 1])),
      )
      const worded = reads.flatMap((read) => read.questions)
      const places = sentences.map(({ sentence }) => sentence)
      const namesIllness = namedConditions.length > 0
      const weighed = namesIllness ? undefined : askedTogether?.(heard, places, worded, finder, context.told)
      const questions = weighed ?? worded.map(({ question }) => question)
      const { openCue } = context
      return {
        acts: sorted(refine([...reads.flatMap((read) => read.acts), ...injected], heard)),
        questions,
        multiple: isMultiple(questions),
        domains: domainsOf(questions),
        addressee: addresseeOf(places),
        jargon: [...jargon],
        leadingPremises: reads.flatMap((read) => read.premises),
        namedConditions: [...namedConditions],
        cueLevel: openCue === null ? null : replyLevel(saidToPatient(heard, sentences, injected), openCue.cue, openCue.shown),
        confidence: confidenceOf(questions),
      }
    },
  }
}

/** What is meant for a machine or a marker answers no feeling: its sentences are blanked out, so that what stands around them keeps its place. */
function saidToPatient(text: string, sentences: readonly SentenceWords[], injected: readonly ActSpan[]): string {
  return sentences.reduce((said, { sentence: { start, end } }) => {
    const isInjected = injected.some((span) => span.start < end && span.end > start)
    return isInjected ? `${said.slice(0, start)}${' '.repeat(end - start)}${said.slice(end)}` : said
  }, text)
}

/** "Hyperthyroid." after "They said I was hyperthyroid": heard, not asked. */
function isEcho({ tokens, text }: Clause, lastReply: string): boolean {
  if (text.includes('?')) return false
  const heard = new Set(tokenise(lastReply).map(({ stem }) => stem))
  return tokens.filter(isContentWord).every(({ stem }) => heard.has(stem))
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
