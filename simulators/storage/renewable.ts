import { SimulatorError } from '../domain/errors'

/** Something that is opened when first needed, and opened anew after it was given up. */
export type Renewable<T> = {
  /** Rejects as `open` does, and with `database-unavailable` after the end. */
  get(): Promise<T>
  /** Closes what is open; the next `get` opens again. */
  giveUp(): Promise<void>
  /** Closes what is open, for good. */
  end(): Promise<void>
}

export function renewable<T>(open: () => Promise<T>, close: (value: T) => Promise<unknown>): Renewable<T> {
  let current: Promise<T> | null = null
  let ended = false
  const giveUp = async () => {
    const old = current
    current = null
    // What is broken may also fail to close; it is left behind either way.
    await old?.then(close).catch(() => undefined)
  }
  return {
    giveUp,
    async get() {
      if (ended) throw new SimulatorError('database-unavailable', 'The store has been closed.')
      current ??= open().catch((error) => {
        current = null
        throw error
      })
      return current
    },
    async end() {
      ended = true
      await giveUp()
    },
  }
}
