'use client'

import { useId, useState } from 'react'
import { strings } from '../../../_components/strings'
import { Summary } from '../../../_components/summary'

const text = strings.models

/** What the models of an encounter may take at most; folded, and without a limit unless one is written down. */
export function ModelLimits() {
  const [limits, setLimits] = useState({ tokens: '', cost: '' })
  const limit = (name: 'tokens' | 'cost') => ({
    name,
    value: limits[name],
    onValue: (value: string) => setLimits({ ...limits, [name]: value }),
  })
  return (
    <details className="group text-sm">
      <Summary>
        <span>
          <span className="font-semibold text-ink">{text.limits}</span> {text.limitsOn(limits.tokens !== '' || limits.cost !== '')}
        </span>
      </Summary>
      <p className="mt-1 text-soft">{text.limitsHint}</p>
      <div className="mt-2 flex flex-wrap gap-4">
        <Limit label={text.tokenLimit} {...limit('tokens')} min="1" step="1" />
        <Limit label={text.costLimit} hint={text.costLimitHint} {...limit('cost')} min="0.0001" step="any" />
      </div>
    </details>
  )
}

type LimitProps = {
  name: string
  label: string
  hint?: string
  min: string
  step: string
  value: string
  onValue: (value: string) => void
}

function Limit({ name, label, hint, min, step, value, onValue }: LimitProps) {
  const id = useId()
  return (
    <div className="max-w-44">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="number"
        inputMode="decimal"
        min={min}
        step={step}
        value={value}
        onChange={({ target }) => onValue(target.value)}
        aria-describedby={hint && `${id}-hint`}
        className="mt-1 min-h-10 w-full rounded-lg border border-line-strong/60 bg-surface px-3"
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
