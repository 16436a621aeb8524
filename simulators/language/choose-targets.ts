import type { Domain, Slot } from '../domain/vocabulary'
import { type FrameHit, GENERAL_TERMS, stands } from './match-frames'
import type { Query } from './score-target'
import type { TargetProfile } from './target-profiles'
import type { Weight } from './words'

export type Target = { id: string; confidence: number }
/** What an ask aims at. `framed`: it fits a slot pattern, whether or not the case has anything there. */
export type Targets = { facts: readonly Target[]; findings: readonly Target[]; domain: Domain | null; slot: Slot | null; framed: boolean }

/** A target with its score. `direct`: the part of it that rests on the ask's own words; `alike`: likeness to the slot's general question; `general`: it is in a slot that is asked for as a whole. */
export type Scored = { profile: TargetProfile; score: number; direct: number; alike: number; general: boolean }

/** A score from here on is a hit; confidence is stretched so that it becomes 0.5. */
export const HIT_SCORE = 0.53
/** Unlisted findings may lie so far below the best, and facts so far below the best finding. */
export const MARGIN = 0.14
/** Of facts only those are meant as well that lie this near to the best one: the rest share a word with the ask. */
const FACT_MARGIN = 0.05
/** A fact answers as well as it can what some finding that the case has nothing of is asked by, so far below that. */
const BEHIND_FINDING = 0.18
/** Findings so near to the best are as good as it. */
const SAME_SCORE = 0.05
/** A term from this weight on narrows an ask down. */
export const NARROWING = 0.4
/** An ask that is this like a finding's own question asks for that finding in particular. */
const PARTICULAR = 0.85
/** So far below a fact that is asked for in so many words, others of its slot are not meant. */
const BESIDE_PARTICULAR = 0.02
/** What is asked in a fact's very words means that fact alone. */
const VERY_WORDS = 0.97
const BESIDE_VERY_WORDS = 0.02
const MOST_FINDINGS = 6

/** A score as confidence: 0.5 at the hit score, 1 at 1. */
export function toConfidence(score: number): number {
  const stretched = score < HIT_SCORE ? (0.5 * score) / HIT_SCORE : 0.5 + (0.5 * (score - HIT_SCORE)) / (1 - HIT_SCORE)
  return Math.round(Math.min(1, Math.max(0, stretched)) * 1000) / 1000
}

/** The hits of one ask: what scores enough and lies near the best. */
export function hitsAmong(scored: readonly Scored[], least: number): Scored[] {
  const best = Math.max(0, ...scored.map((each) => each.score))
  const bestFact = Math.max(0, ...scored.filter(({ profile }) => profile.kind === 'fact').map((each) => each.score))
  return scored.filter(({ profile, score, general }) => {
    if (score < Math.max(least, HIT_SCORE)) return false
    return profile.kind === 'finding'
      ? score >= best - MARGIN
      : score >= best - BEHIND_FINDING && score >= bestFact - (general ? MARGIN : FACT_MARGIN)
  })
}

/** Asks for one unlisted finding in so many words ("any herbal remedies?") do not ask for all that fills its slot. */
function withoutBystanders(hits: readonly Scored[]): Scored[] {
  const ownFact = Math.max(0, ...hits.filter(({ profile }) => profile.kind === 'fact').map(({ direct }) => direct))
  const particular = hits.some(
    ({ profile, direct, alike }) => profile.kind === 'finding' && direct >= PARTICULAR && direct >= ownFact + 0.15 && alike < PARTICULAR,
  )
  return particular ? hits.filter(({ profile, direct }) => profile.kind === 'finding' || direct >= HIT_SCORE) : [...hits]
}

/** "Is there any chance you could be pregnant?" asks for that, not for all else that the case has to tell about pregnancy. */
export function withoutNeighbours(hits: readonly Scored[]): Scored[] {
  const particular = hits.filter(({ profile, direct, alike }) => profile.kind === 'fact' && direct >= PARTICULAR && alike < PARTICULAR)
  const most = Math.max(0, ...particular.map(({ direct }) => direct))
  return most === 0
    ? [...hits]
    : hits.filter(
        ({ profile, direct }) =>
          profile.kind === 'finding' || direct >= most - (most >= VERY_WORDS ? BESIDE_VERY_WORDS : BESIDE_PARTICULAR),
      )
}

/** Puts an ask's hits together: facts first; unlisted findings only for what no fact answers. */
export function chooseTargets(all: readonly Scored[], frames: readonly FrameHit[], query: Query, weight: Weight): Targets {
  const ranked = withoutBystanders(all).sort((left, right) => right.score - left.score || (left.profile.id < right.profile.id ? -1 : 1))
  const facts = ranked.filter(({ profile }) => profile.kind === 'fact')
  const factTerms = new Set(facts.flatMap(({ profile }) => [...profile.terms]))
  const settled = new Set([
    ...GENERAL_TERMS,
    ...frames.filter(({ frame }) => facts.some(({ profile }) => stands(profile, frame))).flatMap(({ covered }) => [...covered]),
  ])
  const bestFact = facts[0]?.score ?? 0
  const adds = (profile: TargetProfile, known: ReadonlySet<string>): boolean =>
    [...query.terms].some((term) => weight(term) > NARROWING && profile.terms.has(term) && !known.has(term) && !settled.has(term))
  const findings = ranked.filter(
    ({ profile, score }) => profile.kind === 'finding' && (facts.length === 0 || score > bestFact + MARGIN || adds(profile, factTerms)),
  )
  const best = findings[0]
  const known = new Set([...factTerms, ...(best?.profile.terms ?? [])])
  const kept = findings.filter(({ profile, score }) => score >= best!.score - SAME_SCORE || adds(profile, known)).slice(0, MOST_FINDINGS)
  const first = facts[0]?.profile ?? best?.profile
  const place = frames.find(({ frame }) => first === undefined || stands(first, frame))?.frame ?? first?.places[0]
  return {
    facts: facts.map(({ profile, score }) => ({ id: profile.id, confidence: toConfidence(score) })),
    findings: firstOfEach([
      ...facts.flatMap(({ profile, score }) => profile.findings.map((id) => ({ id, score }))),
      ...kept.map(({ profile, score }) => ({ id: profile.id, score })),
    ]),
    domain: place?.domain ?? null,
    slot: place?.slot ?? null,
    framed: frames.length > 0,
  }
}

function firstOfEach(targets: readonly { id: string; score: number }[]): Target[] {
  const seen = new Set<string>()
  return targets.filter(({ id }) => !seen.has(id) && seen.add(id)).map(({ id, score }) => ({ id, confidence: toConfidence(score) }))
}
