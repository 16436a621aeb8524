'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Progress, RunState } from '#simulators'
import type { LiveRun } from '../../live-run'
import { lookAtRun } from './act-on-run'

const MOVING_MS = 1_500
const RESTING_MS = 10_000
/** The tables are made anew by the server: less often than the head. */
const TABLES_MS = 5_000

/** How long to wait before looking again; null where nothing changes by itself. */
const PAUSES: Record<RunState, number | null> = {
  playing: MOVING_MS,
  'waiting-for-worker': MOVING_MS,
  pausing: MOVING_MS,
  stopped: RESTING_MS,
  paused: RESTING_MS,
  cancelled: null,
  done: null,
}

const settled = ({ done, failed, cancelled }: Progress) => done + failed + cancelled

/** Follows a run while it is played and somebody looks. `first` is what the page was made with, anew after every refresh. */
export function useLiveRun(id: string, first: LiveRun) {
  const [live, setLive] = useState(first)
  const [lost, setLost] = useState(false)
  const [made, setMade] = useState(first)
  if (made !== first) {
    setMade(first)
    setLive(first)
  }

  const pause = PAUSES[live.state]
  useEffect(() => {
    if (pause === null) return
    let over = false
    let asking = false
    const look = async () => {
      if (asking || document.hidden) return
      asking = true
      try {
        const answer = await lookAtRun(id)
        if (!over) setLive(answer)
        setLost(false)
      } catch {
        setLost(true)
      }
      asking = false
    }
    const timer = setInterval(() => void look(), pause)
    document.addEventListener('visibilitychange', look)
    return () => {
      over = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [id, pause])

  useFreshTables(settled(live.progress) !== settled(first.progress), live.state !== first.state)
  return { live, lost, show: setLive }
}

/** Has the page made anew: at once where the state has changed, else now and then while the numbers have. */
function useFreshTables(behind: boolean, otherState: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (otherState) router.refresh()
  }, [otherState, router])
  useEffect(() => {
    if (!behind) return
    const timer = setTimeout(() => router.refresh(), TABLES_MS)
    return () => clearTimeout(timer)
  }, [behind, router])
}
