'use client'

import { type ReactNode, useId, useState } from 'react'

type Props = {
  label: ReactNode
  hint?: string
  value: number | null
  min: number
  max: number
  /** Without it a whole number. */
  decimal?: boolean
  required?: boolean
  /** Null where a field that is not required was emptied. Not called while no number within the bounds stands there. */
  onNumber: (value: number | null) => void
  className?: string
}

/** A number that may be half-typed: what is no number yet stays in the field and goes no further. */
export function NumberField({ label, hint, value, min, max, decimal = false, required = false, onNumber, className = '' }: Props) {
  const id = useId()
  const [typed, setTyped] = useState({ text: asText(value), value })
  // Another value from outside, not what was typed here.
  if (typed.value !== value) setTyped({ text: asText(value), value })
  return (
    <div className={className}>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode={decimal ? 'decimal' : 'numeric'}
        min={min}
        max={max}
        step={decimal ? 'any' : 1}
        required={required}
        value={typed.text}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => {
          const read = target.value === '' ? null : target.valueAsNumber
          const usable = target.validity.valid && !Number.isNaN(read)
          setTyped({ text: target.value, value: usable ? read : value })
          if (usable) onNumber(read)
        }}
        className="mt-1 min-h-10 w-full rounded-lg border border-line-strong/60 bg-surface px-3 disabled:opacity-60 invalid:border-danger invalid:outline-danger"
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}

const asText = (value: number | null) => (value === null ? '' : String(value))
