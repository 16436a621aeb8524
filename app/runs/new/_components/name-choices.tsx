'use client'

import { useId } from 'react'
import { runs } from '../../../_components/strings/runs'

const text = runs.builder

/** One name that can be chosen, with a line about it. */
export type NameChoice = { id: string; name: string; text: string }

type Props = {
  legend: string
  choices: readonly NameChoice[]
  /** Names that are chosen now, known or not. */
  chosen: readonly string[]
  all?: boolean
  /** Where everything can be named at once. */
  onAll?: (all: boolean) => void
  onToggle: (name: string) => void
  children?: React.ReactNode
}

/** Boxes to tick, in a frame that scrolls by itself; the first stands for everything. */
export function NameChoices({ legend, choices, chosen, all = false, onAll, onToggle, children }: Props) {
  const id = useId()
  const unknown = chosen.filter((name) => choices.every((choice) => choice.id !== name))
  return (
    <fieldset aria-describedby={unknown.length > 0 ? `${id}-unknown` : undefined}>
      <legend className="flex w-full items-baseline justify-between text-sm font-semibold">
        {legend}
        <span className="font-normal text-soft">{text.chosen(chosen.length - unknown.length, choices.length)}</span>
      </legend>
      {children}
      <div className="mt-2 max-h-64 divide-y divide-line overflow-y-auto rounded-xl border border-line bg-surface in-disabled:overflow-y-hidden">
        {onAll && <Choice name={text.all(choices.length)} text={text.allHint} checked={all} onChange={() => onAll(!all)} />}
        {choices.map((choice) => (
          <Choice
            key={choice.id}
            name={choice.name}
            id={choice.id}
            text={choice.text}
            checked={chosen.includes(choice.id)}
            onChange={() => onToggle(choice.id)}
          />
        ))}
      </div>
      {unknown.length > 0 && (
        <p id={`${id}-unknown`} className="mt-1 text-sm text-danger">
          {text.unknown(unknown.join(', '))}
        </p>
      )}
    </fieldset>
  )
}

type ChoiceProps = { name: string; id?: string; text: string; checked: boolean; disabled?: boolean; onChange: () => void }

/** `id` is what stands for it in the text beside. */
export function Choice({ name, id, text: about, checked, disabled, onChange }: ChoiceProps) {
  return (
    <label className="relative flex cursor-pointer items-start gap-3 px-3.5 py-2 hover:bg-sunken has-checked:bg-accent-wash has-disabled:cursor-not-allowed has-disabled:opacity-60 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={onChange}
        className="mt-1 size-4 shrink-0 accent-accent outline-none"
      />
      <span className="min-w-0">
        <span className="block text-sm font-medium wrap-anywhere">
          {name} {id && <span className="ml-1 font-mono text-xs font-normal text-faint">{id}</span>}
        </span>
        {about && <span className="block text-sm text-soft">{about}</span>}
      </span>
    </label>
  )
}
