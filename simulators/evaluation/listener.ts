import type { TurnReading } from '../domain/ledger'
import type { Axes } from '../domain/persona'

/** What can be expected of whoever listens; of a patient's persona nothing else is scored by. */
export type Listener = Pick<Axes, 'language' | 'literacy'>

/** Where nothing is known of the listener, as in a transcript from elsewhere. */
export const USUAL_LISTENER: Listener = { language: 'b', literacy: 'adequate' }

/** Clinical words that were left unexplained and are above the listener's level. Who is at home in them needs no gloss, in a language well known. */
export function wordsAbove({ language, literacy }: Listener, { jargon }: Pick<TurnReading, 'jargon'>): TurnReading['jargon'] {
  return literacy === 'high' && language !== 'a' ? [] : jargon.filter(({ glossed }) => !glossed)
}
