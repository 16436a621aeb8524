'use client'

import type { ReactNode } from 'react'

export type Option = { value: string; name: string; text?: string; picture?: ReactNode }
type Props = {
  name: string
  legend: string
  /** Said once of all of them. */
  hint?: string
  options: Option[]
  chosen?: string
  onChoose?: (value: string) => void
  tall?: boolean
}

/** Radio buttons, most with a line of explanation; the first is chosen unless told otherwise. `tall` lists scroll in their own frame. */
export function OptionGroup({ name, legend, hint, options, chosen, onChoose, tall = false }: Props) {
  return (
    <fieldset>
      <legend className="text-sm font-semibold">
        {legend}
        {hint && <span className="mt-0.5 block font-normal text-soft">{hint}</span>}
      </legend>
      <div
        className={`mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface ${tall ? 'max-h-72 overflow-y-auto' : ''}`}
      >
        {options.map((option, index) => (
          <label
            key={option.value}
            className="relative flex cursor-pointer items-start gap-3 px-3.5 py-2.5 hover:bg-sunken has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={chosen === undefined ? index === 0 : undefined}
              checked={chosen === undefined ? undefined : chosen === option.value}
              onChange={onChoose && (() => onChoose(option.value))}
              className="mt-1 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0 flex-1">
              <span className="block text-sm font-medium wrap-anywhere">{option.name}</span>
              {option.text && <span className="block text-sm text-soft">{option.text}</span>}
            </span>
            {option.picture}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
