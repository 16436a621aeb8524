import type { Clock } from '../dialogue/clock'
import type { EventOf } from '../domain/event'
import type { Store } from '../storage/store'

const FLUSH_MILLISECONDS = 500
const FLUSH_CHARACTERS = 1000

/** Keeps the unfinished text of the open turn in the store, so that a tab that comes after a restart can show it. */
export type AttemptKeeper = {
  add(delta: EventOf<'text-delta'>): void
  /** Waits until nothing is being written: before the turn's end drops the attempt. */
  settle(): Promise<void>
}

export function createAttemptKeeper(store: Store, encounterId: string, clock: Clock): AttemptKeeper {
  let text = ''
  let saved = 0
  let savedAt = clock.now().getTime()
  let writing: Promise<void> = Promise.resolve()
  return {
    add({ turn, attempt, offset, text: piece }) {
      if (offset === 0) {
        text = ''
        saved = 0
        savedAt = clock.now().getTime()
      }
      text = text.slice(0, offset) + piece
      const now = clock.now().getTime()
      if (text.length - saved < FLUSH_CHARACTERS && now - savedAt < FLUSH_MILLISECONDS) return
      saved = text.length
      savedAt = now
      // Partial text is a convenience: failing to keep it must not fail the turn, which commits its whole text.
      const write = () => store.saveAttempt({ encounterId, turn, attempt, text: text.slice(0, saved) })
      writing = writing.then(write).catch(() => undefined)
    },
    settle: () => writing,
  }
}
