'use client'

import { ArrowUp, Square } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { Role } from '#simulators'
import { Button } from '../../../_components/button'
import { strings } from '../../../_components/strings'

const text = strings.room.composer
const LONGEST = 4000

type Props = {
  seat: Role
  first: boolean
  /** The other side is speaking: Stop stands in the place of Send. */
  replying: boolean
  /** It is this seat's move. */
  mine: boolean
  draft: string
  onDraft: (draft: string) => void
  onSend: (words: string) => void
  onStop: () => void
  onHelp: () => void
  box: RefObject<HTMLTextAreaElement | null>
}

/** Where one speaks. The box is never locked: the next words can be written while the other side talks. */
export function Composer({ seat, first, replying, mine, draft, onDraft, onSend, onStop, onHelp, box }: Props) {
  const over = draft.trim().length - LONGEST
  const sendable = mine && !replying && draft.trim() !== '' && over <= 0
  useEffect(() => {
    // Never on touch: the on-screen keyboard would cover half of the room.
    if (window.matchMedia('(pointer: fine)').matches) box.current?.focus({ preventScroll: true })
  }, [box])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === '?' && draft === '') {
      event.preventDefault()
      onHelp()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (sendable) onSend(draft.trim())
  }

  return (
    <form
      className="mx-auto w-full max-w-[46rem] px-4 pb-2 sm:px-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (sendable) onSend(draft.trim())
        box.current?.focus()
      }}
    >
      <div className="flex items-end gap-2 rounded-2xl border border-line-strong/60 bg-surface p-2 shadow-sm focus-within:border-accent">
        <textarea
          ref={box}
          value={draft}
          onChange={(event) => onDraft(event.target.value)}
          onKeyDown={onKeyDown}
          aria-label={text.label[seat]}
          aria-describedby="composer-hint"
          placeholder={first && seat === 'doctor' ? text.firstPlaceholder : text.placeholder[seat]}
          rows={1}
          enterKeyHint="send"
          autoComplete="off"
          className="field-sizing-content max-h-48 min-h-11 w-full resize-none bg-transparent px-2.5 py-2.5 text-[1.0625rem] leading-normal outline-none placeholder:text-faint"
        />
        {replying ? (
          <Button look="secondary" size="send" aria-label={text.stop} title={text.stopHint} onClick={onStop}>
            <Square size={16} fill="currentColor" aria-hidden="true" />
          </Button>
        ) : (
          <Button type="submit" look="primary" size="send" aria-label={text.send} aria-disabled={!sendable}>
            <ArrowUp size={20} aria-hidden="true" />
          </Button>
        )}
      </div>
      <p id="composer-hint" className="mt-1.5 min-h-5 px-1 text-xs text-faint">
        {over > 0 ? (
          <span className="text-danger">{text.tooLong(over)}</span>
        ) : mine && !replying ? (
          <span className="pointer-coarse:hidden">{text.hint}</span>
        ) : (
          text.wait[seat]
        )}
      </p>
    </form>
  )
}
