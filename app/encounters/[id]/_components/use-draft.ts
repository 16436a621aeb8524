'use client'

import { useCallback, useEffect, useState } from 'react'
import { tabStorage } from './tab-storage'

/**
 * Something being written that is not sent yet: survives a refresh of this tab. Null means nothing is being written.
 * The stored draft appears after the first paint, because the server knows nothing of it.
 */
export function useDraft<T>(place: string): [T | null, (draft: T | null) => void] {
  const [draft, setDraft] = useState<T | null>(null)
  useEffect(() => {
    try {
      const stored = tabStorage()?.getItem(place)
      if (stored) setDraft((current) => current ?? (JSON.parse(stored) as T))
    } catch {
      // A draft that cannot be read is no draft.
    }
  }, [place])
  const change = useCallback(
    (next: T | null) => {
      setDraft(next)
      try {
        if (next === null) tabStorage()?.removeItem(place)
        else tabStorage()?.setItem(place, JSON.stringify(next))
      } catch {
        // Full or refused storage: the draft lives as long as the page.
      }
    },
    [place],
  )
  return [draft, change]
}
