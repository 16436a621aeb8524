import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import type { Domain, Slot } from '../domain/vocabulary'
import { chooseTargets, HIT_SCORE, hitsAmong, NARROWING, type Scored, type Targets, withoutNeighbours } from './choose-targets'
import { domainGuessOf } from './domain-of-words'
import type { Frame } from './lexicon/frames'
import { FAINT_WORDS } from './lexicon/stop-words'
import { partsOf } from './list-parts'
import {
  explainedBy,
  type FrameHit,
  findFrames,
  frameScore,
  framesOn,
  GENERAL_TERMS,
  type Measure,
  type Rest,
  restOf,
  stands,
  toQuery,
} from './match-frames'
import { ROOM, remembered } from './remembered'
import { createScorer, type Query } from './score-target'
import { factProfiles, type TargetProfile, vocabularyOf, weightFor } from './target-profiles'
import { type Token, tokenise } from './words'

/** Finds what asks aim at, among the facts of a case and the findings of the vocabulary. */
export type TargetFinder = {
  /** `text`: one clause or sentence. */
  find(text: string): Targets
  profileOf(factId: string): TargetProfile | undefined
  /** Facts that stand in a slot, in the order of the file. */
  inSlot(domain: Domain, slot: Slot): string[]
  /** Whether words name nothing but the complaint: "tell me about the pain". */
  isComplaint(text: string): boolean
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

/** Every target beside one frame: its likeness to the frame's own questions, and whether it stands in the frame's slot. */
type Place = { alike: Float64Array; standing: readonly boolean[] }
type Placed = Place & { frame: Frame; rest: Rest }

function createScoring(targets: readonly TargetProfile[], measure: Measure): Scoring {
  const scorer = createScorer(targets, measure.weight, measure.complaint)
  const known = new Map<Frame, Place>()
  /** How like each target is to a frame's own questions, and which stand in its slot: the same for every ask, so kept. */
  const placeOf = ({ frame, queries }: FrameHit): Place => {
    const before = known.get(frame)
    if (before !== undefined) return before
    const each = queries.map((query) => scorer.score(query))
    const place = {
      alike: Float64Array.from(targets, (_, index) => Math.max(...each.map((scores) => scores[index]!))),
      standing: targets.map((profile) => stands(profile, frame)),
    }
    known.set(frame, place)
    return place
  }
  const scoreOne = (profile: TargetProfile, index: number, direct: number, hits: readonly Placed[]): Scored[] => {
    let score = direct
    let most = 0
    for (const { frame, rest, alike: likeness, standing } of hits) {
      const alike = likeness[index]!
      most = Math.max(most, alike)
      if (!standing[index]) continue
      const general = rest.total - explainedBy(profile, rest) < GENERAL ? BY_FRAME * alike : 0
      score = Math.max(score, general, frameScore(profile, frame, rest, Math.max(alike, direct)))
    }
    return score > 0 ? [{ profile, score, direct, alike: most }] : []
  }
  return {
    score(query, frames) {
      const direct = scorer.score(query)
      const hits = frames.map((hit) => ({ frame: hit.frame, rest: restOf(query, hit, measure), ...placeOf(hit) }))
      return targets.flatMap((profile, index) => {
        const near = direct[index]! > 0 || hits.some(({ standing }) => standing[index])
        return near ? scoreOne(profile, index, direct[index]!, hits) : []
      })
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
  const guessDomain = domainGuessOf(vocabulary)
  const scoring = createScoring([...facts, ...unlisted], measure)

  /** A list's parts share what the list is about: "any family history of stroke or diabetes". */
  const partQuery = (part: readonly Token[], whole: Query): Query => {
    const query = toQuery(part, names)
    if (!whole.marks.has('fh') || query.marks.has('fh')) return query
    return { ...query, terms: new Set([...query.terms, '#family-history']), marks: whole.marks }
  }
  const find = remembered(ROOM.ofOneCase, (text): Targets => {
    const tokens = tokenise(text)
    const query = toQuery(tokens, names)
    const frames = framesOn(text)
    ;(globalThis as any).__dbg?.(text, scoring.score(query, frames), frames, query, measure)
    const chosen = new Map(withoutNeighbours(hitsAmong(scoring.score(query, frames), HIT_SCORE)).map((each) => [each.profile, each]))
    const leader = [...chosen.values()].sort((left, right) => right.score - left.score)[0]
    const complete =
      leader !== undefined && [...query.terms].every((term) => leader.profile.terms.has(term) || measure.weight(term) < NARROWING)
    if (leader === undefined || leader.score < WHOLE_SCORE || !complete) {
      for (const part of partsOf(tokens)) {
        for (const each of hitsAmong(scoring.score(partQuery(part, query), findFrames(part)), PART_SCORE)) {
          if (each.score > (chosen.get(each.profile)?.score ?? 0)) chosen.set(each.profile, each)
        }
      }
    }
    const targets = chooseTargets([...chosen.values()], frames, query, measure.weight)
    return targets.domain === null ? { ...targets, domain: guessDomain(query.terms) } : targets
  })
  return {
    find,
    profileOf: (id) => byId.get(id),
    inSlot: (domain, slot) => facts.filter(({ places: [place] }) => place!.domain === domain && place!.slot === slot).map(({ id }) => id),
    isComplaint(text) {
      const terms = [...toQuery(tokenise(text), names).terms].filter((term) => !FAINT_WORDS.has(term) && !GENERAL_TERMS.includes(term))
      return terms.length > 0 && terms.every((term) => complaint.has(term))
    },
  }
}
