'use client'

import { useEffect, useRef, useState } from 'react'
import { runs } from '../../../_components/strings/runs'
import type { LiveRun } from '../../live-run'

const QUARTERS = 4

/** Reads aloud what matters to those who listen to the screen: quarters and other states, not every number. */
export function Milestones({ live: { state, progress } }: { live: LiveRun }) {
  const reached = `${state} ${Math.floor((QUARTERS * (progress.done + progress.failed)) / Math.max(1, progress.planned))}`
  const known = useRef(reached)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (reached === known.current) return
    known.current = reached
    const [name, quarters] = reached.split(' ')
    setWords(name === 'playing' ? runs.run.milestone(Number(quarters)) : runs.state[state].name)
  }, [reached, state])
  return (
    <p aria-live="polite" className="sr-only">
      {words}
    </p>
  )
}
