'use client'

import { type RefObject, useId } from 'react'
import type { Problem } from '#simulators'
import { Button } from '../../../_components/button'
import { runs } from '../../../_components/strings/runs'

const text = runs.builder
const FEWEST_LINES = 16

type Props = {
  value: string
  /** Typed since it was last read. */
  edited: boolean
  problems: readonly Problem[]
  box: RefObject<HTMLTextAreaElement | null>
  onEdit: (value: string) => void
  onRead: () => void
}

/** The grid as text with numbered lines; those with faults are marked. */
export function YamlBox({ value, edited, problems, box, onEdit, onRead }: Props) {
  const id = useId()
  const lines = value.split('\n').length
  const faulty = new Set(problems.map(({ line }) => line))
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {text.yamlLabel}
      </label>
      <p id={`${id}-hint`} className="mt-0.5 text-sm text-soft">
        {text.yamlHint}
      </p>
      <div className="mt-2 flex overflow-hidden rounded-xl border border-line-strong/60 bg-surface font-mono text-sm leading-6 focus-within:outline-2 focus-within:outline-accent">
        <div aria-hidden="true" className="shrink-0 border-r border-line bg-sunken px-2.5 py-2.5 text-right text-faint select-none">
          {Array.from({ length: lines }, (_, place) => place + 1).map((line) => (
            <div key={line} className={faulty.has(line) ? 'font-semibold text-danger' : ''}>
              {faulty.has(line) ? `! ${line}` : line}
            </div>
          ))}
        </div>
        <textarea
          id={id}
          ref={box}
          value={value}
          rows={Math.max(FEWEST_LINES, lines)}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          aria-invalid={problems.length > 0}
          onChange={(event) => onEdit(event.target.value)}
          onBlur={onRead}
          className="min-w-0 flex-1 resize-none overflow-x-auto bg-transparent px-3 py-2.5 outline-none"
        />
      </div>
      <div className="mt-2">
        <Button size="small" onClick={onRead} disabled={!edited}>
          {text.read}
        </Button>
      </div>
    </div>
  )
}

/** Puts the cursor on a line and selects it. */
export function goToLine(box: HTMLTextAreaElement, line: number): void {
  const before = box.value.split('\n').slice(0, line - 1)
  const start = before.reduce((sum, one) => sum + one.length + 1, 0)
  const end = box.value.indexOf('\n', start)
  box.focus()
  box.setSelectionRange(start, end === -1 ? box.value.length : end)
}
