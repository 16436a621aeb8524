import type { PatientPersona } from '#simulators'

export type Mood = PatientPersona['portrait']['mood']
export type Sex = 'female' | 'male' | 'intersex'

/** What is drawn, chosen once from the seed: the same patient has the same face everywhere. */
export type Features = {
  ground: string
  skin: string
  hair: string
  cloth: string
  scarf: string
  collar: 'round' | 'shirt' | 'polo' | 'scarf'
  style: HairStyle
  glasses: boolean
  beard: boolean
  earrings: boolean
  freckles: boolean
  lines: boolean
  width: number
  tilt: number
}

export type HairStyle = 'bald' | 'short' | 'crop' | 'side' | 'curly' | 'bob' | 'long' | 'bun' | 'headscarf'

const GROUNDS = ['#e8d9bd', '#cfe0d4', '#d6dcec', '#ecd3cd', '#e3d6e6', '#d3e2e6', '#e9e0c8', '#dfd8cf']
const SKINS = ['#f6d9c3', '#efc6a4', '#dda980', '#c68a5f', '#a66c47', '#87573a', '#6f4832']
const DARK_HAIR = ['#2b221e', '#3b2a22', '#241f24', '#4c3324']
const LIGHT_HAIR = ['#6e4a2c', '#8f5f33', '#b98a4b', '#7a3f26']
const GREYS = ['#b9b6b0', '#d8d5cf', '#8f8d8a']
const CLOTHS = ['#39665a', '#7c4a5c', '#3f5a80', '#a06a36', '#5e6b4a', '#6a5a8c', '#8a4f3d', '#4b5560']
const COLLARS: Features['collar'][] = ['round', 'shirt', 'polo', 'scarf']
const STYLES: Record<Sex, HairStyle[]> = {
  female: ['bob', 'long', 'bun', 'curly', 'headscarf', 'bob', 'long'],
  male: ['short', 'crop', 'side', 'curly', 'bald', 'short'],
  intersex: ['short', 'bob', 'curly', 'side', 'crop'],
}

/** Chooses a face. `age` in years; without age or sex any adult may come out. */
export function chooseFeatures(seed: number, age = 42, sex?: Sex): Features {
  const next = sequence(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const shownSex = sex ?? pick(['female', 'male'] as const)
  const skin = Math.floor(next() * SKINS.length)
  const old = age >= 60 || (age >= 50 && next() < 0.4)
  const young = age < 14
  const hair = old ? pick(GREYS) : pick(skin < 3 ? [...DARK_HAIR, ...LIGHT_HAIR] : DARK_HAIR)
  const style = pick(STYLES[shownSex])
  const cloth = Math.floor(next() * CLOTHS.length)
  return {
    ground: pick(GROUNDS),
    skin: SKINS[skin]!,
    hair,
    cloth: CLOTHS[cloth]!,
    // Never the colour of the clothes.
    scarf: CLOTHS[(cloth + 3) % CLOTHS.length]!,
    collar: pick(COLLARS),
    style: style === 'bald' && age < 40 ? 'crop' : style,
    glasses: !young && next() < (old ? 0.5 : 0.25),
    beard: shownSex === 'male' && age >= 22 && next() < 0.4,
    earrings: shownSex === 'female' && !young && next() < 0.5,
    freckles: skin < 3 && next() < 0.25,
    lines: old,
    width: (young ? 23.5 : 21.5) + next() * 2.5,
    tilt: (next() - 0.5) * 6,
  }
}

/** Mixes a name into a persona's seed, so that two patients of one manner do not share a face. */
export function portraitSeed(seed: number, name: string): number {
  let mixed = seed >>> 0
  for (const letter of name) mixed = Math.imul(mixed ^ letter.codePointAt(0)!, 0x9e3779b1) >>> 0
  return mixed
}

/** Mulberry32: a small sequence of numbers in [0,1) from a seed. */
function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
