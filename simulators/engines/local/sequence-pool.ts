import type { LlamaSequence } from './llama'

/** A sequence that belongs to one call until it is released. */
export type Lease = { sequence: LlamaSequence; release(): void }

export type SequencePool = {
  /**
   * The sequence that a thread used last, where it is free: it still knows the beginning of the conversation. Else the one unused for
   * longest, whose conversation is let go. Where none is free the call waits its turn; rejects with the signal's reason if that comes first.
   */
  lease(thread: string | null, signal: AbortSignal): Promise<Lease>
}

type Place = { sequence: LlamaSequence; thread: string | null; busy: boolean }
type Waiter = { thread: string | null; take(lease: Lease): void }

/** Shares a fixed number of sequences among any number of threads, first come, first served. */
export function createSequencePool(sequences: readonly LlamaSequence[]): SequencePool {
  /** From the one unused for longest to the one used last. */
  const places: Place[] = sequences.map((sequence) => ({ sequence, thread: null, busy: false }))
  const waiters: Waiter[] = []

  const take = (place: Place, thread: string | null): Lease => {
    places.push(...places.splice(places.indexOf(place), 1))
    place.thread = thread
    place.busy = true
    let released = false
    return {
      sequence: place.sequence,
      release() {
        if (released) return
        released = true
        place.busy = false
        const next = waiters.shift()
        next?.take(take(place, next.thread))
      },
    }
  }

  return {
    lease(thread, signal) {
      if (signal.aborted) return Promise.reject(signal.reason)
      const free = places.filter(({ busy }) => !busy)
      const place = free.find((one) => thread !== null && one.thread === thread) ?? free[0]
      if (place) return Promise.resolve(take(place, thread))
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          waiters.splice(waiters.indexOf(waiter), 1)
          reject(signal.reason)
        }
        const waiter: Waiter = {
          thread,
          take(lease) {
            signal.removeEventListener('abort', giveUp)
            resolve(lease)
          },
        }
        waiters.push(waiter)
        signal.addEventListener('abort', giveUp, { once: true })
      })
    },
  }
}
