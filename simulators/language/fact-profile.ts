import type { Fact, PatientSheet } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import type { Finding } from '../domain/knowledge'
import type { Domain } from '../domain/vocabulary'
import { termHits } from './fact-terms'
import { FRAME_TERMS, RELATIVES } from './lexicon/cue-answers'
import { FAINT_WORDS } from './lexicon/stop-words'
import { type Line, toLine } from './line-alignment'
import { readUtterances } from './statements'
import { tokenise } from './words'

/** One fact as the matcher knows it: its lines word by word, and what its words weigh. */
export type FactProfile = {
  id: FactId
  fact: Fact
  domain: Domain
  /** Lines that tell it when said as they are. */
  lines: readonly Line[]
  /** Phrases that show it was said, wherever they stand. */
  phrases: readonly Line[]
  /**
   * How much each term speaks for this fact, in (0, 1]; `core` terms carry it, the others only come along. A term that its own
   * lines deny ("I've no interest in anything") confirms it when it is denied again. */
  terms: ReadonlyMap<string, { weight: number; core: boolean; denied: boolean }>
  /** Ways of stating it, each as its weighted terms: a sentence of a line, its text, a phrase of the finding's. */
  statements: readonly { terms: readonly (readonly [term: string, weight: number])[]; total: number }[]
  /** Numbers among its terms. */
  numbers: readonly string[]
  /** Relatives its own lines speak of. */
  relatives: ReadonlySet<string>
  /** A bare yes states it, a bare no denies it: not so for "what does it feel like?". */
  answersYes: boolean
  answersNo: boolean
}

/** What speaks for each fact of a case, and how much any term tells within the case. */
export type CaseProfile = { facts: readonly FactProfile[]; weigh(term: string): number }

const STEM_WEIGHT = 0.8
const COVERED_WEIGHT = 0.35
const NUMBER_WEIGHT = 0.6
const FAINT_WEIGHT = 0.2
const PERIPHERAL = 0.6

const NO_VALUE = /^(?:none|nowhere|never|no|nothing|nil)(?:-|$)/

const linesOf = (fact: Fact): string[] => [
  ...fact.say,
  ...(fact.brief ?? []),
  ...(fact.vague ?? []),
  ...Object.values(fact.sayAs ?? {}).flat(),
]
const termsOf = (text: string): Set<string> => new Set(termHits(tokenise(text)).map((hit) => hit.term))
const uncoveredTerms = (text: string): Set<string> =>
  new Set(
    termHits(tokenise(text))
      .filter((hit) => !hit.covered)
      .map((hit) => hit.term),
  )
const linksOf = (fact: Fact): string[] =>
  fact.finding === undefined ? [] : typeof fact.finding === 'string' ? [fact.finding] : fact.finding

function baseWeight(term: string): number {
  if (FRAME_TERMS.has(term) || FAINT_WORDS.has(term.replace(/^#/, ''))) return FAINT_WEIGHT
  if (term.startsWith('#')) return 1
  return term.startsWith('=') ? NUMBER_WEIGHT : STEM_WEIGHT
}

/** Words by which the finding itself says that it is there: of a choice only those of the fact's own value. */
function findingWords(link: string, findings: Readonly<Record<string, Finding>>): string[] {
  const [id = '', value] = link.split('=')
  const finding = findings[id]
  if (!finding || !('lay' in finding)) return []
  if (finding.type === 'boolean') return finding.lay
  if ((finding.type === 'choice' || finding.type === 'set') && value !== undefined) return finding.values[value] ?? []
  return []
}

/** "No, none." is an answer to a question, not a line that tells by itself. */
const isBareAnswer = (line: string) => readUtterances(line).every((utterance) => utterance.bare)

/** Terms that come again: in the text and a line, in two lines, or in a line and the finding's own words. */
function coreTerms(fact: Fact, layWords: readonly string[]): Set<string> {
  const sources = [fact.text, ...fact.say, ...Object.values(fact.sayAs ?? {}).flat(), layWords.join(' . ')].map(uncoveredTerms)
  const counts = new Map<string, number>()
  for (const terms of sources) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1).map(([term]) => term))
}

/** Whether yes and no by themselves answer for a fact: a choice is denied only where "nowhere" or "none" is among its values. */
function bareAnswers(fact: Fact, domain: Domain, findings: Readonly<Record<string, Finding>>): { answersYes: boolean; answersNo: boolean } {
  const linked = linksOf(fact).flatMap((link) => findings[link.split('=')[0] ?? ''] ?? [])
  const valued = linked.filter((finding) => finding.type === 'choice' || finding.type === 'set')
  const none = valued.some((finding) => finding.type === 'set' || Object.keys(finding.values).some((value) => NO_VALUE.test(value)))
  const boolean = domain !== 'ice' && linked.every((finding) => finding.type === 'boolean')
  return { answersYes: boolean, answersNo: boolean || none || !fact.present }
}

/** Terms that stand mostly in denying clauses of the fact's own lines; all of them for a negative. */
function deniedTerms(fact: Fact): (term: string) => boolean {
  const balance = new Map<string, number>()
  for (const line of fact.present ? fact.say : []) {
    for (const statement of readUtterances(line).flatMap((utterance) => utterance.statements)) {
      for (const { term } of statement.terms) balance.set(term, (balance.get(term) ?? 0) + (statement.negated ? 1 : -1))
    }
  }
  return (term) => !fact.present || (balance.get(term) ?? 0) > 0
}

/** Prepares a case for matching. Pure; takes some milliseconds a case, so keep it. */
export function profileCase(sheet: PatientSheet, findings: Readonly<Record<string, Finding>>): CaseProfile {
  const entries = Object.entries(sheet.facts).flatMap(([domain, facts]) =>
    Object.entries(facts ?? {}).map(([id, fact]) => ({ id, fact, domain: domain as Domain })),
  )
  const told = entries.map(({ fact }) => new Set([...termsOf(fact.text), ...linesOf(fact).flatMap((line) => [...termsOf(line)])]))
  const counts = new Map<string, number>()
  for (const terms of told) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const most = Math.log(1 + entries.length)
  const rarity = (term: string) => (most === 0 ? 1 : Math.log((1 + entries.length) / (1 + Math.max(0, (counts.get(term) ?? 0) - 1))) / most)
  const weigh = (term: string) => baseWeight(term) * rarity(term)
  const facts = entries.map(({ id, fact, domain }, at): FactProfile => {
    const layWords = linksOf(fact).flatMap((link) => findingWords(link, findings))
    const core = coreTerms(fact, layWords)
    const lay = new Set(
      layWords
        .map(uncoveredTerms)
        .filter((terms) => terms.size === 1)
        .flatMap((terms) => [...terms]),
    )
    const all = new Set([...told[at]!, ...layWords.flatMap((words) => [...uncoveredTerms(words)])])
    const denied = deniedTerms(fact)
    const sentences = [fact.text, ...linesOf(fact), ...layWords].flatMap((line) => line.split(/(?<=[.!?;])\s/))
    return {
      id,
      fact,
      domain,
      ...bareAnswers(fact, domain, findings),
      lines: linesOf(fact)
        .filter((line) => !isBareAnswer(line))
        .map((line) => toLine(tokenise(line))),
      phrases: (fact.match ?? []).map((phrase) => toLine(tokenise(phrase))),
      terms: new Map(
        [...all].map((term) => [
          term,
          {
            weight: weigh(term) * (core.has(term) || lay.has(term) ? 1 : PERIPHERAL),
            core: core.has(term) || lay.has(term),
            denied: denied(term),
          },
        ]),
      ),
      statements: sentences
        .map((sentence) => [...uncoveredTerms(sentence)].map((term) => [term, weigh(term)] as const))
        .filter((terms) => terms.length > 0)
        .map((terms) => ({ terms, total: terms.reduce((all, [, weight]) => all + weight, 0) })),
      numbers: [...all].filter((term) => term.startsWith('=')),
      relatives: new Set(Object.keys(RELATIVES).filter((term) => told[at]!.has(term))),
    }
  })
  return { facts, weigh }
}

/** Weight of a word that a longer concept already covers: it helps, without counting the same meaning twice. */
export const coveredWeight = (weight: number) => weight * COVERED_WEIGHT
