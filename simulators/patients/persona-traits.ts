import type { EffectivePersona } from './effective-persona'
import { LINES } from './lines'
import { MOOD_SHARE, RELUCTANT_SHARE, TRAIT_SHARE, TRUSTING_START, WARY_START, WON_OVER } from './persona-tables'
import { MOODS, TRAITS } from './persona-voices'

/** Something about a person that shows by itself now and then: lines and the share of turns that holds one of them. */
export type Trait = { name: string; lines: readonly string[]; share: number }

/** The traits that may show now. `trust` is as it stands; `answering`: facts are told; `delicate`: a topic that is hard for them is told of or only asked about. */
export function traitsOf(
  persona: EffectivePersona,
  trust: number,
  now: { answering: boolean; delicate: 'told' | 'asked' | null },
): Trait[] {
  const { answering, delicate } = now
  const { literacy, recall, frame, unsure } = persona
  const { start } = persona.trust
  const trait = (name: keyof typeof TRAITS, holds: boolean): Trait[] => (holds ? [{ name, lines: TRAITS[name], share: TRAIT_SHARE }] : [])
  return [
    ...(delicate === null ? [] : [{ name: 'reluctant', lines: TRAITS.reluctant, share: RELUCTANT_SHARE[delicate] }]),
    { name: 'mood', lines: persona.showsEmotion ? MOODS[persona.emotion] : [], share: MOOD_SHARE },
    ...(answering ? [{ name: 'unsure', lines: LINES.unsure, share: unsure }] : []),
    ...trait('exact', answering && recall === 'high'),
    ...trait('plain', literacy === 'low'),
    ...trait('informed', literacy === 'high'),
    ...trait('wary', start <= WARY_START && trust < WON_OVER),
    ...trait('trusting', start >= TRUSTING_START),
    ...trait('family', frame.decides === 'family'),
  ]
}
