import type { Scored } from './choose-targets'
import { type FrameHit, GENERAL, type Measure, restOf } from './match-frames'
import type { Query } from './score-target'
import type { TargetProfile } from './target-profiles'

/** As sure as a general question for a slot is of what stands there. */
const SCORE = 0.9

/**
 * "Any medicines today?" asks for all that is taken where nothing is prescribed: what was bought for it, or came from somebody else. The
 * vocabulary's finding for medicines in general has then an answer, and is left out.
 */
export function widenToMedicines(
  hits: readonly Scored[],
  query: Query,
  frames: readonly FrameHit[],
  facts: readonly TargetProfile[],
  measure: Measure,
): readonly Scored[] {
  const bare = frames.some((hit) => hit.frame.domain === 'med' && hit.frame.slot === 'drug' && restOf(query, hit, measure).total < GENERAL)
  const medicines = facts.filter(({ places: [place] }) => place!.domain === 'med' && place!.slot !== 'adherence')
  if (!bare || medicines.length === 0 || medicines.some(({ places: [place] }) => place!.slot === 'drug')) return hits
  const rest = hits.filter(({ profile }) => !medicines.includes(profile) && profile.places.every(({ domain }) => domain !== 'med'))
  return [...rest, ...medicines.map((profile) => ({ profile, score: SCORE, direct: SCORE, alike: 0, general: true }))]
}
