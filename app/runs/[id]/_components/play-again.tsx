'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '../../../_components/button'
import { runs } from '../../../_components/strings/runs'
import { actOnRun } from './act-on-run'

const text = runs.encounters

/** Puts one encounter back to be played anew; what was played is kept. */
export function PlayAgain({ run, index }: { run: string; index: number }) {
  const router = useRouter()
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const requeue = async () => {
    setWorking(true)
    setProblem(null)
    try {
      await actOnRun(run, { action: 'requeue', index })
      router.refresh()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setWorking(false)
  }
  return (
    <>
      <Button look="quiet" size="small" disabled={working} onClick={requeue}>
        <span>
          {text.again}
          <span className="sr-only">{text.againOf(index)}</span>
        </span>
      </Button>
      <span role="alert" title={problem ?? undefined} className="text-xs text-danger empty:hidden">
        {problem && text.againFailed}
      </span>
    </>
  )
}
