/** Time as engines see it. Injected, so that waits, time-outs and retries can be tested without waiting. */
export type Time = {
  now(): Date
  /** Resolves after `milliseconds`, or at once when the signal aborts; never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}
