import type { Fact, PatientSheet } from '../domain/case'
import type { Finding, HistoryFinding, Knowledge } from '../domain/knowledge'
import type { Domain, Slot } from '../domain/vocabulary'
import { broaderTerms } from './broader-terms'
import { DOMAIN_MARKS } from './lexicon/background-frames'
import { BODY_CONCEPTS } from './lexicon/concepts-body'
import { SYMPTOM_CONCEPTS } from './lexicon/concepts-symptoms'
import { STOP_WORDS } from './lexicon/stop-words'
import { toReadable } from './readable'
import { askedTermsIn, plainWeight, type Token, tokenise, type Weight, weighBy } from './words'

/** One way of asking for a target: its terms, and all its words for telling near ones apart. `whole`: a question, not only a topic. */
export type Prototype = { terms: ReadonlySet<string>; words: ReadonlySet<string>; whole: boolean }

/** What a question can aim at: a fact of the case or a finding of the vocabulary. */
export type TargetProfile = {
  id: string
  kind: 'fact' | 'finding'
  /** Where it stands; a fact also stands where its findings do. */
  places: readonly { domain: Domain; slot: Slot }[]
  findings: readonly string[]
  present: boolean
  relieving: boolean
  prototypes: readonly Prototype[]
  /** Every term that belongs to it, values and truth included, and what these are kinds of. */
  terms: ReadonlySet<string>
  /** Terms of the truth itself; empty for a finding. */
  truth: ReadonlySet<string>
  marks: ReadonlySet<string>
  /** The symptom or part of the body that its questions keep naming: without it, an ask is hardly about it. */
  anchors: ReadonlySet<string>
}

/** The findings a fact is linked to, without their values. */
export function findingIds(fact: Fact): string[] {
  const links = fact.finding === undefined ? [] : Array.isArray(fact.finding) ? fact.finding : [fact.finding]
  return links.map((link) => link.split('=')[0]!)
}

export function isHistoryFinding(finding: Finding): finding is HistoryFinding {
  return 'domain' in finding
}

/** Terms for symptoms and parts of the body. */
export const NAMED_THINGS: ReadonlySet<string> = new Set(
  [...Object.keys(SYMPTOM_CONCEPTS), ...Object.keys(BODY_CONCEPTS)].map((concept) => `#${concept}`),
)

const RELIEVING =
  /\b(?:reliev\w*|eas(?:e|es|ed|ing)|help(?:s|ed)?|better|settl\w+|goes? off|tak(?:e|es) (?:it|the \w+) away|takes? away|lifts?|sooth\w*)\b/i

export function marksIn(line: string): Set<string> {
  return new Set(DOMAIN_MARKS.filter(({ pattern }) => pattern.test(line)).map(({ domain }) => domain))
}

export function wordsIn(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.map((token) => token.stem))
}

function toPrototype(line: string, whole: boolean): Prototype[] {
  const tokens = tokenise(line)
  const terms = askedTermsIn(tokens)
  const telling = [...terms].some((term) => !STOP_WORDS.has(term))
  return telling ? [{ terms, words: wordsIn(tokens), whole }] : []
}

const ANCHOR_SHARE = 0.6

function anchorsOf(prototypes: readonly Prototype[]): Set<string> {
  const questions = prototypes.filter(({ whole }) => whole)
  const things = new Set(questions.flatMap(({ terms }) => [...terms].filter((term) => NAMED_THINGS.has(term))))
  return new Set([...things].filter((thing) => questions.filter(({ terms }) => terms.has(thing)).length >= ANCHOR_SHARE * questions.length))
}

type Lines = { questions: readonly string[]; topics: readonly string[]; values: readonly string[]; truth?: string }

function linesOf(finding: HistoryFinding): Lines {
  return { questions: finding.questions, topics: finding.lay, values: 'values' in finding ? Object.values(finding.values).flat() : [] }
}

function buildProfile(base: Pick<TargetProfile, 'id' | 'kind' | 'places' | 'findings' | 'present'>, lines: Lines): TargetProfile {
  const prototypes = [
    ...lines.questions.flatMap((line) => toPrototype(line, true)),
    ...lines.topics.flatMap((line) => toPrototype(line, false)),
  ]
  const truth = askedTermsIn(tokenise(lines.truth ?? ''))
  const own = [
    ...prototypes.flatMap((prototype) => [...prototype.terms]),
    ...lines.values.flatMap((line) => [...askedTermsIn(tokenise(line))]),
    ...truth,
  ]
  const terms = new Set([...own, ...own.flatMap(broaderTerms)])
  const marks = new Set(lines.questions.flatMap((line) => [...marksIn(toReadable(tokenise(line)).line)]))
  return {
    ...base,
    prototypes,
    terms,
    truth,
    marks,
    anchors: anchorsOf(prototypes),
    relieving: RELIEVING.test([...lines.questions, base.id].join(' ')) && !/worse|bring/i.test(lines.questions[0] ?? ''),
  }
}

/** Everything the vocabulary knows, built once per vocabulary. */
export type Vocabulary = { profiles: ReadonlyMap<string, TargetProfile>; findings: Knowledge['findings']; weight: Weight }

const vocabularies = new WeakMap<Knowledge, Vocabulary>()

/** Terms that nothing in the vocabulary asks about tell little: a name, a place, a turn of phrase. */
const UNKNOWN_TERM = 0.3

export function vocabularyOf(knowledge: Knowledge): Vocabulary {
  const before = vocabularies.get(knowledge)
  if (before !== undefined) return before
  const profiles = new Map(
    Object.entries(knowledge.findings).flatMap(([id, finding]): [string, TargetProfile][] => {
      if (!isHistoryFinding(finding)) return []
      const base = {
        id,
        kind: 'finding' as const,
        places: [{ domain: finding.domain, slot: finding.slot }],
        findings: [id],
        present: false,
      }
      return [[id, buildProfile(base, linesOf(finding))]]
    }),
  )
  const vocabulary = { profiles, findings: knowledge.findings, weight: weighBy([...profiles.values()].map((profile) => profile.terms)) }
  vocabularies.set(knowledge, vocabulary)
  return vocabulary
}

/** A case's facts as targets: their own ways of asking and those of their findings. */
export function factProfiles(sheet: PatientSheet, vocabulary: Vocabulary): TargetProfile[] {
  return Object.entries(sheet.facts).flatMap(([domain, facts]) =>
    Object.entries(facts ?? {}).map(([id, fact]) => {
      const findings = findingIds(fact)
      const linked = findings.flatMap((finding) => {
        const known = vocabulary.findings[finding]
        return known !== undefined && isHistoryFinding(known) ? [known] : []
      })
      const lines = linked.map(linesOf)
      const places = [
        { domain: domain as Domain, slot: fact.slot },
        ...linked.map((finding) => ({ domain: finding.domain, slot: finding.slot })),
      ]
      return buildProfile(
        { id, kind: 'fact', places, findings, present: fact.present },
        {
          questions: [...(fact.ask ?? []), ...lines.flatMap((line) => line.questions)],
          topics: [...lines.flatMap((line) => line.topics), ...(fact.match ?? [])],
          values: lines.flatMap((line) => line.values),
          truth: fact.text,
        },
      )
    }),
  )
}

/** Weights for one case: terms of the vocabulary by rarity, the complaint's own words at half, unknown words low. */
export function weightFor(vocabulary: Vocabulary, targets: readonly TargetProfile[], complaint: ReadonlySet<string>): Weight {
  const known = new Map<string, number>()
  for (const { terms } of [...vocabulary.profiles.values(), ...targets]) {
    for (const term of terms) if (!known.has(term)) known.set(term, vocabulary.weight(term) * (complaint.has(term) ? 0.5 : 1))
  }
  return (term) => known.get(term) ?? UNKNOWN_TERM * plainWeight(term)
}
