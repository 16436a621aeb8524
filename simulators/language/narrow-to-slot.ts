import { HIT_SCORE, type Scored } from './choose-targets'
import { type FrameHit, GENERAL, type Measure, restOf, stands } from './match-frames'
import type { Query } from './score-target'
import type { TargetProfile } from './target-profiles'

/** What is left of an ask's targets where it asks something else about what it names. */
export function narrowToSlot(all: readonly Scored[], query: Query, frames: readonly FrameHit[], measure: Measure): readonly Scored[] {
  return withoutComplaint(withoutWhatIsTaken(all, frames), query, frames, measure)
}

/** "Do you take your blood pressure tablets regularly?" asks how they are taken, not which they are. */
function withoutWhatIsTaken(all: readonly Scored[], frames: readonly FrameHit[]): readonly Scored[] {
  const manner = frames.filter(({ frame }) => frame.domain === 'med' && frame.slot === 'adherence')
  const answered = all.some(
    ({ profile, score }) => profile.kind === 'fact' && score >= HIT_SCORE && manner.some(({ frame }) => stands(profile, frame)),
  )
  const isDrug = ({ places: [place] }: TargetProfile) => place!.domain === 'med' && place!.slot === 'drug'
  return answered ? all.filter(({ profile }) => !isDrug(profile)) : all
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
