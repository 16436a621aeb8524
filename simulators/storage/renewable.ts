/** Something that is opened when first needed, and opened anew after it was given up. */
export type Renewable<T> = {
  get(): Promise<T>
  /** Closes what is open; the next `get` opens again. */
  giveUp(): Promise<void>
}

export function renewable<T>(open: () => Promise<T>, close: (value: T) => Promise<unknown>): Renewable<T> {
  let current: Promise<T> | null = null
  return {
    get() {
      current ??= open().catch((error) => {
        current = null
        throw error
      })
      return current
    },
    async giveUp() {
      const old = current
      current = null
      // What is broken may also fail to close; it is left behind either way.
      await old?.then(close).catch(() => undefined)
    },
  }
}
