import type { Domain } from '../domain/vocabulary'
import { BACKGROUND_FRAMES } from './lexicon/background-frames'
import { type Frame, HPI_FRAMES } from './lexicon/frames'
import { FAINT_WORDS } from './lexicon/stop-words'
import { toReadable } from './readable'
import { ROOM, remembered } from './remembered'
import type { Query } from './score-target'
import { marksIn, NAMED_THINGS, type TargetProfile, wordsIn } from './target-profiles'
import { askedTermsIn, type Token, tokenise, type Weight } from './words'

/** A slot pattern that fits an ask: the frame's own questions, and the terms of the ask that it explains. */
export type FrameHit = { frame: Frame; covered: ReadonlySet<string>; queries: readonly Query[] }

/** What scores rest on in one case: the weight of terms, and the terms of its complaint. */
export type Measure = { weight: Weight; complaint: ReadonlySet<string> }

const FRAMES: readonly Frame[] = [...HPI_FRAMES, ...BACKGROUND_FRAMES]

/** Terms that name a whole field: they narrow nothing down once the field is known. */
export const GENERAL_TERMS: readonly string[] = [
  '#medical-history',
  '#problem',
  '#family-history',
  '#associated',
  '#recent',
  '#now',
  '#same',
  '#hospital',
  '#change',
]
/** How often and how long: background slots are asked with these, and mean no more. */
const MANNER_TERMS: readonly string[] = ['#frequency', '#duration', '#lasting', '#start', '#constant', '#intermittent', '#time-of-day']

/** Patterns of these domains explain no symptom and no part of the body: "any sleeping tablets?" narrows "any tablets?" down. */
const NAMING_NOTHING: ReadonlySet<Domain> = new Set<Domain>(['hpi', 'med'])

/** Slots that hold several unlike facts: a general ask for the slot is only a hint, its words decide. */
const MIXED_SLOTS: ReadonlySet<string> = new Set([
  'timecourse',
  'associated',
  'risk',
  'daily',
  'cycle',
  'pregnancy',
  'sexual',
  'home',
  'feeding',
  'mood',
  'general',
  'neurological',
])

const PRESENT = 0.88
const ABSENT = 0.25
const ABSENT_RELIEF = 0.6
/** What remains of a slot's score when the ask names something that the target has nothing of. */
const UNFITTING = 0.35
/** More unexplained weight than this, and an ask is no general question for its slot. */
export const GENERAL = 0.4
/** Left-over terms of less weight do not matter. */
const SLIGHT = 0.3

export function toQuery(tokens: readonly Token[], ignored: ReadonlySet<string> = new Set()): Query {
  const kept = tokens.filter((token) => !ignored.has(token.norm))
  return { terms: askedTermsIn(kept), words: wordsIn(kept), marks: marksIn(toReadable(kept).line) }
}

let frameQueries: Map<Frame, Query[]> | undefined

function queriesOf(frame: Frame): Query[] {
  frameQueries ??= new Map(FRAMES.map((each) => [each, each.asks.map((ask) => toQuery(tokenise(ask)))]))
  return frameQueries.get(frame)!
}

/** The slot patterns that fit an ask. */
export const framesOn = remembered(ROOM.lines, (text): readonly FrameHit[] => findFrames(tokenise(text)))

/** The same of a part of one. Patterns of one slot explain each other's words: "what makes it worse or better". */
export function findFrames(tokens: readonly Token[]): FrameHit[] {
  const { line, spanOf } = toReadable(tokens)
  const hits = FRAMES.flatMap((frame): FrameHit[] => {
    const spans = frame.patterns.flatMap((pattern) => {
      const match = pattern.exec(line)
      return match === null || match[0] === '' ? [] : [spanOf(match.index, match.index + match[0].length)]
    })
    if (spans.length === 0) return []
    const inside = spans.flatMap((span) => [...askedTermsIn(tokens.filter((token) => token.start >= span.start && token.end <= span.end))])
    const named = NAMING_NOTHING.has(frame.domain) ? inside.filter((term) => !NAMED_THINGS.has(term)) : inside
    const queries = queriesOf(frame)
    return [
      {
        frame,
        queries,
        covered: new Set([
          ...GENERAL_TERMS,
          ...named,
          ...(frame.domain === 'hpi' ? [] : MANNER_TERMS),
          ...queries.flatMap((query) => [...query.terms]),
        ]),
      },
    ]
  })
  const telling = withoutYielding(hits)
  return telling.map((hit) => ({
    ...hit,
    covered: new Set(
      telling
        .filter(({ frame }) => frame.domain === hit.frame.domain && frame.slot === hit.frame.slot)
        .flatMap(({ covered }) => [...covered]),
    ),
  }))
}

/** "Do you miss any tablets?" is about taking them, not about which they are; "any medicines you are allergic to?" about neither. */
function withoutYielding(hits: readonly FrameHit[]): FrameHit[] {
  const narrower = hits.some(({ frame }) => frame.domain === 'med' && frame.slot !== 'drug')
  const allergy = hits.some(({ frame }) => frame.domain === 'allergy')
  return hits.filter(({ frame }) => !(frame.domain === 'med' && (allergy || (narrower && frame.slot === 'drug'))))
}

export function stands(profile: TargetProfile, frame: Frame): boolean {
  return profile.places.some((place) => place.domain === frame.domain && (frame.slot === null || place.slot === frame.slot))
}

/** What a term weighs that no pattern explains: a named symptom or part of the body always matters. */
function unspoken(term: string, weight: Weight): number {
  return NAMED_THINGS.has(term) ? Math.max(0.6, weight(term)) : weight(term)
}

/** What of an ask neither a pattern nor the complaint explains: its terms with their weights, and those together. */
export type Rest = { terms: readonly (readonly [term: string, weight: number])[]; total: number }

export function restOf(query: Query, hit: FrameHit, { weight, complaint }: Measure): Rest {
  const terms = [...query.terms]
    .filter((term) => !hit.covered.has(term) && !complaint.has(term) && !FAINT_WORDS.has(term.replace('#', '')))
    .map((term) => [term, unspoken(term, weight)] as const)
  return { terms, total: terms.reduce((total, [, each]) => total + each, 0) }
}

/** The weight of what is left of an ask that a target explains. */
export function explainedBy(profile: TargetProfile, rest: Rest): number {
  let explained = 0
  for (const [term, each] of rest.terms) if (profile.terms.has(term)) explained += each
  return explained
}

/**
 * How surely a fact of the slot is meant by a pattern of the slot. `rest`: what the pattern leaves of the ask; `similar`: how like the ask is
 * to the fact's own questions.
 */
export function frameScore(profile: TargetProfile, frame: Frame, rest: Rest, similar: number): number {
  if (profile.kind !== 'fact' || !stands(profile, frame)) return 0
  if (frame.notFor !== undefined && profile.findings.includes(frame.notFor)) return 0
  if ((frame.about === 'relieving' && !profile.relieving) || (frame.about === 'aggravating' && profile.relieving)) return 0
  if (frame.needs !== undefined && !frame.needs.some((term) => profile.terms.has(term))) return 0
  if (frame.about === 'tried') return profile.present && frame.domain === 'med' ? 0.8 : 0
  const fits = rest.total < SLIGHT ? 1 : UNFITTING + (1 - UNFITTING) * (explainedBy(profile, rest) / rest.total)
  if (frame.slot !== null && MIXED_SLOTS.has(frame.slot)) {
    if (!profile.present) return 0
    if (frame.slot === 'daily') return 0.7 * fits
    return similar > 0.35 ? 0.5 * fits + 0.2 * similar : 0
  }
  const base = profile.present ? PRESENT : (frame.absent ?? (frame.about === 'relieving' ? ABSENT_RELIEF : ABSENT))
  return base * fits
}
