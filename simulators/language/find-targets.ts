import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import type { Domain, Slot } from '../domain/vocabulary'
import { chooseTargets, HIT_SCORE, hitsAmong, NARROWING, type Scored, type Targets, withoutNeighbours } from './choose-targets'
import { domainGuessOf } from './domain-of-words'
import { FAINT_WORDS } from './lexicon/stop-words'
import { borrowedTerms, partsOf } from './list-parts'
import { type FrameHit, findFrames, framesOn, GENERAL_TERMS, toQuery } from './match-frames'
import { narrowToSlot } from './narrow-to-slot'
import { createOwnWords } from './own-words'
import { ROOM, remembered } from './remembered'
import { createScoring } from './score-slots'
import type { Query } from './score-target'
import { factProfiles, NAMED_THINGS, type TargetProfile, vocabularyOf, weightFor } from './target-profiles'
import { widenToMedicines } from './widen-to-medicines'
import { withoutFillers } from './without-fillers'
import { withoutRelatives } from './without-relatives'
import { askedTermsIn, type Token, tokenise } from './words'

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

/** Somebody is only addressed. */
const NOTHING_NAMED: Targets = { facts: [], findings: [], domain: null, slot: null, framed: false }

/** A part of a list has to fit this well by itself. */
const PART_SCORE = 0.66
/** A part of a list that one target explains as a whole has to fit this well, and to name a symptom, a part of the body or an illness in the family. */
const SURE_PART = 0.8
/** A whole ask that fits this well and is explained is not taken apart. */
const WHOLE_SCORE = 0.8

function complaintOf(sheet: PatientSheet | null, byId: ReadonlyMap<string, TargetProfile>): Set<string> {
  const profiles = [...byId.values()].filter(
    ({ id, places: [place] }) => sheet?.opening.facts.includes(id) || (place!.domain === 'hpi' && place!.slot === 'complaint'),
  )
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

/** What is asked in a fact's own words, word for word, aims at it as surely as at anything. */
function inItsWords(hits: readonly Scored[], meant: readonly TargetProfile[]): Scored[] {
  const rest = hits.filter(({ profile }) => !meant.includes(profile))
  return [...meant.map((profile) => ({ profile, score: 1, direct: 1, alike: 0, general: false })), ...rest]
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
  const ownWords = createOwnWords(sheet, knowledge, { weight: measure.weight, names })
  const meantBy = (text: string) => ownWords(text).flatMap((id) => byId.get(id) ?? [])
  const scoring = createScoring([...facts, ...unlisted], measure, new Set(sheet?.opening.facts))

  /** A list's parts share what the list is about: "any family history of stroke or diabetes". */
  const partQuery = (part: readonly Token[], borrowed: readonly string[], whole: Query): Query => {
    const query = toQuery(part, names)
    const terms = new Set([...query.terms, ...borrowed])
    if (!whole.marks.has('fh') || query.marks.has('fh')) return { ...query, terms }
    return { ...query, terms: terms.add('#family-history'), marks: whole.marks }
  }
  /** What the parts of a list ask for, each by itself. `leader`: what explains the whole list, and with it every part that fits nothing better. */
  const partHits = (tokens: readonly Token[], text: string, query: Query, leader: TargetProfile | null): Scored[] => {
    const parts = partsOf(tokens, text)
    const borrowed = borrowedTerms(parts.map((part) => askedTermsIn(part)))
    return parts.flatMap((part, at) => {
      const ofPart = partQuery(part, borrowed[at]!, query)
      const family = ofPart.marks.has('fh')
      if (leader !== null && !family && ![...ofPart.terms].some((term) => NAMED_THINGS.has(term))) return []
      const frames = findFrames(part).filter(({ frame }) => !family || frame.domain === 'fh')
      const hits = withoutNeighbours(hitsAmong(scoring.score(ofPart, frames), leader !== null ? SURE_PART : PART_SCORE))
      const most = Math.max(0, ...hits.map(({ score }) => score))
      const own = hits.filter(({ profile, score }) => profile === leader && score >= most)
      return own.length > 0 ? own : hits
    })
  }
  const hitsOf = (tokens: readonly Token[], text: string, query: Query, frames: readonly FrameHit[]): Scored[] => {
    const all = scoring.score(query, frames)
    const chosen = new Map(
      withoutNeighbours(hitsAmong(narrowToSlot(all, query, frames, measure), HIT_SCORE)).map((each) => [each.profile, each]),
    )
    const leader = [...chosen.values()].sort((left, right) => right.score - left.score)[0]
    const complete =
      leader !== undefined && [...query.terms].every((term) => leader.profile.terms.has(term) || measure.weight(term) < NARROWING)
    const whole = leader !== undefined && leader.score >= WHOLE_SCORE && complete ? leader.profile : null
    for (const each of partHits(tokens, text, query, whole)) {
      if (each.score > (chosen.get(each.profile)?.score ?? 0)) chosen.set(each.profile, each)
    }
    return [...chosen.values()]
  }
  const find = remembered(ROOM.ofOneCase, (text): Targets => {
    const tokens = withoutFillers(tokenise(text))
    if (tokens.every(({ norm }) => names.has(norm))) return NOTHING_NAMED
    const frames = framesOn(text)
    const query = toQuery(tokens, names)
    const own = withoutRelatives(tokens)
    const hits = hitsOf(tokens, text, query, frames)
    const both = own === null ? hits : [...hits, ...hitsOf(own, text, toQuery(own, names), findFrames(own))]
    const wide = widenToMedicines(bestOfEach(both), query, frames, facts, measure)
    const targets = chooseTargets(inItsWords(wide, meantBy(text)), frames, query, measure.weight)
    return targets.domain === null ? { ...targets, domain: guessDomain(query.terms) } : targets
  })
  return {
    find,
    profileOf: (id) => byId.get(id),
    inSlot: (domain, slot) => facts.filter(({ places: [place] }) => place!.domain === domain && place!.slot === slot).map(({ id }) => id),
    isComplaint(text) {
      if (ownWords(text).some((id) => !sheet?.opening.facts.includes(id))) return false
      const terms = [...toQuery(tokenise(text), names).terms].filter((term) => !FAINT_WORDS.has(term) && !GENERAL_TERMS.includes(term))
      return terms.length > 0 && terms.every((term) => complaint.has(term))
    },
  }
}
