import type { Catalog } from '../../simulators/catalog'
import type { Case } from '../../simulators/domain/case'
import type { QuestionReading } from '../../simulators/domain/ledger'
import type { Domain } from '../../simulators/domain/vocabulary'
import { createUnderstanding } from '../../simulators/language/create-understanding'
import { askedExamples, type DomainLikelihoods, type Example, learnDomains, markedDomain } from '../../simulators/language/domain-of-words'
import { sentencesOf } from '../../simulators/language/sentences'
import { vocabularyOf } from '../../simulators/language/target-profiles'
import { termsOf } from '../../simulators/language/words'
import type { Turn } from './data/mts-dialog'
import { type ReadTurn, readDoctorTurns } from './read-doctor-turns'

/** What a snippet is about. */
export type SnippetReader = (turns: readonly Turn[]) => Domain

/** How much each domain is spoken of. */
type Weights = Map<Domain, number>

/** What is said counts half of what is asked: an answer holds more than was wanted of it. */
const TOLD = 0.5
/** Likelihoods take words as independent, which they are not: their logarithms count so much. */
const TEMPER = 0.5
/** So many words answer a yes-or-no question without telling anything. */
const BRIEF = 6
/** So many words at once tell a story, and so does when it was. */
const STORY = 12
const WHEN =
  /\b(?:ago|since|started|began|yesterday|all of a sudden|suddenly|last (?:night|week|month|year|spring|summer|fall|autumn|winter))\b/i
/** "What brings you in?" heads the story of what brought the patient, whatever comes up in it. */
const OPENING = 2
/** So many symptoms asked after and answered in a word or two are a review of systems. */
const REVIEW = 2

const SYMPTOMS: ReadonlySet<Domain> = new Set<Domain>(['hpi', 'ros', 'function', 'ice'])

/**
 * Reads what a snippet of a consultation is about, as a heading over it would say: every question counts where its domain was read, and so does
 * every line of either side by its words. Symptoms gone through one by one and answered in a word or two are a review of systems; symptoms told
 * of are the present illness, and so is what nothing else claims. `together`: the domains that one heading holds count together.
 */
export function createSnippetReader({ knowledge, cases }: Catalog, together: (domain: Domain) => string): SnippetReader {
  const understanding = createUnderstanding({ sheet: null, knowledge })
  const examples = [...askedExamples(vocabularyOf(knowledge)), ...cases().flatMap(({ value }) => toldExamples(value))]
  const likelihoods = learnDomains(examples)
  return (turns) => {
    const read = readDoctorTurns(understanding, turns)
    const weights: Weights = new Map()
    const add = (domain: Domain, weight: number) => weights.set(domain, (weights.get(domain) ?? 0) + weight)
    const addLine = (text: string) => {
      for (const [domain, share] of sharesOf(text, likelihoods)) add(domain, TOLD * share)
    }
    for (const { text, reading } of read) {
      for (const question of reading.questions) addQuestion(question, text.slice(question.start, question.end), add)
      if (reading.questions.length === 0) addMarks(text, add)
    }
    for (const { speaker, text } of turns) if (speaker === 'patient') for (const sentence of sentencesOf(text)) addLine(sentence.text)
    return heaviest(weights, isReview(read, turns) ? 'ros' : 'hpi', together)
  }
}

/** What patients of the cases say, by the domain of the fact. */
function toldExamples({ patient }: Case): Example[] {
  return Object.entries(patient.facts).flatMap(([domain, facts]) =>
    Object.values(facts ?? {}).flatMap(({ text, say }) =>
      [text, ...say].map((line) => ({ domain: domain as Domain, terms: termsOf(line) })),
    ),
  )
}

type Add = (domain: Domain, weight: number) => void

/** What the understanding takes a question for and what its words are marks of count alike. */
function addQuestion({ domain, slot, form }: QuestionReading, text: string, add: Add): void {
  const found = [domain, markedDomain(text)].filter((each) => each !== null)
  const weight = domain === 'hpi' && slot === 'complaint' && form === 'open' ? OPENING : 1
  for (const each of found) add(each, weight / found.length)
}

function addMarks(text: string, add: Add): void {
  for (const sentence of sentencesOf(text)) {
    const marked = markedDomain(sentence.text)
    if (marked !== null) add(marked, TOLD)
  }
}

/** How a line divides among the domains: wholly to the one it has a mark of, else by its words as far as they tell more than nothing. */
function sharesOf(text: string, likelihoods: DomainLikelihoods): [Domain, number][] {
  const marked = markedDomain(text)
  if (marked !== null) return [[marked, 1]]
  const logs = [...(likelihoods(termsOf(text)) ?? [])]
  const most = Math.max(...logs.map(([, log]) => log))
  const raised = logs.map(([domain, log]): [Domain, number] => [domain, Math.exp(TEMPER * (log - most))])
  const total = raised.reduce((sum, [, each]) => sum + each, 0)
  return raised.map(([domain, each]) => [domain, Math.max(0, each / total - 1 / logs.length)])
}

/** Whether symptoms are gone through rather than told of. */
function isReview(read: readonly ReadTurn[], turns: readonly Turn[]): boolean {
  let gone = 0
  let told = 0
  for (const { index, reading } of read) {
    const reply = turns[index + 1]?.speaker === 'patient' ? turns[index + 1]!.text : ''
    const words = reply.split(/\s+/).length
    const tells = words >= STORY || WHEN.test(reply)
    const brief = !tells && (/^(?:no|nope|none|never|not)\b/i.test(reply) || words <= BRIEF)
    for (const question of reading.questions) {
      if (isPresence(question)) gone += brief ? Math.max(1, Math.min(3, question.findings.length)) : 0
      else if (question.domain === 'hpi') told += 1
    }
    if (tells) told += 1
  }
  return gone >= REVIEW && gone > told
}

/** "Any cough?": whether a symptom is there at all. */
function isPresence({ domain, slot, form }: QuestionReading): boolean {
  return form !== 'open' && (domain === 'ros' || (domain === 'hpi' && (slot === 'complaint' || slot === 'associated')))
}

function heaviest(weights: Weights, symptoms: Domain, together: (domain: Domain) => string): Domain {
  const groups = new Map<string, { domain: Domain; weight: number }>()
  for (const [each, weight] of weights) {
    const domain = SYMPTOMS.has(each) ? symptoms : each
    groups.set(together(domain), { domain, weight: (groups.get(together(domain))?.weight ?? 0) + weight })
  }
  const [most] = [...groups.values()].sort((left, right) => right.weight - left.weight)
  return most?.domain ?? 'hpi'
}
