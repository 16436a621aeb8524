'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ErrorCode } from '#simulators'
import type { Outgoing } from './outbox'
import type { Asked } from './use-encounter'

type Options = {
  outbox: readonly Outgoing[]
  ask: (what: Asked) => Promise<ErrorCode | null>
  handIn: (() => void) | null
  onEnded: () => void
}

export type Finish = { opened: boolean; working: boolean; failed: boolean; open: () => void; close: () => void; confirm: () => void }

/** Ends the encounter, but only after everything that was handed in has been confirmed. */
export function useFinish({ outbox, ask, handIn, onEnded }: Options): Finish {
  const [step, setStep] = useState<'closed' | 'open' | 'handing-in' | 'asking' | 'failed'>('closed')
  useEffect(() => {
    if (step !== 'handing-in' || outbox.length > 0) return
    setStep('asking')
    void ask('finish').then((code) => {
      const ended = code === null || code === 'encounter-ended'
      setStep(ended ? 'closed' : 'failed')
      if (ended) onEnded()
    })
  }, [step, outbox.length, ask, onEnded])
  return {
    opened: step !== 'closed',
    working: step === 'handing-in' || step === 'asking',
    failed: step === 'failed',
    open: useCallback(() => setStep('open'), []),
    close: useCallback(() => setStep('closed'), []),
    confirm: () => {
      handIn?.()
      setStep('handing-in')
    },
  }
}
