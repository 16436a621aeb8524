import { contentHash } from '../content-hash'
import type { ScorableEvent } from '../evaluation/evaluator'

/** Who said what, by hash: the same for the same conversation wherever it comes from; blanks do not count. */
export const talkHash = (events: readonly ScorableEvent[]): string =>
  contentHash(
    events.flatMap((event) => (event.type === 'turn-end' ? [{ role: event.role, text: event.text.replace(/\s+/g, ' ').trim() }] : [])),
  )
