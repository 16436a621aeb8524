'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

const TICK = 250

/** Milliseconds of the server's clock, however wrong this machine's is. `rendered` is the server's time at first paint. */
export function useServerClock(rendered: string): () => number {
  const offset = useRef<number | null>(null)
  const measure = useCallback(async () => {
    const asked = Date.now()
    try {
      const { now } = (await (await fetch('/api/clock', { cache: 'no-store' })).json()) as { now: string }
      const answered = Date.now()
      offset.current = Date.parse(now) - (asked + answered) / 2
    } catch {
      // Without an answer the last estimate stands.
    }
  }, [])
  useEffect(() => {
    offset.current ??= Date.parse(rendered) - Date.now()
    void measure()
    const onVisible = () => document.visibilityState === 'visible' && void measure()
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [rendered, measure])
  return useCallback(() => Date.now() + (offset.current ?? 0), [])
}

/** Whole seconds until a moment of the server's clock; null where there is none, or before the page has come alive. */
export function useCountdown(endsAt: string | null, now: () => number): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (endsAt === null) return setLeft(null)
    const update = () => setLeft(Math.max(0, Math.ceil((Date.parse(endsAt) - now()) / 1000)))
    update()
    const timer = setInterval(update, TICK)
    return () => clearInterval(timer)
  }, [endsAt, now])
  return left
}
