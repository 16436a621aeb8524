'use client'

import { useEffect, useState } from 'react'
import { strings } from '../../../_components/strings'

const text = strings.models.waiting
/** A shorter wait needs no number. */
const UNREMARKABLE_SECONDS = 3

/** Stands where words will be: three quiet dots; with a model, whom one waits for and how long already. */
export function Waiting({ name, model, attempt = 0 }: { name: string; model?: string | undefined; attempt?: number }) {
  return (
    <div className="min-h-7 text-soft">
      <p className="flex min-h-7 items-center gap-2">
        <span className="sr-only">{model ? text.label(name) : strings.room.thinking(name)}</span>
        <span aria-hidden="true" className="flex shrink-0 gap-1.5">
          {[0, 1, 2].map((dot) => (
            <span key={dot} className="size-1.5 animate-pulse rounded-full bg-faint" style={{ animationDelay: `${dot * 180}ms` }} />
          ))}
        </span>
        {model && (
          <span className="min-w-0 text-sm wrap-anywhere">
            {text.text(model)}
            <Seconds key={attempt} />
          </span>
        )}
      </p>
      {attempt > 0 && <p className="text-sm">{text.again(attempt + 1)}</p>}
    </div>
  )
}

/** Counted from when the wait began to be seen: the server's own start may lie before a refresh. */
function Seconds() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return seconds < UNREMARKABLE_SECONDS ? null : <span className="whitespace-nowrap">{`, ${text.seconds(seconds)}`}</span>
}
