'use client'

import { useEffect, useRef, useState } from 'react'
import type { RoomModel } from '#simulators'
import { strings } from '../../../_components/strings'
import type { TurnState } from './encounter-state'

/** Reads a finished reply aloud to those who listen to the screen: once, whole, and only what somebody else said. */
export function Announcer({ turns, room }: { turns: readonly TurnState[]; room: RoomModel }) {
  const last = turns.findLast((turn) => (turn.status === 'complete' || turn.status === 'stopped') && turn.role !== room.viewer)
  const known = useRef(last?.turn ?? -1)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (!last || last.turn <= known.current) return
    known.current = last.turn
    setWords(strings.room.says(room.speakers[last.speaker] ?? last.speaker, last.text))
  }, [last, room.speakers])
  return (
    <p aria-live="polite" className="sr-only">
      {words}
    </p>
  )
}
