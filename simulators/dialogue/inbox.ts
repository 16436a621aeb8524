import type { ActRequest } from '../domain/event'

/** What a person sends from the browser or the terminal. `key` is the client's idempotency key. */
export type PersonMove =
  | { type: 'speech'; text: string; key?: string }
  | { type: 'act'; act: ActRequest; key?: string }
  | { type: 'leave'; why: 'concluded' | 'stopped-by-person' }

/** Where a person's moves wait until the loop asks for them. */
export type Inbox = {
  put(move: PersonMove): void
  /** The oldest move, or the next to come. Rejects with the signal's reason when it aborts. */
  take(signal: AbortSignal): Promise<PersonMove>
}

export function createInbox(): Inbox {
  const waiting: PersonMove[] = []
  let wake: (() => void) | null = null
  return {
    put(move) {
      waiting.push(move)
      wake?.()
    },
    async take(signal) {
      while (waiting.length === 0) {
        signal.throwIfAborted()
        await new Promise<void>((resolve) => {
          wake = () => {
            signal.removeEventListener('abort', wake!)
            resolve()
          }
          signal.addEventListener('abort', wake)
        })
        wake = null
      }
      return waiting.shift()!
    },
  }
}
