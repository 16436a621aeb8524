import { Ban, Check, CirclePause, CirclePlay, Hourglass, type LucideIcon } from 'lucide-react'
import type { RunState } from '#simulators'
import { runs } from '../../_components/strings/runs'

const ICONS: Record<RunState, LucideIcon> = {
  playing: CirclePlay,
  'waiting-for-worker': Hourglass,
  stopped: CirclePause,
  pausing: Hourglass,
  paused: CirclePause,
  cancelled: Ban,
  done: Check,
}

/** The state of a run in a word, with its sign. */
export function RunStateTag({ state }: { state: RunState }) {
  const Icon = ICONS[state]
  return (
    <span className="font-semibold whitespace-nowrap text-accent">
      <Icon size={16} aria-hidden="true" className="mr-1.5 inline -translate-y-px" />
      {runs.state[state].name}
    </span>
  )
}
