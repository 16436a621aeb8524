import type { PatientPersona, PatientSheet } from '#simulators'
import { Portrait } from './portrait'
import { portraitSeed } from './portrait-features'

type Who = Pick<PatientSheet['who'], 'name' | 'age' | 'ageUnit' | 'sex'>

/** A case's patient with a persona's mood. */
export function PersonPortrait({ who, portrait, size }: { who: Who; portrait: PatientPersona['portrait']; size?: number }) {
  return (
    <Portrait
      seed={portraitSeed(portrait.seed, who.name)}
      mood={portrait.mood}
      age={who.ageUnit === 'years' ? who.age : 1}
      sex={who.sex}
      size={size}
    />
  )
}
