import type { PatientSheet } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import type { Span } from '../domain/ledger'
import type { CaseProfile, FactProfile } from './fact-profile'
import { coveredWeight } from './fact-profile'
import type { TermHit } from './fact-terms'
import { BODY_CONCEPTS } from './lexicon/concepts-body'
import { FRAME_TERMS, RELATIVES } from './lexicon/cue-answers'
import { isDenied, type Statement, type Utterance } from './statements'
import type { FactMention } from './understanding'

/** A term in a sentence, with the clause it stands in and what it weighs in this case. */
type Said = TermHit & { statement: Statement; weight: number }

type Candidate = { profile: FactProfile; used: Said[]; evidence: number; explained: number; score: number }

/** What a sentence must hold of a fact, where the doctor asked for it and where nobody did. */
const ASKED = { evidence: 0.42, explained: 0.2, stated: 0 }
const UNASKED = { evidence: 0.8, explained: 0.5, stated: 0.4 }
const WHOLE = 0.99
/** What another fact has already explained in the same clause still counts so much against a second one. */
const TAKEN = 0.5
/** Against the truth of the case, or against the yes or no it began with, more is wanted: patients seldom contradict themselves unasked. */
const AGAINST = { evidence: 1.3, explained: 0.65 }
/** A target that is denied where the case has it, or the other way round. */
const AGAINST_ASKED = { evidence: 0.7, explained: 0.45 }
const ASKED_BONUS = 1.6
/** Between so many words of one sentence at most a fact is spoken of. */
const MOST_FACTS = 6

const sum = (said: readonly Said[]) => said.reduce((total, { weight }) => total + weight, 0)
const overlaps = (left: Span, right: Span) => left.start < right.end && right.start < left.end

function saidIn(utterance: Utterance, taken: readonly Span[], weigh: (term: string) => number): Said[] {
  return utterance.statements
    .filter((statement) => statement.mood === 'said' || statement.mood === 'supposed')
    .flatMap((statement) => {
      const hits = statement.terms.filter((hit) => !taken.some((span) => overlaps(span, hit)))
      return hits.map((hit) => ({ ...hit, statement, weight: hit.covered ? coveredWeight(weigh(hit.term)) : weigh(hit.term) }))
    })
}

/** Each term counts once a sentence, at its heaviest. */
function distinct(said: readonly Said[]): Said[] {
  const best = new Map<string, Said>()
  for (const item of said) if ((best.get(item.term)?.weight ?? 0) < item.weight) best.set(item.term, item)
  return [...best.values()]
}

/** Numbers of a fact's own that a sentence contradicts by giving only others. */
function otherNumbers(profile: FactProfile, said: readonly Said[]): boolean {
  const given = said.filter(({ term }) => term.startsWith('='))
  return profile.numbers.length > 0 && given.length > 0 && !given.some(({ term }) => profile.terms.has(term))
}

/** How much of the nearest way of stating the fact a sentence holds, in [0, 1]. */
function statedShare(profile: FactProfile, there: ReadonlySet<string>): number {
  return Math.max(
    0,
    ...profile.statements.map(({ terms, total }) => {
      let held = 0
      for (const [term, weight] of terms) if (there.has(term)) held += weight
      return held / total
    }),
  )
}

/** How well a sentence's words state a fact; null where they do not. */
function weighCandidate(profile: FactProfile, said: readonly Said[], taken: readonly Said[], asked: boolean): Candidate | null {
  const known = said.filter(({ term }) => profile.terms.has(term))
  const used = distinct(known.filter((item) => !item.covered || !known.some((other) => !other.covered && overlaps(other, item))))
  const core = used.filter(({ term }) => profile.terms.get(term)!.core)
  const evidence = used.reduce((total, item) => total + Math.min(item.weight, profile.terms.get(item.term)!.weight), 0)
  const clauses = new Set(used.map((item) => item.statement))
  const beside = (item: Said) => !item.covered && clauses.has(item.statement)
  const explained =
    sum(used) / (sum(distinct(said.filter((item) => used.includes(item) || beside(item)))) + TAKEN * sum(distinct(taken.filter(beside))))
  const bar = asked ? ASKED : UNASKED
  if (evidence < bar.evidence || explained < bar.explained) return null
  if (otherNumbers(profile, said) && !asked) return null
  // "On my chest" by itself says nothing of the chest.
  if (!asked && used.every(({ term }) => Object.hasOwn(BODY_CONCEPTS, term.slice(1)))) return null
  const share = statedShare(profile, new Set(used.map((item) => item.term)))
  if (share < bar.stated || (core.length === 0 && share < WHOLE && !(asked && used.length > 1))) return null
  return { profile, used, evidence, explained, score: evidence * (0.4 + explained) * (asked ? ASKED_BONUS : 1) }
}

/**
 * Whether a sentence says the opposite of what the fact's own lines say with the same words. The clause that carries most of the evidence
 * decides, with what goes on about it: "They did nothing."
 */
function opposes({ profile, used }: Candidate, all: readonly Statement[]): boolean {
  const carried = (item: Said) => item.weight * (profile.terms.get(item.term)!.core ? 2 : 1)
  const weights = new Map<Statement, number>()
  for (const item of used) weights.set(item.statement, (weights.get(item.statement) ?? 0) + carried(item))
  const main = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (!main) return false
  const own = used
    .filter((item) => item.statement === main)
    .reduce((total, item) => total + carried(item) * (profile.terms.get(item.term)!.denied ? 1 : -1), 0)
  return isDenied(main, all[all.indexOf(main) + 1]) !== own > 0
}

/** Against the truth of the case, or against the yes or no that the reply holds, a sentence must say more. */
function isBelievable(
  { profile, evidence, explained }: Candidate,
  negated: boolean,
  asked: boolean,
  answered: 'yes' | 'no' | null,
): boolean {
  const contradicts = negated === profile.fact.present
  if (!contradicts && (!asked || answered === null || negated === (answered === 'no'))) return true
  const bar = asked && (answered === null || negated === (answered === 'no')) ? AGAINST_ASKED : AGAINST
  return evidence >= bar.evidence && explained >= bar.explained
}

/** Relatives who are not the patient: what is said of them tells only facts about them. */
function relativesOf(sheet: PatientSheet): Set<string> {
  const relation = Object.values(sheet.speakers)
    .find((speaker) => speaker.lead && speaker.is === 'informant')
    ?.relation?.toLowerCase()
  return new Set(
    Object.entries(RELATIVES)
      .filter(([, patientOf]) => relation === undefined || !patientOf.includes(relation))
      .map(([term]) => term),
  )
}

/** Reads what sentences say in words other than the case's own lines. Terms told by one fact are not counted for another. */
export function createContentReader({ facts, weigh }: CaseProfile, sheet: PatientSheet) {
  const relatives = relativesOf(sheet)
  const byTerm = new Map<string, FactProfile[]>()
  for (const profile of facts) for (const term of profile.terms.keys()) byTerm.set(term, [...(byTerm.get(term) ?? []), profile])

  function fits(profile: FactProfile, said: readonly Said[], targets: ReadonlySet<FactId>): boolean {
    const others = said.filter(({ term }) => relatives.has(term))
    if (others.length > 0 && !others.some(({ term }) => profile.relatives.has(term))) return false
    if (profile.domain === 'fh' && others.length === 0 && !targets.has(profile.id)) return false
    const framed = said.some(({ statement, term }) => statement.mood === 'supposed' || FRAME_TERMS.has(term))
    if (profile.domain === 'ice' && !framed && !targets.has(profile.id)) return false
    const supposed = said.some(({ statement, term }) => statement.mood === 'supposed' && profile.terms.has(term))
    return !supposed || profile.domain === 'ice' || targets.has(profile.id)
  }

  function best(said: readonly Said[], taken: readonly Said[], told: ReadonlySet<FactId>, targets: ReadonlySet<FactId>): Candidate | null {
    const spokenOf = new Set(said.flatMap(({ term }) => byTerm.get(term) ?? []))
    const candidates = [...spokenOf]
      .filter((profile) => !told.has(profile.id) && fits(profile, said, targets))
      .flatMap((profile) => weighCandidate(profile, said, taken, targets.has(profile.id)) ?? [])
    return candidates.sort((a, b) => b.score - a.score || (a.profile.id < b.profile.id ? -1 : 1))[0] ?? null
  }

  return (utterances: readonly Utterance[], known: readonly FactMention[], targets: ReadonlySet<FactId>): FactMention[] => {
    const told = new Set(known.map((mention) => mention.id))
    const statements = utterances.flatMap((utterance) => utterance.statements)
    const answered = utterances.flatMap(({ answer }) => (answer === 'yes' || answer === 'no' ? [answer] : []))[0] ?? null
    const mentions: FactMention[] = []
    for (const utterance of utterances) {
      const whole = saidIn(utterance, known, weigh)
      let said = whole
      for (let count = 0; count < MOST_FACTS && said.length > 0; count += 1) {
        const candidate = best(
          said,
          whole.filter((item) => !said.includes(item)),
          told,
          targets,
        )
        if (!candidate) break
        const { profile, used } = candidate
        const negated = opposes(candidate, statements) ? profile.fact.present : !profile.fact.present
        if (isBelievable(candidate, negated, targets.has(profile.id), answered)) {
          mentions.push({
            id: profile.id,
            negated,
            start: Math.min(...used.map((item) => item.start)),
            end: Math.max(...used.map((item) => item.end)),
          })
        }
        told.add(profile.id)
        said = said.filter((item) => !used.some((taken) => overlaps(taken, item) && (!taken.covered || item.covered)))
      }
    }
    return mentions
  }
}
