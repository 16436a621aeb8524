import type { Output } from './output'

/** Of work that plays: what is kept is a turn that was played to its end. */
export const AFTER_TURNS = 'Stopping after the turns in flight; once more ends at once.'

/** Runs `work` with a signal that aborts at the first Ctrl-C or SIGTERM, once `words` have been said; the second ends the process as ever. */
export async function untilInterrupted<T>(
  { output, words }: { output: Output; words: string },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const interrupt = () => {
    output.words(`\n${words}`)
    stop.abort()
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    return await work(stop.signal)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}
