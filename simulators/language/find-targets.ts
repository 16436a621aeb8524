import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import type { Domain, Slot } from '../domain/vocabulary'
import { chooseTargets, HIT_SCORE, hitsAmong, NARROWING, type Scored, type Targets, withoutNeighbours } from './choose-targets'
import { domainGuessOf } from './domain-of-words'
import type { Frame } from './lexicon/frames'
import { FAINT_WORDS } from './lexicon/stop-words'
import { borrowedTerms, partsOf } from './list-parts'
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
import { isInverted } from './question-form'
import { toReadable } from './readable'
import { ROOM, remembered } from './remembered'
import { createScorer, type Query } from './score-target'
import { clausesOf, sentencesOf } from './sentences'
import { factProfiles, findingIds, NAMED_THINGS, type TargetProfile, vocabularyOf, weightFor } from './target-profiles'
import { withoutFillers } from './without-fillers'
import { withoutRelatives } from './without-relatives'
import { type Token, termsIn, tokenise, type Weight } from './words'

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
/** A part of a list that one target explains as a whole has to fit this well, and to name a symptom, a part of the body or an illness in the family. */
const SURE_PART = 0.8
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
    let whole = false
    for (const { frame, rest, alike: likeness, standing } of hits) {
      const alike = likeness[index]!
      most = Math.max(most, alike)
      if (!standing[index]) continue
      const general = rest.total - explainedBy(profile, rest) < GENERAL ? BY_FRAME * alike : 0
      const bySlot = frameScore(profile, frame, rest, Math.max(alike, direct))
      if (rest.total < GENERAL && bySlot >= HIT_SCORE) whole = true
      score = Math.max(score, general, bySlot)
    }
    return score > 0 ? [{ profile, score, direct, alike: most, general: whole }] : []
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

/** Each target once, with its best score. */
function bestOfEach(hits: readonly Scored[]): Scored[] {
  const best = new Map<TargetProfile, Scored>()
  for (const each of hits) if (each.score > (best.get(each.profile)?.score ?? 0)) best.set(each.profile, each)
  return [...best.values()]
}

function wordsKey(tokens: readonly Token[], names: ReadonlySet<string>): string {
  return tokens.flatMap(({ norm }) => (names.has(norm) ? [] : [norm])).join(' ')
}

/** The clause of an ask that says what it is after: clauses are read each by itself. The tellingest that asks, or of all where none does. */
function tellingClause(ask: string, weight: Weight): readonly Token[] {
  const clauses = sentencesOf(ask)
    .flatMap((sentence) => clausesOf(sentence, ask))
    .map(({ tokens }) => ({ tokens, tells: [...termsIn(tokens)].reduce((total, term) => total + weight(term), 0) }))
    .sort((left, right) => right.tells - left.tells)
  const asking = clauses.find(({ tokens, tells }) => tells > 0 && isInverted(toReadable(tokens).line))
  return (asking ?? clauses[0])?.tokens ?? tokenise(ask)
}

/** The facts with the ways of asking that the case and the vocabulary give for them. */
function asksOf(sheet: PatientSheet, { findings }: Knowledge): (readonly [id: string, asks: readonly string[]])[] {
  return Object.values(sheet.facts).flatMap((facts) =>
    Object.entries(facts ?? {}).map(([id, fact]) => {
      const known = findingIds(fact).flatMap((finding) => findings[finding] ?? [])
      return [id, [...(fact.ask ?? []), ...known.flatMap((finding) => ('questions' in finding ? finding.questions : []))]] as const
    }),
  )
}

/** What is asked in a fact's own words, word for word, aims at it as surely as at anything. */
function inItsWords(hits: readonly Scored[], meant: readonly TargetProfile[]): Scored[] {
  const rest = hits.filter(({ profile }) => !meant.includes(profile))
  return [...meant.map((profile) => ({ profile, score: 1, direct: 1, alike: 0, general: false })), ...rest]
}

/** "How long have you had this cough?" asks when it began, not whether it is there. */
function withoutComplaint(all: readonly Scored[], query: Query, frames: readonly FrameHit[], measure: Measure): readonly Scored[] {
  const ofComplaint = frames.filter(({ frame }) => frame.domain === 'hpi' && frame.slot !== 'complaint')
  const bare = ofComplaint.filter((hit) => restOf(query, hit, measure).total < GENERAL)
  const answered = bare.some(({ frame }) =>
    all.some(({ profile, score }) => profile.kind === 'fact' && score >= HIT_SCORE && stands(profile, frame)),
  )
  return answered
    ? all.filter(
        ({ profile }) => bare.some(({ frame }) => stands(profile, frame)) || profile.places.every(({ slot }) => slot !== 'complaint'),
      )
    : all
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
  const partQuery = (part: readonly Token[], borrowed: readonly string[], whole: Query): Query => {
    const query = toQuery(part, names)
    const terms = new Set([...query.terms, ...borrowed])
    if (!whole.marks.has('fh') || query.marks.has('fh')) return { ...query, terms }
    return { ...query, terms: terms.add('#family-history'), marks: whole.marks }
  }
  /** What the parts of a list ask for, each by itself. `complete`: one target explains the whole list. */
  const partHits = (tokens: readonly Token[], text: string, query: Query, complete: boolean): Scored[] => {
    const parts = partsOf(tokens, text)
    const borrowed = borrowedTerms(parts.map((part) => termsIn(part)))
    return parts.flatMap((part, at) => {
      const ofPart = partQuery(part, borrowed[at]!, query)
      const family = ofPart.marks.has('fh')
      if (complete && !family && ![...ofPart.terms].some((term) => NAMED_THINGS.has(term))) return []
      const frames = findFrames(part).filter(({ frame }) => !family || frame.domain === 'fh')
      return hitsAmong(scoring.score(ofPart, frames), complete ? SURE_PART : PART_SCORE)
    })
  }
  const hitsOf = (tokens: readonly Token[], text: string, query: Query, frames: readonly FrameHit[]): Scored[] => {
    const all = scoring.score(query, frames)
    const chosen = new Map(
      withoutNeighbours(hitsAmong(withoutComplaint(all, query, frames, measure), HIT_SCORE)).map((each) => [each.profile, each]),
    )
    const leader = [...chosen.values()].sort((left, right) => right.score - left.score)[0]
    const complete =
      leader !== undefined && [...query.terms].every((term) => leader.profile.terms.has(term) || measure.weight(term) < NARROWING)
    const whole = leader !== undefined && leader.score >= WHOLE_SCORE && complete
    for (const each of partHits(tokens, text, query, whole)) {
      if (each.score > (chosen.get(each.profile)?.score ?? 0)) chosen.set(each.profile, each)
    }
    return [...chosen.values()]
  }
  const ownWords = new Map<string, TargetProfile[]>()
  for (const [id, asks] of sheet === null ? [] : asksOf(sheet, knowledge)) {
    for (const ask of asks) {
      const key = wordsKey(tellingClause(ask, measure.weight), names)
      ownWords.set(key, [...new Set([...(ownWords.get(key) ?? []), byId.get(id)!])])
    }
  }
  const find = remembered(ROOM.ofOneCase, (text): Targets => {
    const tokens = withoutFillers(tokenise(text))
    const frames = framesOn(text)
    const query = toQuery(tokens, names)
    const own = withoutRelatives(tokens)
    const hits = hitsOf(tokens, text, query, frames)
    const both = own === null ? hits : [...hits, ...hitsOf(own, text, toQuery(own, names), findFrames(own))]
    const targets = chooseTargets(
      inItsWords(bestOfEach(both), ownWords.get(wordsKey(tokenise(text), names)) ?? []),
      frames,
      query,
      measure.weight,
    )
    return targets.domain === null ? { ...targets, domain: guessDomain(query.terms) } : targets
  })
  return {
    find,
    profileOf: (id) => byId.get(id),
    inSlot: (domain, slot) => facts.filter(({ places: [place] }) => place!.domain === domain && place!.slot === slot).map(({ id }) => id),
    isComplaint(text) {
      const meant = ownWords.get(wordsKey(tokenise(text), names)) ?? []
      if (meant.some(({ id }) => !sheet?.opening.facts.includes(id))) return false
      const terms = [...toQuery(tokenise(text), names).terms].filter((term) => !FAINT_WORDS.has(term) && !GENERAL_TERMS.includes(term))
      return terms.length > 0 && terms.every((term) => complaint.has(term))
    },
  }
}
