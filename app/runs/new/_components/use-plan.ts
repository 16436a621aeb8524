'use client'

import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#simulators'
import { runs } from '../../../_components/strings/runs'
import type { Planned, PlanSummary } from '../../plan-summary'

const TYPING_PAUSE_MS = 350

/** Asks the server what a grid comes to. Only the answer to the latest text counts. */
export function usePlan(first: Planned) {
  const [planned, setPlanned] = useState(first)
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const latest = useRef<AbortController | null>(null)
  useEffect(() => () => latest.current?.abort(), [])

  /** Resolves with what the server said; null where another text came after it, or no answer did. */
  async function ask(text: string, options: { soon: boolean }): Promise<Planned | null> {
    latest.current?.abort()
    const controller = new AbortController()
    latest.current = controller
    setAsking(true)
    try {
      if (options.soon) await pause(TYPING_PAUSE_MS, controller.signal)
      const answer = await requestPlan(text, controller.signal)
      setPlanned(answer)
      setFailure(null)
      setAsking(false)
      return answer
    } catch (error) {
      if (controller.signal.aborted) return null
      setFailure(error instanceof PlanRefusal ? error.message : runs.builder.unreachable)
      setAsking(false)
      return null
    }
  }

  return { planned, asking, failure, ask, show: setPlanned }
}

/** An answer that is neither a plan nor faults of the grid, in the server's words. */
class PlanRefusal extends Error {}

async function requestPlan(grid: string, signal: AbortSignal): Promise<Planned> {
  const response = await fetch('/api/runs/plan', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ grid }),
    signal,
  })
  const answer = (await response.json()) as { plan: PlanSummary } | { error: { message: string; problems?: readonly Problem[] } }
  if ('plan' in answer) return { plan: answer.plan, problems: null }
  if (answer.error.problems) return { plan: null, problems: answer.error.problems }
  throw new PlanRefusal(answer.error.message)
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
