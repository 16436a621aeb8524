/** Aborts at the first Ctrl-C or SIGTERM, once it has told so; the second ends the process as ever. */
export function onInterrupt(tell: () => void): { signal: AbortSignal; forget(): void } {
  const stop = new AbortController()
  const interrupt = () => {
    tell()
    stop.abort()
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  return { signal: stop.signal, forget: () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt) }
}
