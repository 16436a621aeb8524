import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import type { Domain, Slot } from '../domain/vocabulary'
import { BACKGROUND_FRAMES } from './lexicon/background-frames'
import { type Frame, HPI_FRAMES } from './lexicon/frames'
import { FAINT_WORDS } from './lexicon/stop-words'
import { toReadable } from './readable'
import { type Query, scoreTarget } from './score-target'
import { factProfiles, marksIn, type TargetProfile, vocabularyOf, weightFor, wordsIn } from './target-profiles'
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
    const inside = spans.flatMap((span) => [...termsIn(tokens.filter((token) => token.start >= span.start && token.end <= span.end))])
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

/** Slots that hold several unlike facts: a general ask for the slot is only a hint, its words decide. */
const MIXED_SLOTS: ReadonlySet<string> = new Set(['timecourse', 'associated', 'risk', 'daily'])

function frameScore(profile: TargetProfile, hit: FrameHit, query: Query, weight: Weight, similar: number): number {
  const { frame } = hit
  if (!stands(profile, frame) || profile.kind !== 'fact') return 0
  if (frame.about === 'relieving' && !profile.relieving) return 0
  if (frame.about === 'aggravating' && profile.relieving) return 0
  const left = [...query.terms].filter((term) => !hit.covered.has(term) && !FAINT_WORDS.has(term) && !FAINT_WORDS.has(term.replace('#', '')))
  const leftWeight = left.reduce((total, term) => total + weight(term), 0)
  const explained = leftWeight === 0 ? 1 : left.filter((term) => profile.terms.has(term)).reduce((total, term) => total + weight(term), 0) / leftWeight
  const fits = leftWeight < 0.3 ? 1 : 0.35 + 0.65 * explained
  if (frame.slot !== null && MIXED_SLOTS.has(frame.slot)) return frame.slot === 'daily' && profile.present ? 0.7 * fits : similar > 0.35 && profile.present ? 0.5 * fits + 0.2 * similar : 0
  const base = profile.present ? 0.88 : frame.absent === undefined ? (frame.about === 'relieving' ? 0.6 : 0.25) : frame.absent
  return base * fits
}

/** Finds what asks aim at, among the facts of a case and the findings of the vocabulary. */
export type TargetFinder = { find(tokens: readonly Token[]): Targets; profileOf(factId: string): TargetProfile | undefined; inSlot(domain: Domain, slot: Slot): string[] }

export function createTargetFinder(sheet: PatientSheet | null, knowledge: Knowledge): TargetFinder {
  const vocabulary = vocabularyOf(knowledge)
  const facts = sheet === null ? [] : factProfiles(sheet, vocabulary)
  const listed = new Set(facts.flatMap((fact) => fact.findings))
  const unlisted = [...vocabulary.profiles.values()].filter((profile) => !listed.has(profile.id))
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const complaint = new Set((sheet?.opening.facts ?? []).flatMap((id) => [...(byId.get(id)?.prototypes ?? [])].flatMap((prototype) => [...prototype.terms])))
  const weight = weightFor(vocabulary, facts, complaint)
  const names = new Set(sheet === null ? [] : tokenise([sheet.who.name, sheet.who.address, ...Object.values(sheet.speakers).map((speaker) => speaker.name ?? '')].join(' ')).map((token) => token.norm))
  const all = [...facts, ...unlisted]

  const score = (query: Query, frames: readonly FrameHit[]): Scored[] => all.map((profile) => {
    const direct = scoreTarget(query, profile, weight)
    let best = direct
    for (const hit of frames) {
      const alike = Math.max(...hit.queries.map((asked) => scoreTarget(asked, profile, weight)))
      const left = [...query.terms].filter((term) => !hit.covered.has(term)).reduce((total, term) => total + (profile.terms.has(term) ? 0 : weight(term)), 0)
      best = Math.max(best, left < 0.4 && stands(profile, hit.frame) ? 0.9 * alike : 0, frameScore(profile, hit, query, weight, Math.max(alike, direct)))
    }
    return { profile, score: best }
  })
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
    if (best < WHOLE_SCORE || partsOf(tokens).length > 2) {
      const explained = new Set([...chosen.keys()].flatMap((profile) => [...profile.terms]))
      for (const part of partsOf(tokens)) {
        const partQuery = toQuery(part, names)
        const shared = query.marks.has('fh') && !partQuery.marks.has('fh') ? { ...partQuery, terms: new Set([...partQuery.terms, '#family-history']), marks: query.marks } : partQuery
        if (chosen.size > 0 && [...partQuery.terms].every((term) => explained.has(term))) continue
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
    const findingHits = ranked.filter(([profile, value]) => profile.kind === 'finding' && (factHits.length === 0 || value > bestFact + MARGIN || [...query.terms].some((term) => weight(term) > NARROWING && profile.terms.has(term) && !factTerms.has(term))))
    const bestFinding = findingHits[0]?.[1] ?? 0
    const explainedBy = new Set([...factTerms, ...(findingHits[0]?.[0].terms ?? [])])
    const keptFindings = findingHits.filter(([profile, value]) => value >= bestFinding - SAME_SCORE || (explainedBy.size > 0 && [...query.terms].some((term) => profile.terms.has(term) && !explainedBy.has(term)))).slice(0, 6)
    const linked = factHits.flatMap(([profile, value]) => profile.findings.map((id): Target => ({ id, confidence: toConfidence(value) })))
    const place = frames[0] !== undefined && (ranked[0] === undefined || stands(ranked[0][0], frames[0].frame)) ? { domain: frames[0].frame.domain, slot: frames[0].frame.slot } : ranked[0]?.[0].places[0]
    return {
      facts: factHits.map(([profile, value]) => ({ id: profile.id, confidence: toConfidence(value) })),
      findings: unique([...linked, ...keptFindings.map(([profile, value]) => ({ id: profile.id, confidence: toConfidence(value) }))]),
      domain: place?.domain ?? null,
      slot: place?.slot ?? null,
      framed: frames.length > 0,
    }
  }

  return { find, profileOf: (id) => byId.get(id), inSlot: (domain, slot) => facts.filter((fact) => fact.places[0]!.domain === domain && fact.places[0]!.slot === slot).map((fact) => fact.id) }
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
