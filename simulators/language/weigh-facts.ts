import type { Target } from './choose-targets'
import { NEARNESS_WEIGHTS } from './lexicon/nearness-weights'
import type { Nearness } from './nearest-facts'

type Feature = keyof typeof NEARNESS_WEIGHTS.of

/** A fact that an ask may aim at. `byWords`: the confidence that its words give it, 0 where they give none. */
export type Candidate = { id: string; byWords: number; speaksFor: Readonly<Record<Feature, number>> }

/** What an ask aims at by its words alone. */
export type ByWords = { facts: readonly Target[]; findings: readonly Target[] }

/** Facts that lie farther off are meant only if the ask's words say so. */
const LEAST_NEAR = 0.4
/** By nearness alone a fact is meant only from here on: "what's it really like?" lies near to much and asks for nothing. */
const NEAR_ENOUGH = 0.6
const HIT = 0.5
/** What an ask's words, or the slot they ask for as a whole, name so surely is meant, however far the other words lie. */
const BEYOND_DOUBT = 0.89
/** An ask that names what the case has nothing of this surely is after that, however near some fact lies. */
const BY_NAME = 0.97
/** An ask that only lies near a fact's questions aims at it no more surely than this. */
const MOST_BY_NEARNESS = 0.85
/** From this place on, it makes no difference how many facts are nearer. */
const LAST_PLACE = 6

const strongest = (targets: readonly Target[]): number => Math.max(0, ...targets.map(({ confidence }) => confidence))

/** Every fact that an ask may aim at, with all that speaks for it. */
export function candidatesOf(near: Nearness, byWords: ByWords): Candidate[] {
  const known = new Map(byWords.facts.map(({ id, confidence }) => [id, confidence]))
  const ranked = near.facts.map((each) => each.near).sort((left, right) => right - left)
  const [nearest = 0, second = 0] = ranked
  const best = strongest(byWords.facts)
  const finding = strongest(byWords.findings)
  const hits = byWords.facts.filter(({ confidence }) => confidence >= HIT).length
  return near.facts.flatMap(({ id, near: own }) => {
    const confidence = known.get(id) ?? 0
    if (own < LEAST_NEAR && confidence === 0) return []
    const speaksFor = {
      confidence,
      hit: confidence >= HIT ? 1 : 0,
      behindBest: best - confidence,
      near: own,
      behindNearest: nearest - own,
      leadsBy: own === nearest ? own - second : 0,
      isNearest: own === nearest ? 1 : 0,
      place: Math.min(LAST_PLACE, ranked.indexOf(own)),
      beforeElsewhere: own - near.elsewhere,
      finding,
      hits,
      noHit: best < HIT ? 1 : 0,
      nearAndHit: confidence >= HIT ? own : 0,
      nearWithoutHit: best < HIT ? own : 0,
    }
    return [{ id, byWords: confidence, speaksFor }]
  })
}

/** What nearness changes: the facts that an ask means besides those its words name, and those that only share a word with it. */
export type Weighed = { added: readonly Target[]; dropped: ReadonlySet<string> }

/**
 * Weighs what an ask's words aim at against the learned nearness of the whole ask to the questions that are known after each
 * fact. What was told unasked (`told`) is asked for only by name.
 */
export function weighFacts(near: Nearness, byWords: ByWords, told: ReadonlySet<string>): Weighed {
  const weighed = candidatesOf(near, byWords).map((candidate) => ({ ...candidate, odds: oddsOf(candidate) }))
  const isElsewhere = strongest(byWords.facts) < HIT && strongest(byWords.findings) >= BY_NAME
  const added = isElsewhere
    ? []
    : weighed.filter(({ id, byWords: own, speaksFor, odds }) => own < HIT && odds >= 0 && speaksFor.near >= NEAR_ENOUGH && !told.has(id))
  const dropped = weighed.filter(({ byWords: own, odds }) => own >= HIT && own < BEYOND_DOUBT && odds < 0)
  return { added: added.map(({ id, odds }) => ({ id, confidence: byNearness(odds) })), dropped: new Set(dropped.map(({ id }) => id)) }
}

/** Log odds that the ask aims at the fact, less the odds from which on it counts. */
function oddsOf({ speaksFor }: Candidate): number {
  const features = Object.keys(NEARNESS_WEIGHTS.of) as Feature[]
  return features.reduce((total, feature) => total + NEARNESS_WEIGHTS.of[feature] * speaksFor[feature], NEARNESS_WEIGHTS.start)
}

function byNearness(odds: number): number {
  const share = 2 / (1 + Math.exp(-odds)) - 1
  return Math.round(1000 * (HIT + (MOST_BY_NEARNESS - HIT) * share)) / 1000
}
