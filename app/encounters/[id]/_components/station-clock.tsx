'use client'

import { Clock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { strings } from '../../../_components/strings'
import { useCountdown } from './use-server-clock'

const text = strings.room.clock
const SOON = 120
const VERY_SOON = 30

type Phase = 'reading' | 'encounter' | 'finish' | 'paused'

/** Time left, by the server's clock. The two warnings are said aloud once, not every second. */
export function StationClock({ phase, endsAt, now }: { phase: Phase; endsAt: string | null; now: () => number }) {
  const left = useCountdown(endsAt, now)
  const warning = phase === 'encounter' && left !== null ? (left <= VERY_SOON ? text.veryLittle : left <= SOON ? text.little : '') : ''
  const [said, setSaid] = useState('')
  useEffect(() => setSaid(warning), [warning])
  if (endsAt === null) return <p className="text-sm text-soft">{text.untimed}</p>
  return (
    <div
      className={`flex items-center gap-2 whitespace-nowrap ${warning === text.veryLittle ? 'text-danger' : warning ? 'text-diagnosis' : 'text-ink'}`}
    >
      <Clock size={16} aria-hidden="true" />
      <span className="hidden text-sm sm:inline">{text.phase[phase]}</span>
      <span role="timer" aria-label={text.label(text.phase[phase])} className="text-lg font-semibold tabular-nums">
        {left === null ? '–:––' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
      </span>
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  )
}
