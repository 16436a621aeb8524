/** The places of a server, counted by itself: who keeps it busy cannot grade himself. */
export type Slots = {
  /** Resolves once there is a place; false where there is none and waiting is not allowed. */
  take(mayWait: boolean): Promise<boolean>
  leave(): void
  /** Milliseconds of all places together, and the most that were taken at once. */
  counted(): { busy: number; most: number }
}

export function createSlots(size: number | null, now: () => number): Slots {
  const waiting: (() => void)[] = []
  let taken = 0
  let most = 0
  let busy = 0
  let counted = now()
  const change = (by: number) => {
    busy += taken * (now() - counted)
    counted = now()
    taken += by
    most = Math.max(most, taken)
  }
  return {
    async take(mayWait) {
      if (size !== null && taken >= size) {
        if (!mayWait) return false
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
      change(1)
      return true
    },
    leave() {
      change(-1)
      waiting.shift()?.()
    },
    counted() {
      change(0)
      return { busy, most }
    },
  }
}
