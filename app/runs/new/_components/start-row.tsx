'use client'

import { useRouter } from 'next/navigation'
import { type MouseEvent, useState } from 'react'
import type { Problem } from '#simulators'
import { Button } from '../../../_components/button'
import { runs } from '../../../_components/strings/runs'
import { FIRST_AT_A_TIME, MOST_AT_A_TIME } from '../../concurrency'
import { NumberField } from './number-field'
import { startRun } from './start-run'

const text = runs.builder

type Props = { grid: string; onProblems: (problems: readonly Problem[]) => void }

/** How many at a time, and the button that starts the run and leads to its page. */
export function StartRow({ grid, onProblems }: Props) {
  const router = useRouter()
  const [concurrency, setConcurrency] = useState<number | null>(FIRST_AT_A_TIME)
  const [starting, setStarting] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const start = async (event: MouseEvent<HTMLButtonElement>) => {
    // A number out of its bounds stands in its field only, not in the grid.
    if (!event.currentTarget.form?.reportValidity()) return
    setStarting(true)
    setFailure(null)
    const answer = await startRun(grid, concurrency ?? FIRST_AT_A_TIME)
    if ('id' in answer) return router.push(`/runs/${answer.id}${answer.found ? '?found=yes' : ''}`)
    setStarting(false)
    if ('problems' in answer) onProblems(answer.problems)
    else setFailure(answer.failure)
  }
  return (
    <div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <NumberField
          label={text.concurrency}
          hint={text.concurrencyHint}
          value={concurrency}
          min={1}
          max={MOST_AT_A_TIME}
          required
          onNumber={setConcurrency}
          className="w-56"
        />
        <Button look="primary" size="large" className="mb-6 min-w-40" disabled={starting} onClick={start}>
          {starting ? text.starting : text.start}
        </Button>
      </div>
      <p role="alert" className="mt-3 text-sm text-danger empty:hidden">
        {failure && `${text.failed} ${failure}`}
      </p>
    </div>
  )
}
