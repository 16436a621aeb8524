import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import type { Domain, Slot } from '../domain/vocabulary'
import { BACKGROUND_FRAMES } from './lexicon/background-frames'
import { type Frame, HPI_FRAMES } from './lexicon/frames'
import { FAINT_WORDS } from './lexicon/stop-words'
import { toReadable } from './readable'
import { createScorer, type Query } from './score-target'
import { factProfiles, marksIn, NAMED_THINGS, type TargetProfile, vocabularyOf, weightFor, wordsIn } from './target-profiles'
import { type Token, termsIn, tokenise, type Weight } from './words'

export type Target = { id: string; confidence: number }
/** What an ask aims at. `frame`: the slot pattern it fits best, if any. */
export type Targets = { facts: Target[]; findings: Target[]; domain: Domain | null; slot: Slot | null; framed: boolean }

type Scored = { profile: TargetProfile; score: number }

/** A score from here on is a hit; scores are stretched so that it becomes 0.5. */
const HIT_SCORE = 0.56
/** Other targets of the same words may lie so far below the best. */
const MARGIN = 0.14
/** A part of a list has to fit this well by itself. */
const PART_SCORE = 0.66
/** Findings so near to the best are as good as it. */
const SAME_SCORE = 0.05
/** A term from this weight on narrows an ask down. */
const NARROWING = 0.4
/** A whole ask that fits this well is not taken apart. */
const WHOLE_SCORE = 0.8

const FRAMES: readonly Frame[] = [...HPI_FRAMES, ...BACKGROUND_FRAMES]

/** A score as confidence: 0.5 at the hit score, 1 at 1. */
export function toConfidence(score: number): number {
  const stretched = score < HIT_SCORE ? (0.5 * score) / HIT_SCORE : 0.5 + (0.5 * (score - HIT_SCORE)) / (1 - HIT_SCORE)
  return Math.round(Math.min(1, Math.max(0, stretched)) * 1000) / 1000
}

function toQuery(tokens: readonly Token[], ignored: ReadonlySet<string>): Query {
  const kept = tokens.filter((token) => !ignored.has(token.norm))
  return { terms: termsIn(kept), words: wordsIn(kept), marks: marksIn(toReadable(kept).line) }
}

/** Terms that name a whole field: they narrow nothing down once the field is known. */
const GENERAL_TERMS = ['#medical-history', '#problem', '#family-history', '#associated', '#recent', '#now', '#same', '#hospital']

/** Patterns of the complaint's slots never explain a symptom or part of the body away: "has your cough changed?". */
type FrameHit = { frame: Frame; covered: ReadonlySet<string>; queries: readonly Query[] }

let frameQueries: Map<Frame, Query[]> | undefined
function queriesOf(frame: Frame): Query[] {
  frameQueries ??= new Map(FRAMES.map((each) => [each, each.asks.map((ask) => toQuery(tokenise(ask), new Set()))]))
  return frameQueries.get(frame)!
}

function framesOn(tokens: readonly Token[]): FrameHit[] {
  const { line, spanOf } = toReadable(tokens)
  return FRAMES.flatMap((frame) => {
    const spans = frame.patterns.flatMap((pattern) => {
      const match = pattern.exec(line)
      return match === null || match[0] === '' ? [] : [spanOf(match.index, match.index + match[0].length)]
    })
    if (spans.length === 0) return []
    const inside = spans.flatMap((span) => [...termsIn(tokens.filter((token) => token.start >= span.start && token.end <= span.end))]).filter((term) => frame.domain !== 'hpi' || !NAMED_THINGS.has(term))
    const queries = queriesOf(frame)
    return [{ frame, queries, covered: new Set([...GENERAL_TERMS, ...inside, ...queries.flatMap((query) => [...query.terms])]) }]
  })
}

/** Patterns of one slot explain each other's words: "what makes it worse or better". */
function shareCover(hits: readonly FrameHit[]): FrameHit[] {
  return hits.map((hit) => ({
    ...hit,
    covered: new Set(hits.filter(({ frame }) => frame.domain === hit.frame.domain && frame.slot === hit.frame.slot).flatMap(({ covered }) => [...covered])),
  }))
}

function stands(profile: TargetProfile, frame: Frame): boolean {
  return profile.places.some((place) => place.domain === frame.domain && (frame.slot === null || place.slot === frame.slot))
}

/** What a term weighs that no pattern explains: a named symptom or part of the body always matters. */
function unspoken(term: string, weight: Weight): number {
  return NAMED_THINGS.has(term) ? Math.max(0.6, weight(term)) : weight(term)
}

type Measure = { weight: Weight; complaint: ReadonlySet<string> }

/** Slots that hold several unlike facts: a general ask for the slot is only a hint, its words decide. */
const MIXED_SLOTS: ReadonlySet<string> = new Set(['timecourse', 'associated', 'risk', 'daily', 'cycle', 'home', 'feeding'])

function frameScore(profile: TargetProfile, hit: FrameHit, query: Query, { weight, complaint }: Measure, similar: number): number {
  const { frame } = hit
  if (!stands(profile, frame) || profile.kind !== 'fact') return 0
  if (frame.about === 'relieving' && !profile.relieving) return 0
  if (frame.about === 'aggravating' && profile.relieving) return 0
  if (frame.about === 'tried') return profile.present && frame.domain === 'med' ? 0.8 : 0
  const left = [...query.terms].filter((term) => !hit.covered.has(term) && !complaint.has(term) && !FAINT_WORDS.has(term) && !FAINT_WORDS.has(term.replace('#', '')))
  const leftWeight = left.reduce((total, term) => total + unspoken(term, weight), 0)
  const explained = leftWeight === 0 ? 1 : left.filter((term) => profile.terms.has(term)).reduce((total, term) => total + unspoken(term, weight), 0) / leftWeight
  const fits = leftWeight < 0.3 ? 1 : 0.35 + 0.65 * explained
  if (frame.slot !== null && MIXED_SLOTS.has(frame.slot)) return frame.slot === 'daily' && profile.present ? 0.7 * fits : similar > 0.35 && profile.present ? 0.5 * fits + 0.2 * similar : 0
  const base = profile.present ? 0.88 : frame.absent === undefined ? (frame.about === 'relieving' ? 0.6 : 0.25) : frame.absent
  return base * fits
}

/** Finds what asks aim at, among the facts of a case and the findings of the vocabulary. */
export type TargetFinder = { find(tokens: readonly Token[]): Targets; profileOf(factId: string): TargetProfile | undefined; inSlot(domain: Domain, slot: Slot): string[]; isComplaint(tokens: readonly Token[]): boolean }

export function createTargetFinder(sheet: PatientSheet | null, knowledge: Knowledge): TargetFinder {
  const vocabulary = vocabularyOf(knowledge)
  const facts = sheet === null ? [] : factProfiles(sheet, vocabulary)
  const listed = new Set(facts.flatMap((fact) => fact.findings))
  const unlisted = [...vocabulary.profiles.values()].filter((profile) => !listed.has(profile.id))
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const complaint = new Set((sheet?.opening.facts ?? []).flatMap((id) => [...(byId.get(id)?.prototypes ?? [])].flatMap((prototype) => [...prototype.terms])))
  if (complaint.has('#headache')) complaint.add('#pain').add('#head')
  const weight = weightFor(vocabulary, facts, complaint)
  const names = new Set(sheet === null ? [] : tokenise([sheet.who.name, sheet.who.address, ...Object.values(sheet.speakers).map((speaker) => speaker.name ?? '')].join(' ')).map((token) => token.norm))
  const all = [...facts, ...unlisted]

  const scorer = createScorer(all, weight, complaint)
  const alikeByFrame = new Map<Frame, Float64Array>()
  /** How like each target is to a frame's own question: the same for every ask, so kept. */
  const alikeTo = ({ frame, queries }: FrameHit): Float64Array => {
    let alike = alikeByFrame.get(frame)
    if (alike === undefined) {
      const each = queries.map((query) => scorer.score(query))
      alike = Float64Array.from(all, (_, index) => Math.max(...each.map((scores) => scores[index]!)))
      alikeByFrame.set(frame, alike)
    }
    return alike
  }

  const score = (query: Query, frames: readonly FrameHit[]): Scored[] => {
    const directly = scorer.score(query)
    return all.flatMap((profile, index) => {
    const direct = directly[index]!
    let best = direct
    for (const hit of frames) {
      const alike = alikeTo(hit)[index]!
      const left = [...query.terms].filter((term) => !hit.covered.has(term) && !complaint.has(term)).reduce((total, term) => total + (profile.terms.has(term) ? 0 : unspoken(term, weight)), 0)
      best = Math.max(best, left < 0.4 && stands(profile, hit.frame) ? 0.9 * alike : 0, frameScore(profile, hit, query, { weight, complaint }, Math.max(alike, direct)))
    }
    return best > 0 ? [{ profile, score: best }] : []
    })
  }
  const hits = (scored: readonly Scored[], least: number): Scored[] => {
    const best = Math.max(0, ...scored.map((each) => each.score))
    return scored.filter((each) => each.score >= Math.max(least, best - MARGIN) && each.score >= HIT_SCORE)
  }

  const find = (tokens: readonly Token[]): Targets => {
    const query = toQuery(tokens, names)
    const frames = shareCover(framesOn(tokens))
    const whole = score(query, frames)
    const chosen = new Map<TargetProfile, number>(hits(whole, HIT_SCORE).map((each) => [each.profile, each.score]))
    const best = Math.max(0, ...chosen.values())
    const leader = [...chosen].find(([, value]) => value === best)?.[0]
    const complete = leader !== undefined && [...query.terms].every((term) => leader.terms.has(term) || weight(term) < NARROWING)
    if (best < WHOLE_SCORE || !complete) {
      for (const part of partsOf(tokens)) {
        const partQuery = toQuery(part, names)
        const shared = query.marks.has('fh') && !partQuery.marks.has('fh') ? { ...partQuery, terms: new Set([...partQuery.terms, '#family-history']), marks: query.marks } : partQuery
        for (const each of hits(score(shared, framesOn(part)), PART_SCORE)) chosen.set(each.profile, Math.max(each.score, chosen.get(each.profile) ?? 0))
      }
    }
    return toTargets(chosen, frames, query)
  }

  const toTargets = (chosen: ReadonlyMap<TargetProfile, number>, frames: readonly FrameHit[], query: Query): Targets => {
    const ranked = [...chosen].sort(([left, leftScore], [right, rightScore]) => rightScore - leftScore || (left.id < right.id ? -1 : 1))
    const factHits = ranked.filter(([profile]) => profile.kind === 'fact')
    const factTerms = new Set(factHits.flatMap(([profile]) => [...profile.terms]))
    const bestFact = factHits[0]?.[1] ?? 0
    const settled = new Set([...GENERAL_TERMS, ...frames.filter(({ frame }) => factHits.some(([profile]) => stands(profile, frame))).flatMap(({ covered }) => [...covered])])
    const findingHits = ranked.filter(([profile, value]) => profile.kind === 'finding' && (factHits.length === 0 || value > bestFact + MARGIN || [...query.terms].some((term) => weight(term) > NARROWING && profile.terms.has(term) && !factTerms.has(term) && !settled.has(term))))
    const bestFinding = findingHits[0]?.[1] ?? 0
    const explainedBy = new Set([...factTerms, ...(findingHits[0]?.[0].terms ?? [])])
    const keptFindings = findingHits.filter(([profile, value]) => value >= bestFinding - SAME_SCORE || (explainedBy.size > 0 && [...query.terms].some((term) => profile.terms.has(term) && !explainedBy.has(term)))).slice(0, 6)
    const linked = factHits.flatMap(([profile, value]) => profile.findings.map((id): Target => ({ id, confidence: toConfidence(value) })))
    const first = factHits[0]?.[0] ?? keptFindings[0]?.[0]
    const fitting = frames.find(({ frame }) => first === undefined || stands(first, frame))?.frame
    const place = fitting ?? first?.places[0]
    return {
      facts: factHits.map(([profile, value]) => ({ id: profile.id, confidence: toConfidence(value) })),
      findings: unique([...linked, ...keptFindings.map(([profile, value]) => ({ id: profile.id, confidence: toConfidence(value) }))]),
      domain: place?.domain ?? null,
      slot: place?.slot ?? null,
      framed: frames.length > 0,
    }
  }

  const isComplaint = (tokens: readonly Token[]): boolean => {
    const terms = [...toQuery(tokens, names).terms].filter((term) => !FAINT_WORDS.has(term) && !GENERAL_TERMS.includes(term))
    return terms.length > 0 && terms.every((term) => complaint.has(term))
  }

  return { isComplaint, find, profileOf: (id) => byId.get(id), inSlot: (domain, slot) => facts.filter((fact) => fact.places[0]!.domain === domain && fact.places[0]!.slot === slot).map((fact) => fact.id) }
}

function unique(targets: readonly Target[]): Target[] {
  const seen = new Set<string>()
  return targets.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** The parts of a list, "chest pain, palpitations or breathlessness": cut at "or", "and", and gaps that hold a comma. */
function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    const last = parts.at(-1)!
    const before = last.at(-1)
    const gap = before !== undefined && token.start > before.end + 1
    if (token.norm === 'or' || token.norm === 'and') parts.push([])
    else if (gap) parts.push([token])
    else last.push(token)
  }
  const filled = parts.filter((part) => termsIn(part).size > 0)
  return filled.length > 1 ? filled : []
}
