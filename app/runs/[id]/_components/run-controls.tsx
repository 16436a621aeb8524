'use client'

import { useState } from 'react'
import type { RunState } from '#simulators'
import { Button } from '../../../_components/button'
import { runs } from '../../../_components/strings/runs'
import type { RunAction } from '../../../api/runs/[id]/schema'
import type { LiveRun } from '../../live-run'
import { actOnRun } from './act-on-run'
import { CancelDialog } from './cancel-dialog'
import { ConcurrencyField } from './concurrency-field'

const text = runs.run

const MAY_PAUSE: ReadonlySet<RunState> = new Set(['playing', 'waiting-for-worker'])
const MAY_RESUME: ReadonlySet<RunState> = new Set(['stopped', 'pausing', 'paused', 'cancelled'])
const OVER: ReadonlySet<RunState> = new Set(['cancelled', 'done'])

type Props = { id: string; live: LiveRun; onDone: (live: LiveRun) => void }

/** Everything that can be done to a run as a whole. */
export function RunControls({ id, live, onDone }: Props) {
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (action: RunAction): Promise<boolean> => {
    setWorking(true)
    setProblem(null)
    try {
      onDone(await actOnRun(id, action))
      return true
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      return false
    } finally {
      setWorking(false)
    }
  }
  const { state, progress } = live
  return (
    <section aria-label={text.controls} className="mt-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
        {MAY_PAUSE.has(state) && (
          <Button disabled={working} onClick={() => act({ action: 'pause' })}>
            {text.pause}
          </Button>
        )}
        {MAY_RESUME.has(state) && (
          <Button look="primary" disabled={working} onClick={() => act({ action: 'resume' })}>
            {text.resume}
          </Button>
        )}
        {progress.failed > 0 && (
          <Button disabled={working} onClick={() => act({ action: 'retry-errors' })}>
            {text.retry(progress.failed)}
          </Button>
        )}
        {!OVER.has(state) && (
          <>
            <CancelDialog left={progress.waiting + progress.playing} disabled={working} onConfirm={() => act({ action: 'cancel' })} />
            <ConcurrencyField value={live.concurrency} onChange={(encounters) => act({ action: 'concurrency', encounters })} />
          </>
        )}
      </div>
      <p role="alert" className="mt-2 text-sm text-danger empty:hidden">
        {problem}
      </p>
    </section>
  )
}
