'use client'

import { useEffect } from 'react'
import type { ActRequest } from '#simulators'
import { strings } from '../../../_components/strings'
import type { ActState } from './encounter-state'
import type { Outgoing } from './outbox'
import { useDraft } from './use-draft'

const text = strings.room.pad
const AFTER_TYPING = 1500
const LONGEST = 4000

type Props = { id: string; acts: readonly ActState[]; act: (request: ActRequest) => void; outbox: readonly Outgoing[]; closed?: boolean }

/** A pad that saves itself a moment after the last key; the latest note in the log is the pad. */
export function NotesPad({ id, acts, act, outbox, closed = false }: Props) {
  const saved = acts.map((entry) => entry.act).findLast((entry) => entry.kind === 'note')?.text ?? ''
  const [draft, setDraft] = useDraft<string>(`anamnesis:notes:${id}`)
  const value = draft ?? saved
  const saving = outbox.some((item) => item.kind === 'act' && item.act.kind === 'note')
  const onItsWay = outbox.some((item) => item.kind === 'act' && item.act.kind === 'note' && item.act.text === value)

  useEffect(() => {
    if (draft === null || draft === saved || onItsWay || draft.length > LONGEST || closed) return
    const timer = setTimeout(() => act({ kind: 'note', text: draft }), AFTER_TYPING)
    return () => clearTimeout(timer)
  }, [draft, saved, onItsWay, closed, act])

  const status =
    value.length > LONGEST ? text.tooLong : saving ? text.saving : value !== saved ? text.unsaved : value === '' ? '' : text.saved
  return (
    <div className="flex h-full flex-col">
      <label htmlFor="notes" className="flex items-baseline justify-between gap-3 text-sm font-semibold">
        {text.label}
        <span className={`font-normal ${value.length > LONGEST ? 'text-danger' : 'text-faint'}`} aria-live="off">
          {status}
        </span>
      </label>
      <textarea
        id="notes"
        value={value}
        readOnly={closed}
        onChange={(event) => setDraft(event.target.value)}
        placeholder={text.placeholder}
        className="mt-2 min-h-40 w-full flex-1 resize-none rounded-xl border border-line bg-[repeating-linear-gradient(var(--surface),var(--surface)_27px,var(--line)_27px,var(--line)_28px)] bg-local px-4 leading-7 placeholder:text-faint"
      />
    </div>
  )
}
