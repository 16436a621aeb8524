'use client'

import { type RefObject, useEffect, useRef } from 'react'

type Keys = { box: RefObject<HTMLTextAreaElement | null>; replying: boolean; onStop: () => void; onHelp: () => void }

/** Keys that work anywhere in the room. Typing outside of a field goes to the box, so that focus is never lost for long. */
export function useRoomKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { box, replying, onStop, onHelp } = latest.current
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const element = event.target instanceof HTMLElement ? event.target : null
      const inField = element?.closest('input, textarea, select, [contenteditable]') != null
      const inDialog = element?.closest('[role=dialog], [role=alertdialog]') != null
      if (inDialog) return
      if (event.key === 'Escape' && replying) {
        event.preventDefault()
        onStop()
        box.current?.focus()
      } else if (event.key === 'F6') {
        event.preventDefault()
        switchRegion(element, box.current)
      } else if (event.key === '?' && !inField) {
        event.preventDefault()
        onHelp()
      } else if (!inField && event.key.length === 1 && event.key !== ' ' && element?.closest('button, a, [role=tab]') == null) {
        box.current?.focus()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function switchRegion(from: HTMLElement | null, box: HTMLTextAreaElement | null): void {
  const inPanel = from?.closest('[data-region=panel]') != null
  const target = inPanel
    ? (box ?? document.querySelector<HTMLElement>('[role=log]'))
    : document.querySelector<HTMLElement>('[data-region=panel] [role=tab][data-state=active], [data-region=panel] [role=tabpanel]')
  target?.focus()
}
