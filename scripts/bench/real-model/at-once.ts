/** As many as the local engine keeps conversations of: it works on them together. */
const AT_A_TIME = 4

/** Works through a list, several at a time, each entry once. */
export async function atOnce<T>(entries: Iterable<T>, work: (entry: T) => Promise<unknown>): Promise<void> {
  const waiting = entries[Symbol.iterator]()
  const workOn = async () => {
    // All take from the one list.
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, workOn))
}
