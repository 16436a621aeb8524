import { HIT_SCORE, type Scored } from './choose-targets'
import type { Frame } from './lexicon/frames'
import { explainedBy, type FrameHit, frameScore, GENERAL, type Measure, type Rest, restOf, stands } from './match-frames'
import { createScorer, type Query } from './score-target'
import type { TargetProfile } from './target-profiles'

/** What was told before anybody asked is seldom asked for again: an ask that names it is after something else about it. */
const TOLD = 0.75
/** Likeness to the slot's own question counts so much. */
const BY_FRAME = 0.9
export type Scoring = { score(query: Query, frames: readonly FrameHit[]): Scored[] }

/** Every target beside one frame: its likeness to the frame's own questions, and whether it stands in the frame's slot. */
type Place = { alike: Float64Array; standing: readonly boolean[] }
type Placed = Place & { frame: Frame; rest: Rest }

/** Scores asks against targets by their words and by the slots that their patterns name. `opening`: the facts that are told unasked. */
export function createScoring(targets: readonly TargetProfile[], measure: Measure, opening: ReadonlySet<string>): Scoring {
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
    let score = opening.has(profile.id) ? TOLD * direct : direct
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
