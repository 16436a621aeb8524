import type { Pace } from '../domain/encounter'
import type { Clock } from './clock'

/** Unhurried speech is about 150 words a minute: 15 characters a second with spaces. */
const SPOKEN_CHARACTERS_PER_SECOND = 15

/** Waits as long as it takes to say a piece of text. */
export type Pacer = (piece: string, signal: AbortSignal) => Promise<void>

/** `instant` never waits; `spoken` releases each piece when a person would have said it. */
export function createPacer(pace: Pace, clock: Clock): Pacer | null {
  if (pace === 'instant') return null
  return (piece, signal) => clock.sleep((piece.length / SPOKEN_CHARACTERS_PER_SECOND) * 1000, signal)
}
