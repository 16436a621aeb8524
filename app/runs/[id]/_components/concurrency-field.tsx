'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { runs } from '../../../_components/strings/runs'
import { MOST_AT_A_TIME } from '../../concurrency'

const text = runs.run
const TYPING_PAUSE_MS = 600

type Props = { value: number; onChange: (encounters: number) => Promise<boolean> }

/** How many are played at a time; takes effect when one stops typing. */
export function ConcurrencyField({ value, onChange }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [set, setSet] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const type = (input: HTMLInputElement) => {
    setTyped(input.value)
    setSet(null)
    clearTimeout(timer.current)
    const encounters = input.valueAsNumber
    if (!input.validity.valid || Number.isNaN(encounters)) return
    timer.current = setTimeout(async () => {
      if (await onChange(encounters)) setSet(encounters)
      setTyped(null)
    }, TYPING_PAUSE_MS)
  }
  return (
    <div className="flex items-center gap-2 text-sm">
      <label htmlFor={id} className="font-medium">
        {text.concurrency}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_AT_A_TIME}
        required
        value={typed ?? value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => type(event.target)}
        className="min-h-10 w-20 rounded-lg border border-line-strong/60 bg-surface px-3 invalid:border-danger invalid:outline-danger"
      />
      <span id={`${id}-hint`} className="text-soft">
        {text.concurrencyHint}
      </span>
      <span role="status" className="text-soft">
        {set !== null && text.concurrencySet(set)}
      </span>
    </div>
  )
}
