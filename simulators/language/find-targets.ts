import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import type { Domain, Slot } from '../domain/vocabulary'
import { chooseTargets, HIT_SCORE, hitsAmong, NARROWING, type Scored, type Targets, withoutNeighbours } from './choose-targets'
import type { Frame } from './lexicon/frames'
import { FAINT_WORDS } from './lexicon/stop-words'
import { partsOf } from './list-parts'
import { type FrameHit, frameScore, framesOn, GENERAL_TERMS, leftOver, type Measure, stands, toQuery } from './match-frames'
import { createScorer, type Query } from './score-target'
import { factProfiles, type TargetProfile, vocabularyOf, weightFor } from './target-profiles'
import { type Token, tokenise } from './words'

/** Finds what asks aim at, among the facts of a case and the findings of the vocabulary. */
export type TargetFinder = {
  find(tokens: readonly Token[]): Targets
  profileOf(factId: string): TargetProfile | undefined
  /** Facts that stand in a slot, in the order of the file. */
  inSlot(domain: Domain, slot: Slot): string[]
  /** Whether words name nothing but the complaint: "tell me about the pain". */
  isComplaint(tokens: readonly Token[]): boolean
}

/** A part of a list has to fit this well by itself. */
const PART_SCORE = 0.66
/** A whole ask that fits this well and is explained is not taken apart. */
const WHOLE_SCORE = 0.8
/** Likeness to the slot's own question counts so much. */
const BY_FRAME = 0.9
/** More unexplained weight than this, and an ask is no general question for its slot. */
const GENERAL = 0.4

type Scoring = { score(query: Query, frames: readonly FrameHit[]): Scored[] }

function createScoring(targets: readonly TargetProfile[], measure: Measure): Scoring {
  const scorer = createScorer(targets, measure.weight, measure.complaint)
  const likeness = new Map<Frame, Float64Array>()
  /** How like each target is to a frame's own questions: the same for every ask, so kept. */
  const likenessTo = ({ frame, queries }: FrameHit): Float64Array => {
    let alike = likeness.get(frame)
    if (alike === undefined) {
      const each = queries.map((query) => scorer.score(query))
      alike = Float64Array.from(targets, (_, index) => Math.max(...each.map((scores) => scores[index]!)))
      likeness.set(frame, alike)
    }
    return alike
  }
  const scoreOne = (profile: TargetProfile, index: number, direct: number, query: Query, frames: readonly FrameHit[]): Scored[] => {
    let score = direct
    let most = 0
    for (const hit of frames) {
      const alike = likenessTo(hit)[index]!
      const { total, explained } = leftOver(query, hit, profile, measure)
      const general = stands(profile, hit.frame) && total - explained < GENERAL ? BY_FRAME * alike : 0
      score = Math.max(score, general, frameScore(profile, hit, query, measure, Math.max(alike, direct)))
      most = Math.max(most, alike)
    }
    return score > 0 ? [{ profile, score, direct, alike: most }] : []
  }
  return {
    score(query, frames) {
      const direct = scorer.score(query)
      return targets.flatMap((profile, index) => scoreOne(profile, index, direct[index]!, query, frames))
    },
  }
}

function complaintOf(sheet: PatientSheet | null, byId: ReadonlyMap<string, TargetProfile>): Set<string> {
  const profiles = (sheet?.opening.facts ?? []).flatMap((id) => byId.get(id) ?? [])
  const terms = new Set(profiles.flatMap(({ prototypes }) => prototypes.flatMap((prototype) => [...prototype.terms])))
  return terms.has('#headache') ? terms.add('#pain').add('#head') : terms
}

function namesOf(sheet: PatientSheet | null): Set<string> {
  if (sheet === null) return new Set()
  const names = [sheet.who.name, sheet.who.address, ...Object.values(sheet.speakers).map((speaker) => speaker.name ?? '')]
  return new Set(tokenise(names.join(' ')).map((token) => token.norm))
}

const GROWN_UP = 16

/** Nobody asks a grown-up for first steps, or a man for periods: words that happen to be alike mean something else. */
function concerns({ places }: TargetProfile, sheet: PatientSheet | null): boolean {
  if (sheet === null) return true
  const { age, ageUnit, sex } = sheet.who
  const grown = ageUnit === 'years' && age >= GROWN_UP
  return !places.every(({ domain }) => (grown && domain === 'dev') || (sex === 'male' && domain === 'ogh'))
}

export function createTargetFinder(sheet: PatientSheet | null, knowledge: Knowledge): TargetFinder {
  const vocabulary = vocabularyOf(knowledge)
  const facts = sheet === null ? [] : factProfiles(sheet, vocabulary)
  const listed = new Set(facts.flatMap((fact) => fact.findings))
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const complaint = complaintOf(sheet, byId)
  const measure = { complaint, weight: weightFor(vocabulary, facts, complaint) }
  const names = namesOf(sheet)
  const unlisted = [...vocabulary.profiles.values()].filter((profile) => !listed.has(profile.id) && concerns(profile, sheet))
  const scoring = createScoring([...facts, ...unlisted], measure)

  /** A list's parts share what the list is about: "any family history of stroke or diabetes". */
  const partQuery = (part: readonly Token[], whole: Query): Query => {
    const query = toQuery(part, names)
    if (!whole.marks.has('fh') || query.marks.has('fh')) return query
    return { ...query, terms: new Set([...query.terms, '#family-history']), marks: whole.marks }
  }
  const find = (tokens: readonly Token[]): Targets => {
    const query = toQuery(tokens, names)
    const frames = framesOn(tokens)
    const chosen = new Map(withoutNeighbours(hitsAmong(scoring.score(query, frames), HIT_SCORE)).map((each) => [each.profile, each]))
    const leader = [...chosen.values()].sort((left, right) => right.score - left.score)[0]
    const complete =
      leader !== undefined && [...query.terms].every((term) => leader.profile.terms.has(term) || measure.weight(term) < NARROWING)
    if (leader === undefined || leader.score < WHOLE_SCORE || !complete) {
      for (const part of partsOf(tokens)) {
        for (const each of hitsAmong(scoring.score(partQuery(part, query), framesOn(part)), PART_SCORE)) {
          if (each.score > (chosen.get(each.profile)?.score ?? 0)) chosen.set(each.profile, each)
        }
      }
    }
    return chooseTargets([...chosen.values()], frames, query, measure.weight)
  }
  return {
    find,
    profileOf: (id) => byId.get(id),
    inSlot: (domain, slot) => facts.filter(({ places: [place] }) => place!.domain === domain && place!.slot === slot).map(({ id }) => id),
    isComplaint(tokens) {
      const terms = [...toQuery(tokens, names).terms].filter((term) => !FAINT_WORDS.has(term) && !GENERAL_TERMS.includes(term))
      return terms.length > 0 && terms.every((term) => complaint.has(term))
    },
  }
}
